package anlan.domain.grid;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names one grid for ever. */
public record GridId(String value) implements Comparable<GridId> {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{25}");

    /**
     * Takes an id.
     *
     * @throws IllegalArgumentException if no grid can have it
     */
    public GridId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a grid");
        }
    }

    /** The id that a client wrote, or null if no grid can have it. */
    public static @Nullable GridId read(String text) {
        return SHAPE.matcher(text).matches() ? new GridId(text) : null;
    }

    @Override
    public int compareTo(GridId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
