package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.alert.AlertId;
import anlan.domain.alert.Claim;
import anlan.domain.alert.Handover;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.timer.Timer;
import anlan.domain.timer.Timers;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How intents wait for their end. */
public abstract class OutboxContract extends IntentsContract {

    @Test
    void an_intent_waits_for_its_hour() {
        Intent intent = intended();
        assertThat(due(intent, MORNING.minusNanos(1))).isEmpty();
        assertThat(due(intent, MORNING)).containsExactly(new Outbox.Outgoing(intent, MORNING, 0));
    }

    @Test
    void what_was_handed_over_is_looked_at_again_only_later() {
        Intent intent = intended();
        Instant later = MORNING.plusSeconds(600);
        handedOver(intent, MORNING, later);
        assertThat(due(intent, later.minusNanos(1))).isEmpty();
        assertThat(due(intent, later)).containsExactly(new Outbox.Outgoing(intent, later, 1));
    }

    /** Over all shards, some of which other tests share. */
    private Instant next() {
        return IntStream.range(0, ports().outbox().shards())
                .mapToObj(ports().outbox()::next)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    @Test
    void the_first_hour_for_which_something_waits_is_known_before_it_comes() {
        Instant earlier = Samples.at("1999-02-09T08:00:00");
        Intent intent = intended(earlier);
        assertThat(next()).isEqualTo(earlier);
        handedOver(intent, earlier, earlier.plusSeconds(600));
        assertThat(next()).isEqualTo(earlier.plusSeconds(600));
        assertThat(end(held(intent, "a", MORNING), Intent.Fate.SENT)).isTrue();
        assertThat(next()).isNotEqualTo(earlier.plusSeconds(600));
    }

    @Test
    void the_first_timer_is_known_before_it_fires() {
        NewCase<Hazard> hazard = Samples.hazard(fresh(), "LH-" + fresh(), Samples.at("1999-02-09T08:00:00"));
        ports().hazards().open(hazard);
        Timer timer = hazard.transition().timers(Samples.LADDER).getFirst();
        assertThat(firstTimer()).isEqualTo(timer.fireAt());
        ports().timers()
                .postpone(
                        new Timers.Waiting(timer, Samples.TOWN), timer.fireAt().plusSeconds(60));
        assertThat(firstTimer()).isEqualTo(timer.fireAt().plusSeconds(60));
        drop(new Timer(timer.fireAt().plusSeconds(60), timer.caseId(), timer.deadlineVersion(), timer.purpose()));
        assertThat(firstTimer()).isNotEqualTo(timer.fireAt().plusSeconds(60));
    }

    private Instant firstTimer() {
        return IntStream.range(0, ports().timers().shards())
                .mapToObj(ports().timers()::next)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    @Test
    void of_two_workers_one_has_it_until_its_lease_is_over() {
        Intent intent = intended();
        assertThat(claim(intent, "a", MORNING)).isEqualTo(new Claim.Held(intent, "a", MORNING.plus(LEASE), 0));
        assertThat(claim(intent, "b", MORNING.plusSeconds(1))).isEqualTo(new Claim.Busy());
        assertThat(claim(intent, "b", MORNING.plus(LEASE).minusMillis(1))).isEqualTo(new Claim.Busy());
        assertThat(claim(intent, "b", MORNING.plus(LEASE)))
                .isEqualTo(new Claim.Held(intent, "b", MORNING.plus(LEASE).plus(LEASE), 0));
        AlertId other = new AlertId(intent.caseId(), "9#T+0#owner");
        assertThat(ports().outbox().claim(new Handover.Each(other, 1), "c", MORNING, LEASE))
                .isEqualTo(new Claim.Ended());
    }

    @Test
    void a_worker_whose_first_attempt_was_carried_out_unheard_is_not_in_its_own_way() {
        Intent intent = intended();
        claim(intent, "a", MORNING);
        assertThat(claim(intent, "a", MORNING)).isEqualTo(new Claim.Held(intent, "a", MORNING.plus(LEASE), 0));
    }

    @Test
    void what_is_given_back_another_takes_at_once() {
        Intent intent = intended();
        Claim.Held first = held(intent, "a", MORNING);
        ports().outbox().release(first);
        held(intent, "b", MORNING);
        ports().outbox().release(first);
        assertThat(claim(intent, "c", MORNING)).as("only its own is given back").isEqualTo(new Claim.Busy());
    }

    @Test
    void a_worker_that_was_frozen_past_its_lease_changes_nothing() {
        Intent intent = intended();
        Claim.Held frozen = held(intent, "a", MORNING);
        Instant later = MORNING.plus(LEASE);
        Claim.Held awake = held(intent, "b", later);

        ports().outbox().putBack(List.of(frozen), later.plusSeconds(3600));
        assertThat(end(frozen, Intent.Fate.PARKED)).isFalse();
        assertThat(end(awake, Intent.Fate.SENT)).isTrue();
        assertThat(end(awake, Intent.Fate.SENT)).as("twice").isFalse();
        assertThat(end(frozen, Intent.Fate.PARKED)).isFalse();
        assertThat(claim(intent, "c", later.plusSeconds(9_999))).isEqualTo(new Claim.Ended());
    }

    @Test
    void what_has_ended_is_neither_sent_nor_looked_at_again() {
        for (Intent.Fate fate :
                List.of(Intent.Fate.SENT, Intent.Fate.PARKED, Intent.Fate.CANCELLED, Intent.Fate.SUPERSEDED)) {
            Intent intent = intended();
            Outbox.Outgoing outgoing = due(intent, MORNING).getFirst();
            assertThat(end(held(intent, "a", MORNING), fate)).isTrue();
            ports().outbox().handedOver(List.of(again(outgoing, MORNING.plusSeconds(600))));

            assertThat(due(intent, MORNING.plusSeconds(9_999))).isEmpty();
            assertThat(claim(intent, "b", MORNING.plusSeconds(9_999))).isEqualTo(new Claim.Ended());
        }
    }

    @Test
    void it_ends_also_after_it_was_handed_over() {
        Intent intent = intended();
        Claim.Held claim = held(intent, "a", MORNING);
        handedOver(intent, MORNING, MORNING.plusSeconds(600));
        assertThat(end(claim, Intent.Fate.PARKED)).isTrue();
        assertThat(due(intent, MORNING.plusSeconds(9_999))).isEmpty();
    }

    @Test
    void what_is_put_back_waits_until_then_with_the_tries_that_it_had() {
        Intent intent = intended();
        Instant later = MORNING.plusSeconds(600);
        handedOver(intent, MORNING, later);
        Claim.Held claim = (Claim.Held) ports().outbox().claim(new Handover.Each(intent.id(), 1), "a", later, LEASE);
        assertThat(claim.tries()).isEqualTo(1);
        assertThat(claim.uncounted().tries()).isZero();
        assertThat(claim.uncounted().uncounted().tries()).isZero();
        Instant evening = MORNING.plusSeconds(50_000);

        ports().outbox().putBack(List.of(claim), evening);

        assertThat(due(intent, evening.minusNanos(1))).isEmpty();
        assertThat(due(intent, evening)).containsExactly(new Outbox.Outgoing(intent.waiting(evening), evening, 1));
        assertThat(held(intent, "b", later).intent()).isEqualTo(intent.waiting(evening));
    }

    @Test
    void what_is_put_back_to_the_moment_for_which_it_waited_stays() {
        Intent intent = intended();
        ports().outbox().putBack(List.of(held(intent, "a", MORNING)), MORNING);
        assertThat(due(intent, MORNING)).containsExactly(new Outbox.Outgoing(intent, MORNING, 0));
    }

    @Test
    void what_is_due_comes_latest_hour_first() {
        Instant early = Samples.at("1997-02-09T08:00:00");
        List<Intent> intents = IntStream.range(0, 5)
                .mapToObj(second -> intended(early.plusSeconds(second)))
                .toList();
        for (int shard = 0; shard < ports().outbox().shards(); shard++) {
            assertThat(ports().outbox().due(shard, early.plusSeconds(9), null).items())
                    .extracting(each -> each.intent().notBefore())
                    .isSortedAccordingTo(Comparator.reverseOrder());
        }
        intents.forEach(intent -> end(held(intent, "a", MORNING), Intent.Fate.SENT));
    }

    @Test
    void what_stands_in_the_outbox_for_nothing_is_taken_away() {
        Intent intent = intended();
        ports().outbox().drop(due(intent, MORNING).getFirst());
        assertThat(due(intent, MORNING)).isEmpty();
    }
}
