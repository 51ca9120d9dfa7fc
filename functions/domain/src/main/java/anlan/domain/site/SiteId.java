package anlan.domain.site;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names one site for ever. */
public record SiteId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{25}");

    /**
     * Takes an id.
     *
     * @throws IllegalArgumentException if no site can have it
     */
    public SiteId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a site");
        }
    }

    /** The id that a client wrote, or null if no site can have it. */
    public static @Nullable SiteId read(String text) {
        return SHAPE.matcher(text).matches() ? new SiteId(text) : null;
    }

    @Override
    public String toString() {
        return value;
    }
}
