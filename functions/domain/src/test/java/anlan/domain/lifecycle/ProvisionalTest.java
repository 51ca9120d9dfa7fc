package anlan.domain.lifecycle;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.category.CaseKind;
import anlan.domain.contract.EachKind;
import anlan.domain.contract.Samples;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import anlan.domain.event.Fact;
import anlan.domain.timer.Purpose;
import anlan.domain.timer.Timer;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for a case of any kind while its deadline is provisional. */
class ProvisionalTest {

    private static final Instant IN = at("2026-12-28T10:00:00");
    private static final Instant DUE = at("2027-01-06T00:00:00");
    private static final Instant LATE = at("2027-01-09T00:00:00");
    private static final Deadline PROVISIONAL = new Deadline(DUE, 1, LATE, new Term.WorkingDays(5), IN, null);

    private static Deadline certain(Instant due) {
        return new Deadline(due, 2, null, PROVISIONAL.term(), IN, null);
    }

    private static Case atWork(CaseKind kind) {
        return EachKind.atWork(EachKind.comesIn(kind, "p", PROVISIONAL).next(), IN);
    }

    private static Transition<? extends Case> rescheduled(Case state, Instant now, Deadline due) {
        return EachKind.running(state).rescheduled(EventDraft.job("x", now), due);
    }

    private static String inTime(Transition<? extends Case> transition) {
        return transition.event().fact(Fact.IN_TIME);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INSPECTION", "DUTYMONTH"})
    void it_is_late_from_the_end_of_the_grace_and_its_timers_say_so(CaseKind kind) {
        Transition<? extends Case> first = EachKind.comesIn(kind, "p", PROVISIONAL);
        assertThat(first.next().lateFrom()).isEqualTo(LATE);
        assertThat(first.timers(Samples.LADDER))
                .containsExactly(
                        new Timer(LATE, first.next().id(), 1, new Purpose.Climb("T+0")),
                        new Timer(at("2026-12-29T10:00:00"), first.next().id(), 1, new Purpose.CalendarCheck()));
        Transition<? extends Case> certain = EachKind.comesIn(kind, "p", certain(DUE));
        assertThat(certain.next().lateFrom()).isEqualTo(DUE);
        assertThat(certain.timers(Samples.LADDER))
                .containsExactly(new Timer(DUE, certain.next().id(), 2, new Purpose.Climb("T+0")));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INSPECTION", "DUTYMONTH"})
    void work_that_is_done_in_the_grace_is_in_time_and_what_is_done_after_it_is_not(CaseKind kind) {
        Transition<? extends Case> inGrace = EachKind.worked(atWork(kind), LATE.minusNanos(1));
        assertThat(inTime(inGrace)).isEqualTo("true");
        assertThat(inTime(EachKind.closed(inGrace.next(), LATE.plusSeconds(999_999))))
                .isEqualTo("true");
        Transition<? extends Case> after = EachKind.worked(atWork(kind), LATE);
        assertThat(inTime(after)).isEqualTo("false");
        assertThat(inTime(EachKind.closed(after.next(), LATE))).isEqualTo("false");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INSPECTION", "DUTYMONTH"})
    void work_that_came_after_a_deadline_that_turned_out_to_have_passed_is_late(CaseKind kind) {
        Case state = (Case)
                rescheduled(atWork(kind), DUE.plusSeconds(60), certain(DUE)).next();
        assertThat(inTime(EachKind.worked(state, DUE.plusSeconds(120)))).isEqualTo("false");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INSPECTION", "DUTYMONTH"})
    void a_calendar_moves_nothing_while_the_work_lies_before_somebody_else(CaseKind kind) {
        Case worked = EachKind.worked(atWork(kind), LATE.minusNanos(1)).next();
        assertThat(worked instanceof Clocked<?, ?> clocked && clocked.ticks()).isFalse();
        assertThat(worked.lateFrom()).isNull();
        assertThat(EachKind.sentBack(worked, LATE.minusNanos(1)).timers(Samples.LADDER))
                .as("its clock runs again, and the calendar is looked for again")
                .extracting(timer -> timer.purpose().text())
                .containsExactly("T+0", "calendar");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INSPECTION", "DUTYMONTH"})
    void while_its_clock_stands_it_is_not_late_and_no_calendar_moves_it(CaseKind kind) {
        Case paused = EachKind.paused(atWork(kind), DUE.plusSeconds(60)).next();
        assertThat(paused.lateFrom()).isNull();
        assertThat(EachKind.running(paused).ticks()).isFalse();
        assertThat(EachKind.running(paused).awaits(2)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INSPECTION", "DUTYMONTH"})
    void the_calendar_rules_when_it_comes_and_its_timer_is_set_anew(CaseKind kind) {
        for (Instant due : new Instant[] {DUE.minusSeconds(60), LATE.plusSeconds(86_400)}) {
            Instant now = DUE.plusSeconds(60);
            Transition<? extends Case> moved = rescheduled(atWork(kind), now, certain(due));
            assertThat(moved.next().lateFrom()).isEqualTo(due);
            assertThat(moved.timers(Samples.LADDER))
                    .as("what turns out to have passed is told now, and the rungs above count from now")
                    .containsExactly(new Timer(
                            due.isBefore(now) ? now : due, moved.next().id(), 2, new Purpose.Climb("T+0")));
            assertThat(moved.event().facts()).doesNotContainKey(Fact.LATE);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INSPECTION", "DUTYMONTH"})
    void what_is_overdue_already_stays_so_untold_if_the_calendar_agrees_and_ceases_to_be_if_not(CaseKind kind) {
        Case late = EachKind.running(atWork(kind))
                .overdue(EventDraft.job("x", LATE))
                .next();
        Instant now = LATE.plusSeconds(3600);
        Transition<? extends Case> agreed = rescheduled(late, now, certain(now));
        assertThat(agreed.next().progress().overdueSince()).isEqualTo(LATE);
        assertThat(agreed.next().lateFrom()).isEqualTo(LATE);
        assertThat(agreed.timers(Samples.LADDER)).isEmpty();
        assertThat(agreed.event().facts()).doesNotContainKey(Fact.LATE);

        Transition<? extends Case> moved = rescheduled(late, now, certain(now.plusNanos(1)));
        assertThat(moved.next().progress().overdueSince()).isNull();
        assertThat(moved.timers(Samples.LADDER))
                .containsExactly(new Timer(now.plusNanos(1), moved.next().id(), 2, new Purpose.Climb("T+0")));
        assertThat(moved.event().fact(Fact.LATE)).isEqualTo(Fact.ENDED);
    }
}
