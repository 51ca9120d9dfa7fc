package anlan.domain.ledger;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names one line of a ledger for ever. */
public record EntryId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{25}");

    /**
     * Takes an id.
     *
     * @throws IllegalArgumentException if no line can have it
     */
    public EntryId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a line of a ledger");
        }
    }

    /** The id that a client wrote, or null if no line can have it. */
    public static @Nullable EntryId read(String text) {
        return SHAPE.matcher(text).matches() ? new EntryId(text) : null;
    }

    @Override
    public String toString() {
        return value;
    }
}
