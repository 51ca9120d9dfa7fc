package anlan.catalogue;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One flat object of JSON, made by hand, that never holds a line's end. */
final class JsonText {

    /** A line of CloudWatch holds 256 KB; a character takes at most six bytes here. */
    private static final int MOST = 32_000;

    private final StringBuilder text = new StringBuilder("{");

    JsonText put(String name, @Nullable Object value) {
        name(name);
        if (value == null || value instanceof Boolean || value instanceof Number) {
            text.append(value);
        } else {
            quote(value.toString());
        }
        return this;
    }

    /** Adds what is JSON already. */
    JsonText json(String name, String json) {
        name(name);
        text.append(json);
        return this;
    }

    private void name(String name) {
        if (text.length() > 1) {
            text.append(',');
        }
        quote(name);
        text.append(':');
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < Math.min(value.length(), MOST); i++) {
            char each = value.charAt(i);
            if (each == '"' || each == '\\') {
                text.append('\\').append(each);
            } else if (plain(each)) {
                text.append(each);
            } else {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) each));
            }
        }
        text.append('"');
    }

    /**
     * Whatever a reader of lines may take for a line's end, or a terminal for a command, is not;
     * nor is half of a pair.
     */
    private static boolean plain(char each) {
        return !Character.isISOControl(each) && each != '\u2028' && each != '\u2029' && !Character.isSurrogate(each);
    }

    @Override
    public String toString() {
        return text + "}";
    }
}
