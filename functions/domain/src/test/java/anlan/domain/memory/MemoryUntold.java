package anlan.domain.memory;

import anlan.domain.alert.Untold;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The port {@code Untold} in memory. */
final class MemoryUntold<A> implements Untold<A> {

    private record Lease(String claimant, Instant until) {}

    private final Map<A, @Nullable Lease> untold = new LinkedHashMap<>();

    synchronized void raise(A alert) {
        untold.put(alert, null);
    }

    @Override
    public synchronized List<A> pending() {
        return List.copyOf(untold.keySet());
    }

    @Override
    public synchronized boolean claim(A alert, String claimant, Instant now, Duration lease) {
        Lease held = untold.get(alert);
        if (!untold.containsKey(alert)
                || (held != null
                        && held.until().isAfter(now)
                        && !held.claimant().equals(claimant))) {
            return false;
        }
        untold.put(alert, new Lease(claimant, now.plus(lease)));
        return true;
    }

    @Override
    public synchronized void end(A alert, String note, Instant at) {
        untold.remove(alert);
    }
}
