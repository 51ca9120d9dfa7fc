package anlan.usecases.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.alert.Alerts;
import anlan.domain.alert.Claim;
import anlan.domain.alert.Handover;
import anlan.domain.alert.Intent;
import anlan.domain.contract.Samples;
import anlan.domain.people.Actor;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Reused;
import anlan.domain.refusal.Unavailable;
import anlan.domain.refusal.Unknown;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An alert that was given up is taken up again (重发), once for each key. */
class RedriveAlertTest extends AlertFixture {

    private static final Actor OFFICE =
            new Actor("post:office", Role.OFFICE, new PostId("office"), UnitId.OFFICE, Samples.CITY, null);

    private Intent late;
    private int raced;

    @BeforeEach
    void an_alert_is_given_up() {
        late = late("late");
        end(Intent.Fate.PARKED);
    }

    private void end(Intent.Fate fate) {
        Claim claim = ports.outbox().claim(new Handover.Each(late.id(), 3), id(), now, TextOfficials.LEASE);
        ports.outbox().end(List.of((Claim.Held) claim), fate, "why", now);
    }

    private RedriveAlert.Answer redrive(String id, String key, String fingerprint) {
        return redrive(ports.alerts(), id, key, fingerprint);
    }

    private RedriveAlert.Answer redrive(Alerts alerts, String id, String key, String fingerprint) {
        return new RedriveAlert(alerts, new FindAlerts(alerts, ports.desk()), Samples.KEYS, QUIET, () -> now)
                .apply(new RedriveAlert.Command(OFFICE, id, key, fingerprint));
    }

    private RedriveAlert.Answer redrive(String key) {
        return redrive(late.id().toString(), key, "print");
    }

    @Test
    void it_is_pending_from_now_on_with_no_tries() {
        minutes(5);
        RedriveAlert.Answer answer = redrive("key-1");
        assertThat(answer).isEqualTo(new RedriveAlert.Answer(new Alerts.Alert(late.waiting(now), 0, null), false));
        assertThat(ports.alerts().find(late.id())).isEqualTo(answer.alert());
        assertThat(send().published()).isEqualTo(1);
    }

    @Test
    void the_same_key_is_answered_the_same_and_does_nothing() {
        RedriveAlert.Answer first = redrive("key-1");
        minutes(5);
        assertThat(redrive("key-1")).isEqualTo(new RedriveAlert.Answer(first.alert(), true));
        end(Intent.Fate.PARKED);
        assertThat(redrive("key-1")).isEqualTo(new RedriveAlert.Answer(first.alert(), true));
        assertThat(fate(late)).isEqualTo(Intent.Fate.PARKED);
        assertThat(redrive("key-2").replayed()).isFalse();
        assertThat(fate(late)).isEqualTo(Intent.Fate.PENDING);
    }

    @Test
    void a_key_that_was_used_for_something_else_is_refused() {
        redrive("key-1");
        assertThatThrownBy(() -> redrive(late.id().toString(), "key-1", "other"))
                .isInstanceOf(Reused.class);
        end(Intent.Fate.PARKED);
        assertThatThrownBy(() -> redrive(late.id().toString(), "key-1", "other"))
                .isInstanceOf(Reused.class);
    }

    @Test
    void what_is_not_parked_is_refused_with_its_state() {
        redrive("key-1");
        for (Intent.Fate fate : List.of(Intent.Fate.PENDING, Intent.Fate.SENT)) {
            assertThatThrownBy(() -> redrive("key-2")).isInstanceOfSatisfying(Conflict.class, conflict -> {
                assertThat(conflict.code()).isEqualTo("not_parked");
                assertThat(conflict.standing()).isEqualTo(new Conflict.Standing(fate.name(), null, List.of()));
            });
            if (fate == Intent.Fate.PENDING) {
                end(Intent.Fate.SENT);
            }
        }
    }

    @Test
    void what_there_is_not_is_not_found() {
        for (String id : List.of(
                "",
                "x",
                late.caseId().value(),
                late.caseId() + "~1~T+1~owner",
                late.id().toString().replace('~', '#'),
                late.id() + "~",
                late.caseId() + "~1~T+0",
                "~1~T+0~owner")) {
            assertThatThrownBy(() -> redrive(id, "key-1", "print")).as(id).isInstanceOf(Unknown.class);
        }
    }

    @Test
    void the_quiet_hours_hold_unless_it_is_urgent() {
        now = Samples.at("2024-02-08T22:00:00");
        assertThat(redrive("key-1").alert().intent().notBefore()).isEqualTo(Samples.at("2024-02-09T08:00:00"));
        late = late("urgent", TOWN, Samples.TOWN, now, true);
        end(Intent.Fate.PARKED);
        assertThat(redrive("key-2").alert().intent().notBefore()).isEqualTo(now);
    }

    /** Alerts that somebody else moves just before each attempt. */
    private Alerts contested(Runnable first) {
        return new AlertsDouble(ports.alerts()) {
            @Override
            public Redriven redrive(Alert parked, Instant from, String key, String fingerprint) {
                raced++;
                first.run();
                return super.redrive(parked, from, key, fingerprint);
            }
        };
    }

    @Test
    void of_two_rivals_one_does_it_and_the_other_hears_the_state() {
        Alerts contested = contested(() -> redrive("rival"));
        assertThatThrownBy(() -> redrive(contested, late.id().toString(), "key-1", "print"))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.standing().status()).isEqualTo("PENDING"));
        assertThat(raced).isEqualTo(1);
    }

    @Test
    void what_is_given_up_again_and_again_meanwhile_is_busy() {
        Alerts contested = contested(() -> {
            redrive("rival-" + raced);
            now = now.plusSeconds(1);
            end(Intent.Fate.PARKED);
        });
        assertThatThrownBy(() -> redrive(contested, late.id().toString(), "key-1", "print"))
                .isInstanceOf(Unavailable.class);
        assertThat(raced).isEqualTo(5);
    }
}
