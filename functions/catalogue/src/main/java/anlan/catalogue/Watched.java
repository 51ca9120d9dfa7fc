package anlan.catalogue;

import anlan.domain.alert.Claim;
import anlan.domain.alert.Handover;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.time.Due;
import anlan.domain.timer.Timer;
import anlan.domain.timer.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        public void handedOver(List<Outgoing> next) {
            outbox.handedOver(next);
        }

        @Override
        public void drop(Outgoing ended) {
            outbox.drop(ended);
        }

        @Override
        public Claim claim(Handover.Each alert, String claimant, Instant now, Duration lease) {
            return outbox.claim(alert, claimant, now, lease);
        }

        @Override
        public void release(Claim.Held claim) {
            outbox.release(claim);
        }

        @Override
        public void putBack(List<Claim.Held> claims, Instant until) {
            outbox.putBack(claims, until);
        }

        @Override
        public List<Claim.Held> end(List<Claim.Held> claims, Intent.Fate fate, String reason, Instant at) {
            return outbox.end(claims, fate, reason, at);
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
