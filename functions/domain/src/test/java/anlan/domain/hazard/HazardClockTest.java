package anlan.domain.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.contract.Samples;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.DeadlineClock;
import anlan.domain.deadline.OfficeHours;
import anlan.domain.deadline.Term;
import anlan.domain.deadline.Terms;
import anlan.domain.deadline.WorkCalendar;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.UnitId;
import anlan.domain.timer.Purpose;
import anlan.domain.timer.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The clock of a hazard: extended, stopped, late, and started anew. */
class HazardClockTest extends HazardLife {

    @Test
    void what_was_submitted_late_is_not_in_time_though_nobody_had_noticed() {
        Working.Rectifying work = rectifying();
        now = work.progress().requireDeadline().dueAt();
        Submitted submitted = submitted(work);
        assertThat(last.fact(Fact.IN_TIME)).isEqualTo("false");
        after(submitted.passed(by("office"), PHOTO), Ended.Closed.class, EventKind.CLOSED);
        assertThat(last.fact(Fact.IN_TIME)).isEqualTo("false");
    }

    @Test
    void returned_twice_it_is_referred_on_the_same_clock_and_the_conclusion_sets_another() {
        Submitted once = submitted(rectifying());
        Transition<Hazard> back = once.returned(by("office"), RULES);
        Working.Returned returned = after(back, Working.Returned.class, EventKind.RETURNED);
        assertThat(back.timers(Samples.LADDER))
                .containsExactly(
                        new Timer(once.progress().requireDeadline().dueAt(), once.id(), 1, new Purpose.Climb("T+0")));
        assertThat(returned.progress().requireDeadline())
                .isEqualTo(once.progress().requireDeadline());
        assertThat(returned.progress().stepDueAt()).isNull();
        assertThat(returned.actingUnit()).isEqualTo(TOWN.unit());
        CaseEvent then = last;
        after(returned.signed(by(TOWN.unit().value()), null), Working.Rectifying.class, EventKind.SIGNED);
        last = then;
        Referred referred =
                after(submitted(returned).returned(by("office"), RULES), Referred.class, EventKind.REFERRED);
        assertThat(last.fact(Fact.CAUSE)).isEqualTo("returned-again");
        assertThat(referred.actingUnit()).isEqualTo(UnitId.OFFICE);
        Transition<Hazard> concluded = referred.concluded(by("leader"), FIRE, due(2), null);
        AwaitingSignature.Assigned anew = after(concluded, AwaitingSignature.Assigned.class, EventKind.CONCLUDED);
        assertThat(concluded.timers(Samples.LADDER))
                .containsExactly(new Timer(due(2).dueAt(), anew.id(), 2, new Purpose.Climb("T+0")));
        assertThat(anew.progress().requireOwner()).isEqualTo(FIRE);
    }

    @Test
    void an_extension_is_asked_once_and_far_enough_ahead() {
        DeadlineClock clock = new DeadlineClock(
                new WorkCalendar(Set.of(), Set.of(), Set.of(2024), Samples.ASSUMED),
                new OfficeHours(List.of(new OfficeHours.Span(LocalTime.of(9, 0), LocalTime.of(17, 0)))));
        Terms.Rectifying general = terms(List.of(new Term.WorkingDays(2)), false);
        Terms.Rectifying major = terms(List.of(new Term.WorkingDays(20)), true);
        Working.Rectifying work = rectifying();
        Deadline fortnight = clock.first(new Term.Days(14), Samples.at("2024-03-04T10:00:00"));
        Working.Rectifying until = work.with(work.dossier().with(work.progress().withDeadline(fortnight)));
        assertThat(until.whyNotExtend(general, clock, Samples.at("2024-03-14T23:59:59")))
                .isNull();
        assertThat(code(until.whyNotExtend(general, clock, Samples.at("2024-03-15T00:00:00"))))
                .isEqualTo("asked_too_late");
        assertThat(until.whyNotExtend(major, clock, Samples.at("2024-03-11T23:59:59")))
                .as("half of the term is shorter than twenty working days")
                .isNull();
        assertThat(code(until.whyNotExtend(major, clock, Samples.at("2024-03-12T00:00:00"))))
                .isEqualTo("asked_too_late");
        assertThat(code(until.whyNotExtend(
                        terms(List.of(new Term.WorkingDays(20)), false), clock, Samples.at("2024-03-11T00:00:00"))))
                .isEqualTo("asked_too_late");

        ExtensionPending asked = after(
                work.extensionAsked(by(TOWN.unit().value()), DAY, null),
                ExtensionPending.class,
                EventKind.EXTENSION_REQUESTED);
        assertThat(last.fact(Fact.TERM)).isEqualTo("1d");
        assertThat(asked.actingUnit()).isEqualTo(UnitId.OFFICE);
        assertThat(code(asked.whyNotSettle(Samples.of(TOWN.unit().value())))).isEqualTo("own_work");
        assertThat(asked.whyNotSettle(Samples.of("office"))).isNull();
        CaseEvent then = last;
        Transition<Hazard> granted = asked.extended(by("office"), due(2));
        Working.Rectifying longer = after(granted, Working.Rectifying.class, EventKind.EXTENDED);
        assertThat(granted.timers(Samples.LADDER)).hasSize(1);
        assertThat(last.facts()).containsEntry(Fact.TERM, "1d").containsEntry(Fact.DUE_VERSION, "2");
        assertThat(code(longer.whyNotExtend(general, clock, now))).isEqualTo("already_extended");
        last = then;
        Working.Rectifying refused =
                after(asked.refused(by("office")), Working.Rectifying.class, EventKind.EXTENSION_REFUSED);
        assertThat(refused.progress().requireDeadline().version()).isEqualTo(1);
        assertThat(code(refused.whyNotExtend(general, clock, now))).isEqualTo("already_extended");
    }

