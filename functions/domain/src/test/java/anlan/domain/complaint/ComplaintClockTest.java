package anlan.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.contract.Samples;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
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
import org.junit.jupiter.api.Test;

/** The clock of a complaint: extended, stopped, late, and set anew. */
class ComplaintClockTest extends ComplaintLife {

    @Test
    void one_extension_asked_in_time_starts_another_version_of_the_deadline() {
        FirstHandling.Signed signed = signed();
        Term most = new Term.WorkingDays(10);
        assertThat(code(signed.whyNotExtend(null, now))).isEqualTo("not_extensible");
        assertThat(code(signed.whyNotExtend(most, signed.deadline().dueAt()))).isEqualTo("asked_too_late");
        assertThat(signed.whyNotExtend(most, signed.deadline().dueAt().minusNanos(1)))
                .isNull();
        Asking.ExtensionRequested asked = after(
                signed.extensionAsked(by(TOWN.unit().value()), new Term.WorkingDays(3), null),
                Asking.ExtensionRequested.class,
                EventKind.EXTENSION_REQUESTED);
        assertThat(asked.actingUnit()).isEqualTo(UnitId.OFFICE);
        assertThat(asked.more()).isEqualTo(new Term.WorkingDays(3));
        assertThat(last.fact(Fact.TERM)).isEqualTo("3wd");
        CaseEvent before = last;
        Transition<Complaint> granted = asked.extended(by("office"), due(2));
        FirstHandling.Handling handling = after(granted, FirstHandling.Handling.class, EventKind.EXTENDED);
        assertThat(granted.timers(Samples.LADDER))
                .containsExactly(new Timer(due(2).dueAt(), id, 2, new Purpose.Climb("T+0")));
        assertThat(handling.deadline()).isEqualTo(due(2));
        assertThat(last.facts()).containsEntry(Fact.TERM, "3wd").containsEntry(Fact.DUE_VERSION, "2");
        assertThat(code(handling.whyNotExtend(most, now))).isEqualTo("already_extended");

        last = before;
        FirstHandling.Handling refused =
                after(asked.refused(by("office")), FirstHandling.Handling.class, EventKind.EXTENSION_REFUSED);
        assertThat(refused.deadline()).isEqualTo(signed.deadline());
        assertThat(code(refused.whyNotExtend(most, now))).isEqualTo("already_extended");
    }

    @Test
    void the_clock_stops_and_goes_on() {
        FirstHandling.Signed signed = signed();
        Transition<Complaint> stopped = signed.paused(by("office"));
        assertThat(stopped.timers(Samples.LADDER)).isEmpty();
        Paused paused = after(stopped, Paused.class, EventKind.PAUSED);
        assertThat(paused.deadline().pausedAt()).isEqualTo(now);
        assertThat(paused.deadline().version()).isEqualTo(2);
        assertThat(paused.deadline().passed(now.plusSeconds(1_000_000))).isFalse();
        assertThat(paused.awaits(1)).isFalse();
        assertThat(paused.actingUnit()).isEqualTo(UnitId.OFFICE);
        Transition<Complaint> goes = paused.resumed(by("office"), due(3));
        assertThat(goes.timers(Samples.LADDER)).hasSize(1);
        assertThat(after(goes, FirstHandling.Handling.class, EventKind.RESUMED).deadline())
                .isEqualTo(due(3));
    }

