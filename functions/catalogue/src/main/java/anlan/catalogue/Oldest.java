package anlan.catalogue;

import anlan.domain.alert.AlertId;
import anlan.domain.alert.Outbox;
import anlan.domain.time.Due;
import anlan.domain.timer.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * For how long the oldest of what a run found due had been due; it looks over the run's shoulder
 * and asks the store nothing.
 */
final class Oldest {

    private final AtomicLong seconds = new AtomicLong();
    private volatile boolean countsIntents;
    private final Set<AlertId> intents = ConcurrentHashMap.newKeySet();

    /** The longest since it was last taken, in seconds; 0 if nothing was due. */
    long taken() {
        return seconds.getAndSet(0);
    }

    /** Tells of the longest, and of how many intents, since it was last told; then it begins anew. */
    void tell(Meters meters, String function, Instant at) {
        meters.tell(function, Metric.OLDEST_PENDING_SECONDS, (double) taken(), at);
        if (countsIntents) {
            meters.take(Measure.of(function, Metric.INTENTS_PENDING, intents.size(), at)
                    .with(Measure.STATE, "pending"));
            intents.clear();
        }
    }

    /** Something has been due since then. */
    void seen(Instant since, Instant now) {
        seconds.accumulateAndGet(Duration.between(since, now).toSeconds(), Math::max);
    }

    /**
     * An intent is due when it is made, or when the quiet hours end that it waits for; being tried
     * does not make it younger.
     */
    Outbox of(Outbox outbox) {
        countsIntents = true;
        return new Watched.OfOutbox(outbox) {
            @Override
            public Due<Outgoing> due(int shard, Instant now, @Nullable String after) {
                Due<Outgoing> page = super.due(shard, now, after);
                page.items().forEach(each -> {
                    seen(each.intent().notBefore(), now);
                    intents.add(each.intent().id());
                });
                return page;
            }
        };
    }

    /** A timer is due when it is to fire. */
    Timers of(Timers timers) {
        return new Watched.OfTimers(timers) {
            @Override
            public Due<Waiting> due(int shard, Instant now, @Nullable String after) {
                Due<Waiting> page = super.due(shard, now, after);
                page.items().forEach(each -> seen(each.timer().fireAt(), now));
                return page;
            }
        };
    }
}
