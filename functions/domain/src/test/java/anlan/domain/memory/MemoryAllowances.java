package anlan.domain.memory;

import anlan.domain.intake.Allowances;
import anlan.domain.intake.Quota;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The port {@code Allowances} over the state in memory. */
record MemoryAllowances(InMemoryCity city) implements Allowances {

    @Override
    public Duration spend(Quota quota) {
        synchronized (city) {
            List<Instant> spent =
                    city.spent.computeIfAbsent(quota.of() + " " + quota.person(), person -> new ArrayList<>());
            Duration wait = quota.opensAfter(spent);
            if (wait.isZero()) {
                spent.addFirst(quota.at());
            }
            return wait;
        }
    }
}
