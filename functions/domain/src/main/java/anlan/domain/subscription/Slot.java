package anlan.domain.subscription;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kinds of place that a message template of WeChat may have, by the name of the place without
 * its number, and what each takes (订阅消息参数值内容限制). Lengths are in code points.
 */
enum Slot {
    THING(20, "[^\\p{Cntrl}]+"),
    CHARACTER_STRING(32, "[\\x21-\\x7e]+"),
    PHRASE(5, "\\p{IsHan}+"),
    DATE(20, "[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日");

    private static final Pattern PLACE = Pattern.compile("([a-z_]+?)[0-9]{1,2}");
    private static final String CUT = "…";

    private final int most;
    private final Pattern shape;

    Slot(int most, String shape) {
        this.most = most;
        this.shape = Pattern.compile(shape);
    }

    /**
     * The kind of a place such as {@code thing1}.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    static Slot of(String place) {
        Matcher name = PLACE.matcher(place);
        if (name.matches()) {
            for (Slot slot : values()) {
                if (slot.name().toLowerCase(Locale.ROOT).equals(name.group(1))) {
                    return slot;
                }
            }
        }
        throw new IllegalArgumentException("a message has no place " + place);
    }

    /** Whether a value can stand there as it is. */
    boolean takes(String value) {
        return length(value) <= most && shape.matcher(value).matches();
    }

    /** The value as it fits there: what is too long is cut behind a whole code point. */
    String fitted(String value) {
        if (length(value) <= most) {
            return value;
        }
        return this == THING ? first(value, most - 1) + CUT : first(value, most);
    }

    private static int length(String value) {
        return value.codePointCount(0, value.length());
    }

    private static String first(String value, int codePoints) {
        return value.substring(0, value.offsetByCodePoints(0, codePoints));
    }
}
