package anlan.domain.memory;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.erasure.Tombstone;
import anlan.domain.erasure.Tombstones;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The port {@code Tombstones} in memory. */
public final class MemoryTombstones implements Tombstones {

    private final Map<Pseudonym, Instant> stones = new ConcurrentHashMap<>();

    @Override
    public void add(Tombstone tombstone) {
        stones.merge(tombstone.subject(), tombstone.erasedAt(), MemoryErasures::later);
    }

    @Override
    public List<Tombstone> all() {
        return stones.entrySet().stream()
                .map(each -> new Tombstone(each.getKey(), each.getValue()))
                .toList();
    }
}
