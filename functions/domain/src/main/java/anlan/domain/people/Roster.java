package anlan.domain.people;

import anlan.domain.register.Entered;
import org.jspecify.annotations.Nullable;

/** The posts of the city and who answers for them (花名册). */
public interface Roster {

    @Nullable
    Post find(String postId);

    /** Whether any post belongs to that unit, read as of now. */
    boolean hasUnit(String unit);

    /** Writes a post whatever stood there: what a city's seeds are laid down with. */
    void put(Post post);

    /**
     * Enters a new post.
     *
     * @param key under which it was asked for, so that a retry finds its own
     */
    Entered<Post> enter(Post post, String key, String fingerprint);

    /** Writes the next version of a post; false if another was written meanwhile, or it is not there. */
    boolean replace(Post post);
}
