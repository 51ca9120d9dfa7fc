package anlan.domain.memory;

import anlan.domain.figures.OfficeAlert;
import anlan.domain.figures.OfficeAlerts;
import anlan.domain.figures.Revision;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The port {@code OfficeAlerts} in memory. */
final class MemoryOfficeAlerts implements OfficeAlerts {

    private final Set<Revision> raised = new HashSet<>();
    private final Map<Revision, OfficeAlert> untold = new HashMap<>();
    private final Map<Revision, Instant> claims = new HashMap<>();
    private final Map<Revision, String> claimants = new HashMap<>();

    @Override
    public synchronized boolean raise(OfficeAlert alert) {
        if (!raised.add(alert.revision())) {
            return false;
        }
        untold.put(alert.revision(), alert);
        return true;
    }

    @Override
    public synchronized List<OfficeAlert> pending() {
        return List.copyOf(untold.values());
    }

    @Override
    public synchronized boolean claim(OfficeAlert alert, String claimant, Instant now, Duration lease) {
        Instant until = claims.get(alert.revision());
        boolean held = until != null && until.isAfter(now) && !claimant.equals(claimants.get(alert.revision()));
        if (!untold.containsKey(alert.revision()) || held) {
            return false;
        }
        claimants.put(alert.revision(), claimant);
        claims.put(alert.revision(), now.plus(lease));
        return true;
    }

    @Override
    public synchronized void end(OfficeAlert alert, String note, Instant at) {
        untold.remove(alert.revision());
    }
}
