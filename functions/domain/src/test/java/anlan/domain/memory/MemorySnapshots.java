package anlan.domain.memory;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.DeedReceipt;
import anlan.domain.lifecycle.SnapshotReader;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
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
    public Snapshot read(Set<CaseId> cases, Set<PostId> posts, Set<UnitId> units) {
        synchronized (city) {
            Map<CaseId, Case> kept = new HashMap<>();
            cases.forEach(id -> kept.computeIfAbsent(id, city.cases::get));
            Map<PostId, Post> found = new HashMap<>();
            posts.forEach(id -> found.computeIfAbsent(id, city.posts::get));
            Set<UnitId> known = new HashSet<>(units);
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

    @Override
    public CaseId numbered(CaseNumber number) {
        synchronized (city) {
            return city.cases.values().stream()
                    .filter(each -> each.dossier().number().equals(number))
                    .map(Case::id)
                    .findFirst()
                    .orElse(null);
        }
    }
}
