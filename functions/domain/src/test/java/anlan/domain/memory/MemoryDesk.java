package anlan.domain.memory;

import anlan.domain.complaint.Complaint;
import anlan.domain.course.DeedReceipt;
import anlan.domain.course.Desk;
import anlan.domain.hazard.Hazard;
import anlan.domain.intake.CaseId;
import anlan.domain.people.Post;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The port {@code Desk} over the state in memory. */
final class MemoryDesk implements Desk {

    private final InMemoryCity city;

    MemoryDesk(InMemoryCity city) {
        this.city = city;
    }

    @Override
    public Glance look(Set<CaseId> cases, Set<String> posts, Set<String> units) {
        synchronized (city) {
            Map<CaseId, Complaint> complaints = new HashMap<>(city.complaints);
            complaints.keySet().retainAll(cases);
            Map<CaseId, Hazard> hazards = new HashMap<>(city.hazards);
            hazards.keySet().retainAll(cases);
            Map<String, Post> found = new HashMap<>(city.posts);
            found.keySet().retainAll(posts);
            Set<String> known = new HashSet<>(units);
            known.retainAll(city.posts.values().stream().map(Post::unit).toList());
            return new Glance(complaints, hazards, found, known);
        }
    }

    @Override
    public DeedReceipt receipt(CaseId of, String key) {
        synchronized (city) {
            return city.deeds.get(InMemoryCity.key(of, key));
        }
    }
}
