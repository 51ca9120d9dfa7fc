package anlan.domain.course;

import anlan.domain.complaint.Complaint;
import anlan.domain.hazard.Hazard;
import anlan.domain.intake.CaseId;
import anlan.domain.people.Post;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody looks at before they act: the case as of now, and the posts that it concerns. */
public interface Desk {

    /** All of it in one consistent read; what is not there is left out. */
    Glance look(Set<CaseId> cases, Set<String> posts, Set<String> units);

    /** What a deed was answered when it was done, or null if it never was. */
    @Nullable
    DeedReceipt receipt(CaseId of, String key);

    /** What was found. */
    record Glance(
            Map<CaseId, Complaint> complaints,
            Map<CaseId, Hazard> hazards,
            Map<String, Post> posts,
            Set<String> units) {
        public Glance {
            complaints = Map.copyOf(complaints);
            hazards = Map.copyOf(hazards);
            posts = Map.copyOf(posts);
            units = Set.copyOf(units);
        }
    }
}
