package anlan.domain.device;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a device drew once by chance and keeps, so that it is known again: at least 128 bits, as hex
 * or Base64url. Nobody can see of a text how it was drawn, but what was plainly not is none.
 */
public record DeviceSecret(String value) {

    /** Characters of one; 22 of Base64url hold 128 bits. */
    public static final int LONGEST = 200;

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22," + LONGEST + "}");
    private static final Pattern DIGITS = Pattern.compile("[0-9-]*");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F-]*");

    /** Digits, and digits of hex, that hold 128 bits. */
    private static final int LEAST_DIGITS = 39;

    private static final int LEAST_HEX = 32;

    /** Of 32 digits of hex drawn by chance, one text in 30 million has fewer different ones. */
    private static final int LEAST_DIFFERENT = 8;

    public DeviceSecret {
        if (!drawn(value)) {
            throw new IllegalArgumentException("nobody drew this by chance");
        }
    }

    /** What was drawn, or null for a text that was not. */
    public static @Nullable DeviceSecret read(String text) {
        return drawn(text) ? new DeviceSecret(text) : null;
    }

    private static boolean drawn(String text) {
        return SHAPE.matcher(text).matches()
                && text.length() >= least(text)
                && text.chars().distinct().count() >= LEAST_DIFFERENT
                && !repeats(text)
                && !counts(text);
    }

    private static int least(String text) {
        if (DIGITS.matcher(text).matches()) {
            return LEAST_DIGITS;
        }
        return HEX.matcher(text).matches() ? LEAST_HEX : 0;
    }

    /** Whether a part of it, twice or more, is the whole of it. */
    private static boolean repeats(String text) {
        return (text + text).indexOf(text, 1) < text.length();
    }

    /** Whether most of its characters are those beside the one before, as in abcdef or 98765. */
    private static boolean counts(String text) {
        int steps = 0;
        for (int at = 1; at < text.length(); at++) {
            if (Math.abs(text.charAt(at) - text.charAt(at - 1)) <= 1) {
                steps++;
            }
        }
        return steps * 4 >= (text.length() - 1) * 3;
    }

    /** Never shows what it holds: this may end in a log. */
    @Override
    public String toString() {
        return "DeviceSecret[…]";
    }
}
