package anlan.domain.photo;

import anlan.domain.casefile.Evidence;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names one photo for ever; nobody can guess it. */
public record PhotoId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{25}");

    /**
     * Takes an id.
     *
     * @throws IllegalArgumentException if no photo can have it
     */
    public PhotoId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a photo");
        }
    }

    /** The id that a client wrote, or null if no photo can have it. */
    public static @Nullable PhotoId read(String text) {
        return SHAPE.matcher(text).matches() ? new PhotoId(text) : null;
    }

    /** How a case names it as evidence. */
    public Evidence evidence() {
        return new Evidence(Evidence.PHOTO + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
