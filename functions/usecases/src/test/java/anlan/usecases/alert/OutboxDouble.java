package anlan.usecases.alert;

import anlan.domain.alert.Claim;
import anlan.domain.alert.Handover;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.time.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An outbox that does what another does, for tests in which one thing of it is otherwise. */
class OutboxDouble implements Outbox {

    private final Outbox beneath;

    OutboxDouble(Outbox beneath) {
        this.beneath = beneath;
    }

    @Override
    public int shards() {
        return beneath.shards();
    }

    @Override
    public Due<Outgoing> due(int shard, Instant now, String after) {
        return beneath.due(shard, now, after);
    }

    @Override
    public Instant next(int shard) {
        return beneath.next(shard);
    }

    @Override
    public void handedOver(List<Outgoing> next) {
        beneath.handedOver(next);
    }

    @Override
    public void drop(Outgoing ended) {
        beneath.drop(ended);
    }

    @Override
    public Claim claim(Handover.Each alert, String claimant, Instant now, Duration lease) {
        return beneath.claim(alert, claimant, now, lease);
    }

    @Override
    public void release(Claim.Held claim) {
        beneath.release(claim);
    }

    @Override
    public void putBack(List<Claim.Held> claims, Instant until) {
        beneath.putBack(claims, until);
    }

    @Override
    public List<Claim.Held> end(List<Claim.Held> claims, Intent.Fate fate, String reason, Instant at) {
        return beneath.end(claims, fate, reason, at);
    }
}
