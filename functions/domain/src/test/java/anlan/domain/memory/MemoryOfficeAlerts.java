package anlan.domain.memory;

import anlan.domain.figures.OfficeAlert;
import anlan.domain.figures.OfficeAlerts;
import anlan.domain.figures.Revision;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The port {@code OfficeAlerts} in memory. */
final class MemoryOfficeAlerts implements OfficeAlerts {

    private final Set<Revision> raised = new HashSet<>();
    private final MemoryUntold<OfficeAlert> untold = new MemoryUntold<>();

    @Override
    public synchronized boolean raise(OfficeAlert alert) {
        if (!raised.add(alert.revision())) {
            return false;
        }
        untold.raise(alert);
        return true;
    }

    @Override
    public List<OfficeAlert> pending() {
        return untold.pending();
    }

    @Override
    public boolean claim(OfficeAlert alert, String claimant, Instant now, Duration lease) {
        return untold.claim(alert, claimant, now, lease);
    }

    @Override
    public void end(OfficeAlert alert, String note, Instant at) {
        untold.end(alert, note, at);
    }
}
