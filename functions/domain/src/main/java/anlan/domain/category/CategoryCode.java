package anlan.domain.category;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names one category for ever, such as {@code fire-exit}. */
public record CategoryCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    public CategoryCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the code of a category");
        }
    }

    /** The code that a client wrote, or null if no category can have it. */
    public static @Nullable CategoryCode read(String text) {
        return SHAPE.matcher(text).matches() ? new CategoryCode(text) : null;
    }

    @Override
    public String toString() {
        return value;
    }
}
