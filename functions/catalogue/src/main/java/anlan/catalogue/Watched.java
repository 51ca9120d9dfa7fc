package anlan.catalogue;

import anlan.domain.alert.Claim;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.casefile.CaseId;
import anlan.domain.time.Due;
import anlan.domain.timer.Timer;
import anlan.domain.timer.Timers;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ports that pass on all they are asked, for whoever looks over the shoulder of a run. */
final class Watched {

    private Watched() {}

    abstract static class OfOutbox implements Outbox {

        private final Outbox outbox;

        OfOutbox(Outbox outbox) {
            this.outbox = outbox;
        }

        @Override
        public int shards() {
            return outbox.shards();
        }

        @Override
        public Due<Outgoing> due(int shard, Instant now, @Nullable String after) {
            return outbox.due(shard, now, after);
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
        public Claim claim(CaseId caseId, String key, String claimant, Instant now, Duration lease) {
            return outbox.claim(caseId, key, claimant, now, lease);
        }

        @Override
        public void release(Claim.Held claim) {
            outbox.release(claim);
        }

        @Override
        public void putBack(Claim.Held claim, Instant until, int tries) {
            outbox.putBack(claim, until, tries);
        }

        @Override
        public boolean end(Claim.Held claim, Intent.Fate fate, String reason, Instant at) {
            return outbox.end(claim, fate, reason, at);
        }
    }

    abstract static class OfTimers implements Timers {

        private final Timers timers;

        OfTimers(Timers timers) {
            this.timers = timers;
        }

        @Override
        public int shards() {
            return timers.shards();
        }

        @Override
        public Due<Waiting> due(int shard, Instant now, @Nullable String after) {
            return timers.due(shard, now, after);
        }

        @Override
        public @Nullable Instant next(int shard) {
            return timers.next(shard);
        }

        @Override
        public void postpone(Waiting waiting, Instant until) {
            timers.postpone(waiting, until);
        }

        @Override
        public void drop(Timer stale, int version) {
            timers.drop(stale, version);
        }
    }
}
