package anlan.usecases;

import anlan.domain.lifecycle.SnapshotReader;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import java.util.Map;
import java.util.Set;

/** Finds posts of the roster whose names are to stand beside their codes (岗位名称). */
public final class FindPosts {

    private final SnapshotReader snapshots;

    public FindPosts(SnapshotReader snapshots) {
        this.snapshots = snapshots;
    }

    /** Those of them that are there, as of now, all in one request; none for none. */
    public Map<PostId, Post> of(Set<PostId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : snapshots.read(Set.of(), ids, Set.of()).posts();
    }
}
