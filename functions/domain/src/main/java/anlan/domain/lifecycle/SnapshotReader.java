package anlan.domain.lifecycle;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads all that a deed looks at: cases as of now, and the posts and units that it concerns. */
public interface SnapshotReader {

    /** All of it in one consistent read; what is not there is left out. */
    Snapshot read(Set<CaseId> cases, Set<PostId> posts, Set<UnitId> units);

    /** The receipt of a deed, or null if it was never done. */
    @Nullable
    DeedReceipt receipt(CaseId caseId, String key);

    /** The case that has a number, or null if none has. */
    @Nullable
    CaseId numbered(CaseNumber number);

    /** The cases, posts and units that are there. */
    record Snapshot(Map<CaseId, Case> cases, Map<PostId, Post> posts, Set<UnitId> units) {
        public Snapshot {
            cases = Map.copyOf(cases);
            posts = Map.copyOf(posts);
            units = Set.copyOf(units);
        }

        /** The case of that id, or null if it is not there or of another kind. */
        public <C extends Case> @Nullable C get(CaseId id, Class<C> kind) {
            Case found = cases.get(id);
            return kind.isInstance(found) ? kind.cast(found) : null;
        }
    }
}
