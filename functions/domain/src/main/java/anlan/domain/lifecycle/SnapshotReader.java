package anlan.domain.lifecycle;

import anlan.domain.casefile.CaseId;
import anlan.domain.people.Post;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody looks at before they act: the case as of now, and the posts that it concerns. */
public interface SnapshotReader {

    /** All of it in one consistent read; what is not there is left out. */
    Snapshot read(Set<CaseId> cases, Set<String> posts, Set<String> units);

    /** What a deed was answered when it was done, or null if it never was. */
    @Nullable
    DeedReceipt receipt(CaseId caseId, String key);

    /** What was found. */
    record Snapshot(Map<CaseId, Case> cases, Map<String, Post> posts, Set<String> units) {
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
