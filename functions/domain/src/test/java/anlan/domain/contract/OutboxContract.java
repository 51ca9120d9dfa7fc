package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.timer.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How intents wait for their end. */
public abstract class OutboxContract extends StoreContract {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Instant MORNING = Samples.at("2024-02-09T08:00:00");

    private Intent intended() {
        return intended(MORNING);
    }

    private Intent intended(Instant notBefore) {
        NewCase<Hazard> hazard = Samples.hazard(fresh());
        ports().hazards().open(hazard);
        Change<Hazard> change = Samples.overdue(hazard, notBefore);
        assertThat(ports().hazards().change(change)).isEqualTo(new Change.Made.Done());
        return change.intents().getFirst();
    }

    private List<Outbox.Outgoing> due(Intent intent, Instant now) {
        List<Outbox.Outgoing> due = new ArrayList<>();
        for (int shard = 0; shard < ports().outbox().shards(); shard++) {
            ports().outbox().due(shard, now).stream()
                    .filter(each -> each.intent().caseId().equals(intent.caseId()))
                    .forEach(due::add);
        }
        return due;
    }

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
        ports().outbox().handedOver(due(intent, MORNING).getFirst(), later);
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
        ports().outbox().handedOver(due(intent, earlier).getFirst(), earlier.plusSeconds(600));
        assertThat(next()).isEqualTo(earlier.plusSeconds(600));
        ports().outbox().end(intent.caseId(), intent.key(), Intent.Fate.SENT, "message-1", MORNING);
        assertThat(next()).isNotEqualTo(earlier.plusSeconds(600));
    }

    @Test
    void the_first_timer_is_known_before_it_fires() {
        NewCase<Hazard> hazard = Samples.hazard(fresh(), "LH-" + fresh(), Samples.at("1999-02-09T08:00:00"));
        ports().hazards().open(hazard);
        Timer timer = hazard.transition().timers(Samples.LADDER).getFirst();
        assertThat(firstTimer()).isEqualTo(timer.fireAt());
        ports().timers().postpone(timer, timer.fireAt().plusSeconds(60));
        assertThat(firstTimer()).isEqualTo(timer.fireAt().plusSeconds(60));
        ports().timers()
                .drop(new Timer(
                        timer.fireAt().plusSeconds(60), timer.caseId(), timer.deadlineVersion(), timer.purpose()));
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
    void of_two_senders_one_has_it_until_its_lease_is_over() {
        Intent intent = intended();
        assertThat(ports().outbox().claim(intent.caseId(), intent.key(), MORNING, LEASE))
                .isEqualTo(intent);
        assertThat(ports().outbox().claim(intent.caseId(), intent.key(), MORNING.plusSeconds(1), LEASE))
                .isNull();
        assertThat(ports().outbox().claim(intent.caseId(), intent.key(), MORNING.plus(LEASE), LEASE))
                .isEqualTo(intent);
        assertThat(ports().outbox().claim(intent.caseId(), "9#T+0#owner", MORNING, LEASE))
                .isNull();
    }

    @Test
    void what_has_ended_is_neither_sent_nor_looked_at_again() {
        Intent intent = intended();
        Outbox.Outgoing outgoing = due(intent, MORNING).getFirst();
        ports().outbox().end(intent.caseId(), intent.key(), Intent.Fate.SENT, "message-1", MORNING);
        ports().outbox().end(intent.caseId(), intent.key(), Intent.Fate.PARKED, "twice", MORNING);
        ports().outbox().handedOver(outgoing, MORNING.plusSeconds(600));

        assertThat(due(intent, MORNING.plusSeconds(9_999))).isEmpty();
        assertThat(ports().outbox().claim(intent.caseId(), intent.key(), MORNING.plusSeconds(9_999), LEASE))
                .isNull();
    }

    @Test
    void it_ends_also_after_it_was_handed_over() {
        Intent intent = intended();
        ports().outbox().handedOver(due(intent, MORNING).getFirst(), MORNING.plusSeconds(600));
        ports().outbox().end(intent.caseId(), intent.key(), Intent.Fate.PARKED, "no such post", MORNING);
        assertThat(due(intent, MORNING.plusSeconds(9_999))).isEmpty();
    }
}
