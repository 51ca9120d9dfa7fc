package anlan.domain.people;

import org.jspecify.annotations.Nullable;

/** The posts of the city and who answers for them (花名册). */
public interface Roster {

    @Nullable
    Post find(String postId);

    /** Writes a post, new or changed. */
    void put(Post post);
}
