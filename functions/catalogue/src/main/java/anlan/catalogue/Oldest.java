package anlan.catalogue;

import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.casefile.CaseId;
import anlan.domain.timer.Timer;
import anlan.domain.timer.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * For how long the oldest of what a run found due had been due; it looks over the run's shoulder
 * and asks the store nothing.
 */
final class Oldest {

    private final AtomicLong seconds = new AtomicLong();

    /** The longest since it was last taken, in seconds; 0 if nothing was due. */
    long taken() {
        return seconds.getAndSet(0);
    }

    private void seen(Instant since, Instant now) {
        seconds.accumulateAndGet(Duration.between(since, now).toSeconds(), Math::max);
    }

    /**
     * An intent is due when it is made, or when the quiet hours end that it was made in; being
     * tried does not make it younger.
     */
    Outbox of(Outbox outbox) {
        return new Outbox() {
            @Override
            public int shards() {
                return outbox.shards();
            }

            @Override
            public List<Outgoing> due(int shard, Instant now) {
                List<Outgoing> page = outbox.due(shard, now);
                page.forEach(each -> seen(each.intent().notBefore(), now));
                return page;
            }

            @Override
            public @Nullable Instant next(int shard) {
                return outbox.next(shard);
            }

            @Override
            public void handedOver(Outgoing outgoing, Instant lookAgainAt) {
                outbox.handedOver(outgoing, lookAgainAt);
            }

            @Override
            public @Nullable Intent claim(CaseId caseId, String key, Instant now, Duration lease) {
                return outbox.claim(caseId, key, now, lease);
            }

            @Override
            public void end(CaseId caseId, String key, Intent.Fate fate, String note, Instant at) {
                outbox.end(caseId, key, fate, note, at);
            }
        };
    }

    /** A timer is due when it is to fire. */
    Timers of(Timers timers) {
        return new Timers() {
            @Override
            public int shards() {
                return timers.shards();
            }

            @Override
            public List<Timer> due(int shard, Instant now) {
                List<Timer> page = timers.due(shard, now);
                page.forEach(each -> seen(each.fireAt(), now));
                return page;
            }

            @Override
            public @Nullable Instant next(int shard) {
                return timers.next(shard);
            }

            @Override
            public void postpone(Timer timer, Instant until) {
                timers.postpone(timer, until);
            }

            @Override
            public void drop(Timer stale) {
                timers.drop(stale);
            }
        };
    }
}