    @Test
    void its_reporter_opens_it_again_within_thirty_days_and_the_second_time_it_is_referred() {
        Ended.Closed closed = closed(visited(replied(signed()), GOOD));
        Instant over = closed.closedAt().plus(Duration.ofDays(30));
        assertThat(code(closed.whyNotReopen(RULES, over))).isEqualTo("window_over");
        assertThat(closed.whyNotReopen(RULES, over.minusNanos(1))).isNull();
        Transition<Complaint> again = closed.reopened(EventDraft.byReporter(now), due(2), RULES);
        assertThat(again.timers(Samples.LADDER)).hasSize(1);
        Working.Reopened reopened = after(again, Working.Reopened.class, EventKind.REOPENED);
        assertThat(last.by()).isEqualTo(CaseEvent.REPORTER);
        assertThat(last.facts()).doesNotContainKey(Fact.CAUSE);
        assertThat(reopened.progress().requireOwner()).isEqualTo(TOWN);
        assertThat(reopened.actingUnit()).isEqualTo(TOWN.unit());
        assertThat(reopened.progress().counts().reopened()).containsExactly(now);
        assertThat(reopened.deadline()).isEqualTo(due(2));
        Instant firstTime = now;
        Ended.Closed twice = closed(visited(replied(reopened), GOOD));
        CaseEvent then = last;

        now = firstTime.plus(Duration.ofDays(180));
        after(twice.reopened(EventDraft.byReporter(now), due(3), RULES), Referred.class, EventKind.REOPENED);
        assertThat(last.fact(Fact.CAUSE)).isEqualTo("reopened-often");

        last = then;
        now = now.plusNanos(1);
        after(twice.reopened(EventDraft.byReporter(now), due(3), RULES), Working.Reopened.class, EventKind.REOPENED);
    }

    @Test
    void it_is_late_once_and_closing_it_or_a_new_deadline_ends_that() {
        FirstHandling.Signed signed = signed();
        now = signed.deadline().dueAt();
        assertThat(signed.awaits(1)).isTrue();
        assertThat(signed.awaits(2)).isFalse();
        Transition<Complaint> late = signed.overdue(EventDraft.job("notifyOverdue", now));
        assertThat(late.timers(Samples.LADDER)).isEmpty();
        FirstHandling.Signed overdue = after(late, FirstHandling.Signed.class, EventKind.OVERDUE);
        assertThat(last.fact(Fact.LATE)).isEqualTo(Fact.BEGAN);
        assertThat(overdue.progress().overdueSince()).isEqualTo(now);
        assertThat(overdue.awaits(1)).isFalse();
        CaseEvent then = last;
        Answered.Replied replied = replied(overdue);
        assertThat(last.fact(Fact.IN_TIME)).isEqualTo("false");
        closed(visited(replied, GOOD));
        assertThat(last.fact(Fact.LATE)).isEqualTo(Fact.ENDED);
        assertThat(last.fact(Fact.IN_TIME)).isEqualTo("false");
        assertThat(last.fact(Fact.HEARD)).isEqualTo("true");

        last = then;
        Complaint moved = after(
                overdue.rescheduled(EventDraft.job("notifyOverdue", now), due(2)),
                FirstHandling.Signed.class,
                EventKind.RESCHEDULED);
        assertThat(last.fact(Fact.LATE)).isEqualTo(Fact.ENDED);
        assertThat(moved.deadline()).isEqualTo(due(2));

        last = then;
        Referred referred = after(
                signed.with(overdue.dossier()).overdueAndReferred(EventDraft.job("notifyOverdue", now)),
                Referred.class,
                EventKind.REFERRED);
        assertThat(last.fact(Fact.CAUSE)).isEqualTo("overdue");
        assertThat(after(
                                referred.overdueAndReferred(EventDraft.job("notifyOverdue", now)),
                                Referred.class,
                                EventKind.OVERDUE)
                        .progress()
                        .overdueSince())
                .isEqualTo(now);
    }

    @Test
    void a_reply_that_came_in_time_is_in_time_however_late_the_call_back() {
        Answered.Replied replied = replied(signed());
        now = replied.deadline().dueAt().plusSeconds(99_999);
        closed(visited(replied, GOOD));
        assertThat(last.fact(Fact.IN_TIME)).isEqualTo("true");
    }

    @Test
    void a_provisional_deadline_sets_a_second_timer_for_the_calendar() {
        Instant due = Samples.at("2027-01-06T00:00:00");
        Instant grace = Samples.at("2027-01-09T00:00:00");
        Deadline provisional = new Deadline(due, 2, grace, new Term.WorkingDays(3), due.minusSeconds(600_000), null);
        Ended.Closed closed = closed(visited(replied(signed()), GOOD));
        assertThat(closed.reopened(EventDraft.byReporter(now), provisional, RULES)
                        .timers(Samples.LADDER))
                .containsExactly(
                        new Timer(grace, id, 2, new Purpose.Climb("T+0")),
                        new Timer(due.minusSeconds(600_000 - 86_400), id, 2, new Purpose.CalendarCheck()));
    }
}
