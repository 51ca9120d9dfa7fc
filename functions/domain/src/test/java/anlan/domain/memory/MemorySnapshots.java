package anlan.domain.memory;

import anlan.domain.casefile.CaseId;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.DeedReceipt;
import anlan.domain.lifecycle.SnapshotReader;
import anlan.domain.people.Post;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The port {@code Desk} over the state in memory. */
final class MemorySnapshots implements SnapshotReader {

    private final InMemoryCity city;

    MemorySnapshots(InMemoryCity city) {
        this.city = city;
    }

    @Override
    public Snapshot read(Set<CaseId> cases, Set<String> posts, Set<String> units) {
        synchronized (city) {
            Map<CaseId, Case> kept = new HashMap<>(city.cases);
            kept.keySet().retainAll(cases);
            Map<String, Post> found = new HashMap<>(city.posts);
            found.keySet().retainAll(posts);
            Set<String> known = new HashSet<>(units);
            known.retainAll(city.posts.values().stream().map(Post::unit).toList());
            return new Snapshot(kept, found, known);
        }
    }

    @Override
    public DeedReceipt receipt(CaseId caseId, String key) {
        synchronized (city) {
            return city.deeds.get(InMemoryCity.key(caseId, key));
        }
    }
}
