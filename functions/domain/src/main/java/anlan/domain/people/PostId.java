package anlan.domain.people;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names one post for ever, such as {@code town-331082112}. */
public record PostId(String value) {

    /** The shape of the names of posts and of units. */
    static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    public PostId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a post");
        }
    }

    /** The id that a client wrote, or null if no post can have it. */
    public static @Nullable PostId read(String text) {
        return SHAPE.matcher(text).matches() ? new PostId(text) : null;
    }

    @Override
    public String toString() {
        return value;
    }
}