    @Test
    void the_clock_stops_and_goes_on() {
        Transition<Hazard> stopped = rectifying().paused(by("office"));
        assertThat(stopped.timers(Samples.LADDER)).isEmpty();
        Paused paused = after(stopped, Paused.class, EventKind.PAUSED);
        assertThat(paused.progress().requireDeadline().pausedAt()).isEqualTo(now);
        assertThat(paused.lateFrom()).isNull();
        assertThat(paused.actingUnit()).isEqualTo(UnitId.OFFICE);
        Transition<Hazard> goes = paused.resumed(by("office"), due(3));
        assertThat(goes.timers(Samples.LADDER)).hasSize(1);
        assertThat(after(goes, Working.Rectifying.class, EventKind.RESUMED)
                        .progress()
                        .requireDeadline())
                .isEqualTo(due(3));
    }

    @Test
    void it_comes_back_within_ninety_days_to_its_owner_and_the_second_time_it_is_referred() {
        Ended.Closed closed = closed();
        Instant over = closed.closedAt().plus(Duration.ofDays(90));
        assertThat(code(closed.whyNotReopen(RULES, over))).isEqualTo("window_over");
        assertThat(closed.whyNotReopen(RULES, over.minusNanos(1))).isNull();
        Transition<Hazard> back = closed.reopened(by("inspector"), due(2), RULES);
        Working.Reopened reopened = after(back, Working.Reopened.class, EventKind.REOPENED);
        assertThat(back.timers(Samples.LADDER)).hasSize(1);
        assertThat(last.facts()).doesNotContainKey(Fact.CAUSE);
        assertThat(reopened.progress().requireOwner()).isEqualTo(TOWN);
        CaseEvent then = last;
        after(reopened.signed(by(TOWN.unit().value()), null), Working.Rectifying.class, EventKind.SIGNED);
        last = then;
        Ended.Closed again =
                after(submitted(reopened).passed(by("office"), PHOTO), Ended.Closed.class, EventKind.CLOSED);
        after(again.reopened(by("inspector"), due(3), RULES), Referred.class, EventKind.REOPENED);
        assertThat(last.fact(Fact.CAUSE)).isEqualTo("reopened-often");

        Ended.Closed onSpot = (Ended.Closed) begin(Samples.fixedOnSpot("spot").transition());
        assertThat(after(onSpot.reopened(by("inspector"), due(1), RULES), Working.Reopened.class, EventKind.REOPENED)
                        .progress()
                        .requireOwner())
                .as("its town, as it never had an owner")
                .isEqualTo(TOWN);
    }

    @Test
    void it_is_late_once_and_its_owner_takes_note() {
        Working.Rectifying work = rectifying();
        assertThat(work.lateFrom()).isEqualTo(work.progress().requireDeadline().dueAt());
        now = work.progress().requireDeadline().dueAt();
        Open late =
                after(work.overdue(EventDraft.job("notifyOverdue", now)), Working.Rectifying.class, EventKind.OVERDUE);
        assertThat(last.fact(Fact.LATE)).isEqualTo(Fact.BEGAN);
        CaseEvent then = last;
        after(
                late.acknowledged(by(TOWN.unit().value()), Samples.document(late)),
                Working.Rectifying.class,
                EventKind.ACKNOWLEDGED);
        assertThat(last.facts()).doesNotContainKey(Fact.LATE);
        last = then;
        after(late.rescheduled(EventDraft.job("x", now), due(2)), Working.Rectifying.class, EventKind.RESCHEDULED);
        assertThat(last.fact(Fact.LATE)).isEqualTo(Fact.ENDED);
        last = then;
        Transition<Hazard> back = submitted((Working) late).returned(by("office"), RULES);
        assertThat(back.timers(Samples.LADDER)).as("it has been told already").isEmpty();

        Working.Rectifying extended = rectifying();
        now = now.plusSeconds(1);
        Referred referred =
                after(extended.overdueAndReferred(EventDraft.job("x", now)), Referred.class, EventKind.REFERRED);
        assertThat(last.facts()).containsEntry(Fact.CAUSE, "overdue").containsEntry(Fact.LATE, Fact.BEGAN);
        assertThat(referred.progress().overdueSince()).isEqualTo(now);
        Referred sits = new Referred(work.dossier());
        assertThat(sits.overdueAndReferred(EventDraft.job("x", now)).event().kind())
                .isEqualTo(EventKind.OVERDUE);
    }
}
