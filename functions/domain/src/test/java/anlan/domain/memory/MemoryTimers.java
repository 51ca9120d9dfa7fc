package anlan.domain.memory;

import anlan.domain.lifecycle.Case;
import anlan.domain.time.Due;
import anlan.domain.timer.Timer;
import anlan.domain.timer.Timers;
import java.time.Instant;

/** The port {@code Timers} over the state in memory. */
final class MemoryTimers implements Timers {

    private final InMemoryCity city;

    MemoryTimers(InMemoryCity city) {
        this.city = city;
    }

    @Override
    public int shards() {
        return 1;
    }

    @Override
    public Due<Timer> due(int shard, Instant now, String after) {
        synchronized (city) {
            return new Due<>(
                    city.timers.stream()
                            .takeWhile(timer -> !timer.fireAt().isAfter(now))
                            .toList(),
                    0,
                    null);
        }
    }

    @Override
    public Instant next(int shard) {
        synchronized (city) {
            return city.timers.isEmpty() ? null : city.timers.first().fireAt();
        }
    }

    @Override
    public void postpone(Timer timer, Instant until) {
        synchronized (city) {
            if (city.timers.remove(timer)) {
                city.timers.add(new Timer(until, timer.caseId(), timer.deadlineVersion(), timer.purpose()));
            }
        }
    }

    @Override
    public void drop(Timer stale, int version) {
        synchronized (city) {
            Case stands = city.cases.get(stale.caseId());
            if (version == (stands == null ? 0 : stands.version())) {
                city.timers.remove(stale);
            }
        }
    }
}
