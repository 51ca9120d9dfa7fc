package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.alert.Claim;
import anlan.domain.alert.Handover;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.NewCase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Intents that wait in a store, for the contracts that are about them. */
abstract class IntentsContract extends StoreContract {

    static final Duration LEASE = Duration.ofMinutes(2);

    static final Instant MORNING = Samples.at("2024-02-09T08:00:00");

    final Intent intended() {
        return intended(MORNING);
    }

    final Intent intended(Instant notBefore) {
        NewCase<Hazard> hazard = Samples.hazard(fresh());
        ports().hazards().open(hazard);
        Change<Hazard> change = Samples.overdue(hazard, notBefore);
        assertThat(ports().hazards().change(change)).isEqualTo(new Change.Made.Done());
        return change.intents().getFirst();
    }

    final List<Outbox.Outgoing> due(Intent intent, Instant now) {
        List<Outbox.Outgoing> due = new ArrayList<>();
        for (int shard = 0; shard < ports().outbox().shards(); shard++) {
            ports().outbox().due(shard, now, null).items().stream()
                    .filter(each -> each.intent().caseId().equals(intent.caseId()))
                    .forEach(due::add);
        }
        return due;
    }

    static Outbox.Outgoing again(Outbox.Outgoing outgoing, Instant lookAgainAt) {
        return new Outbox.Outgoing(outgoing.intent(), lookAgainAt, outgoing.tries() + 1);
    }

    final void handedOver(Intent intent, Instant now, Instant lookAgainAt) {
        ports().outbox()
                .handedOver(due(intent, now).stream()
                        .map(each -> again(each, lookAgainAt))
                        .toList());
    }

    final Claim claim(Intent intent, String claimant, Instant now) {
        return ports().outbox().claim(new Handover.Each(intent.id(), 0), claimant, now, LEASE);
    }

    final Claim.Held held(Intent intent, String claimant, Instant now) {
        assertThat(claim(intent, claimant, now)).isInstanceOf(Claim.Held.class);
        return (Claim.Held) claim(intent, claimant, now);
    }

    final boolean end(Claim.Held claim, Intent.Fate fate) {
        return end(claim, fate, "because", MORNING);
    }

    final boolean end(Claim.Held claim, Intent.Fate fate, String reason, Instant at) {
        return ports().outbox().end(List.of(claim), fate, reason, at).equals(List.of(claim));
    }
}
