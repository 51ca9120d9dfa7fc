package anlan.domain.memory;

import anlan.domain.area.AreaCode;
import anlan.domain.warning.ColourChange;
import anlan.domain.warning.ColourChanges;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The port {@code ColourChanges} in memory. */
final class MemoryColourChanges implements ColourChanges {

    private record Key(AreaCode area, String indicator) {}

    private final MemoryWarnings warnings;
    private final Map<Key, ColourChange> last = new HashMap<>();
    private final MemoryUntold<ColourChange> untold = new MemoryUntold<>();

    MemoryColourChanges(MemoryWarnings warnings) {
        this.warnings = warnings;
    }

    @Override
    public synchronized Map<String, ColourChange> last(AreaCode area) {
        Map<String, ColourChange> found = new HashMap<>();
        last.forEach((key, change) -> {
            if (key.area().equals(area)) {
                found.put(key.indicator(), change);
            }
        });
        return found;
    }

    @Override
    public synchronized boolean raise(ColourChange change) {
        Key key = new Key(change.area(), change.indicator());
        ColourChange before = last.get(key);
        boolean passed = warnings.has(change.window(), change.area(), change.indicator(), change.revision() + 1)
                || warnings.has(change.window().next(), change.area(), change.indicator(), 1);
        if (passed || (before != null && before.number() >= change.number())) {
            return false;
        }
        last.put(key, change);
        untold.raise(change);
        return true;
    }

    @Override
    public List<ColourChange> pending() {
        return untold.pending();
    }

    @Override
    public boolean claim(ColourChange change, String claimant, Instant now, Duration lease) {
        return untold.claim(change, claimant, now, lease);
    }

    @Override
    public void end(ColourChange change, String note, Instant at) {
        untold.end(change, note, at);
    }
}
