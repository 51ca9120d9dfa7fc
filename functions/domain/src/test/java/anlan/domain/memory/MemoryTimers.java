package anlan.domain.memory;

import anlan.domain.area.AreaCode;
import anlan.domain.contract.Samples;
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
    public Due<Waiting> due(int shard, Instant now, String after) {
        synchronized (city) {
            return new Due<>(
                    city.timers.stream()
                            .takeWhile(timer -> !timer.fireAt().isAfter(now))
                            .map(timer -> new Waiting(timer, area(timer)))
                            .toList(),
                    0,
                    null);
        }
    }

    private AreaCode area(Timer timer) {
        Case stands = city.cases.get(timer.caseId());
        return stands == null ? Samples.CITY : stands.dossier().topic().area();
    }

    @Override
    public Instant next(int shard) {
        synchronized (city) {
            return city.timers.isEmpty() ? null : city.timers.first().fireAt();
        }
    }

    @Override
    public void postpone(Waiting waiting, Instant until) {
        synchronized (city) {
            if (city.timers.remove(waiting.timer())) {
                city.timers.add(waiting.timer().at(until));
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
