package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.alert.AlertId;
import anlan.domain.alert.Alerts;
import anlan.domain.alert.Claim;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.people.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people see of intents, and how one that was given up is taken up again. */
public abstract class AlertsContract extends IntentsContract {

    /** Every page of a list, each of so many. */
    private List<Alerts.Alert> listed(Intent.Fate state, UnitId unit, int limit) {
        List<Alerts.Alert> all = new ArrayList<>();
        Alerts.Page page = ports().alerts().in(state, unit, limit, null);
        all.addAll(page.items());
        while (page.next() != null) {
            assertThat(page.items()).hasSize(limit);
            page = ports().alerts().in(state, unit, limit, page.next());
            all.addAll(page.items());
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "PARKED", "CANCELLED", "SUPERSEDED"})
    void what_has_ended_is_on_the_lists_of_all_and_of_its_unit_latest_first(Intent.Fate fate) {
        Intent first = intended();
        Intent second = intended();
        Intent third = intended();
        Instant later = Samples.at("2199-02-09T08:00:00");
        handedOver(first, MORNING, MORNING.plusSeconds(600));
        end(held(first, "a", MORNING), fate, "no such post", later);
        end(held(second, "a", MORNING), fate, "refused", later.plusSeconds(1));
        Alerts.Alert one = new Alerts.Alert(first.ended(fate, "no such post"), 0, later);
        Alerts.Alert two = new Alerts.Alert(second.ended(fate, "refused"), 0, later.plusSeconds(1));

        for (UnitId unit : new UnitId[] {null, first.unit()}) {
            assertThat(listed(fate, unit, 1)).startsWith(two, one);
            assertThat(listed(fate, unit, 99)).startsWith(two, one).doesNotContain(alert(third));
        }
        assertThat(ports().alerts().in(fate, new UnitId("another-unit"), 9, null))
                .isEqualTo(new Alerts.Page(List.of(), null));
        assertThat(ports().alerts().of(first.caseId())).containsExactly(one);
        assertThat(ports().alerts().find(first.id())).isEqualTo(one);
    }

    private Alerts.Alert alert(Intent pending) {
        return new Alerts.Alert(pending, 0, null);
    }

    @Test
    void what_is_pending_is_listed_by_when_it_may_go_out() {
        Instant early = Samples.at("1998-02-09T08:00:00");
        List<Intent> waiting = Stream.of(2, 0, 1, 3)
                .map(second -> intended(early.plusSeconds(second)))
                .toList();
        List<Alerts.Alert> inTurn =
                Stream.of(1, 2, 0, 3).map(each -> alert(waiting.get(each))).toList();

        for (UnitId unit : new UnitId[] {null, waiting.getFirst().unit()}) {
            for (int limit : List.of(1, 3, 99)) {
                assertThat(listed(Intent.Fate.PENDING, unit, limit)).startsWith(inTurn.toArray(Alerts.Alert[]::new));
            }
        }
        assertThat(listed(Intent.Fate.PENDING, new UnitId("another-unit"), 9)).isEmpty();
        assertThat(ports().alerts().find(waiting.getFirst().id())).isEqualTo(alert(waiting.getFirst()));
        assertThat(end(held(waiting.get(1), "a", MORNING), Intent.Fate.SENT)).isTrue();
        assertThat(listed(Intent.Fate.PENDING, null, 99))
                .startsWith(inTurn.get(1))
                .doesNotContain(inTurn.get(0));
        assertThat(ports().alerts().find(new AlertId(waiting.getFirst().caseId(), "9#T+0#owner")))
                .isNull();
        List.of(0, 2, 3).forEach(each -> end(held(waiting.get(each), "a", MORNING), Intent.Fate.SENT));
    }

    @Test
    void a_rung_that_was_passed_is_on_the_list_from_the_beginning() {
        NewCase<Hazard> hazard = Samples.hazard(fresh());
        ports().hazards().open(hazard);
        Change<Hazard> change = Samples.overdue(hazard, MORNING);
        Intent passed = change.intents().getFirst().ended(Intent.Fate.SUPERSEDED, "a higher rung was due");
        ports().hazards().change(Change.byTimer(change.transition(), change.fired(), List.of(), List.of(passed)));
        Alerts.Alert alert = new Alerts.Alert(passed, 0, passed.at());

        assertThat(listed(Intent.Fate.SUPERSEDED, passed.unit(), 99)).contains(alert);
        assertThat(ports().alerts().of(passed.caseId())).containsExactly(alert);
    }

    @Test
    void what_was_given_up_is_taken_up_again_once_for_a_key_and_leaves_the_lists() {
        Intent intent = intended();
        handedOver(intent, MORNING, MORNING.plusSeconds(600));
        assertThat(end(held(intent, "a", MORNING), Intent.Fate.PARKED)).isTrue();
        Alerts.Alert parked = ports().alerts().find(intent.id());
        Instant from = MORNING.plusSeconds(3600);
        Alerts.Alert pending = new Alerts.Alert(intent.waiting(from), 0, null);

        assertThat(ports().alerts().redriven(intent.id(), "key")).isNull();
        assertThat(ports().alerts().redrive(parked, from, "key", "print")).isEqualTo(new Alerts.Redriven.Done(pending));
        assertThat(ports().alerts().redrive(parked, from.plusSeconds(1), "key", "other print"))
                .isEqualTo(new Alerts.Redriven.Before(pending, "print"));
        assertThat(ports().alerts().redriven(intent.id(), "key"))
                .isEqualTo(new Alerts.Redriven.Before(pending, "print"));
        assertThat(ports().alerts().redrive(parked, from, "key-2", "print")).isEqualTo(new Alerts.Redriven.Moved());

        assertThat(ports().alerts().find(intent.id())).isEqualTo(pending);
        assertThat(listed(Intent.Fate.PARKED, null, 99)).doesNotContain(parked);
        assertThat(listed(Intent.Fate.PARKED, intent.unit(), 99)).doesNotContain(parked);
        assertThat(due(intent, from.minusNanos(1))).isEmpty();
        assertThat(due(intent, from)).containsExactly(new Outbox.Outgoing(intent.waiting(from), from, 0));

        Claim.Held again = held(intent, "b", from);
        assertThat(end(again, Intent.Fate.PARKED, "refused", from)).isTrue();
        assertThat(ports().alerts().redrive(parked, from, "key-2", "print"))
                .as("given up, but not as it was seen")
                .isEqualTo(new Alerts.Redriven.Moved());
        assertThat(listed(Intent.Fate.PARKED, intent.unit(), 99))
                .contains(new Alerts.Alert(intent.waiting(from).ended(Intent.Fate.PARKED, "refused"), 0, from));
    }

    @Test
    void what_was_handed_over_is_listed_with_its_tries_before_anybody_has_it() {
        Intent intent = intended();
        handedOver(intent, MORNING, MORNING.plusSeconds(600));
        assertThat(ports().alerts().of(intent.caseId())).containsExactly(new Alerts.Alert(intent, 1, null));
        assertThat(end(held(intent, "a", MORNING), Intent.Fate.SENT)).isTrue();
    }
}
