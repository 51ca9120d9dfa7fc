package anlan.domain.casefile;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a photograph or paper that proves something (佐证): names with single slashes
 * between them, such as {@code photos/2024/02/08/1.jpg}. None of them leads anywhere else: no name
 * is made of dots, none is empty.
 */
public record Evidence(String reference) {

    /** How a reference to an uploaded photo begins; its id follows, and nothing else. */
    public static final String PHOTO = "photo/";

    private static final int LONGEST = 200;
    private static final String NAME = "(?!\\.+(?:/|\\z))[A-Za-z0-9._-]+";
    private static final Pattern SHAPE = Pattern.compile(NAME + "(?:/" + NAME + ")*");

    public Evidence {
        if (!fits(reference)) {
            throw new IllegalArgumentException("not a reference to evidence");
        }
    }

    /** The reference that a client wrote, or null if it can't be one. */
    public static @Nullable Evidence read(String reference) {
        return fits(reference) ? new Evidence(reference) : null;
    }

    /** The id of the photo that it names, which need not be there; null if it names something else. */
    public @Nullable String photo() {
        String name = reference.startsWith(PHOTO) ? reference.substring(PHOTO.length()) : "";
        return name.isEmpty() || name.indexOf('/') >= 0 ? null : name;
    }

    private static boolean fits(String reference) {
        return reference.length() <= LONGEST && SHAPE.matcher(reference).matches();
    }
}
