package anlan.domain.memory;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.erasure.Erasures;
import anlan.domain.erasure.Tombstone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The port {@code Erasures} in memory. */
final class MemoryErasures implements Erasures {

    private final Map<Pseudonym, Instant> begun = new ConcurrentHashMap<>();

    @Override
    public void begin(Tombstone tombstone) {
        begun.merge(tombstone.subject(), tombstone.erasedAt(), MemoryErasures::later);
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public List<Tombstone> underWay() {
        return begun.entrySet().stream()
                .map(each -> new Tombstone(each.getKey(), each.getValue()))
                .toList();
    }

    @Override
    public void end(Tombstone tombstone) {
        begun.remove(tombstone.subject(), tombstone.erasedAt());
    }
}
