package anlan.domain.memory;

import anlan.domain.figures.Period;
import anlan.domain.pack.Pack;
import anlan.domain.pack.Packs;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The port {@code Packs} in memory. */
final class MemoryPacks implements Packs {

    private final Map<Period, Pack> packs = new HashMap<>();

    @Override
    public synchronized boolean publish(Pack pack) {
        return packs.putIfAbsent(pack.period(), pack) == null;
    }

    @Override
    public synchronized @Nullable Pack find(Period period) {
        return packs.get(period);
    }

    @Override
    public synchronized Page list(Period.Unit unit, int limit, @Nullable String after) {
        List<Published> all = packs.values().stream()
                .filter(pack -> pack.period().unit() == unit)
                .filter(pack ->
                        after == null || pack.period().first().toString().compareTo(after) < 0)
                .sorted(Comparator.comparing((Pack pack) -> pack.period().first())
                        .reversed())
                .map(pack -> new Published(pack.period(), pack.publishedAt(), pack.digest()))
                .toList();
        List<Published> page = all.subList(0, Math.min(limit, all.size()));
        return new Page(
                page, page.size() < all.size() ? page.getLast().period().first().toString() : null);
    }
}
