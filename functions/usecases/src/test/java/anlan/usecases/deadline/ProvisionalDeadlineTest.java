package anlan.usecases.deadline;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.alert.Intent;
import anlan.domain.casefile.CaseId;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.contract.EachKind;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.DeadlineClock;
import anlan.domain.deadline.OfficeHours;
import anlan.domain.deadline.QuietHours;
import anlan.domain.deadline.Term;
import anlan.domain.deadline.WorkCalendar;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Transition;
import anlan.domain.memory.InMemoryCity;
import anlan.usecases.Tick;
import anlan.usecases.Workers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Nothing is told by a calendar that is not out, and nothing twice when it comes, whatever kind of
 * case it is.
 */
class ProvisionalDeadlineTest {

    private static final OfficeHours HOURS =
            new OfficeHours(List.of(new OfficeHours.Span(LocalTime.of(9, 0), LocalTime.of(17, 0))));
    private static final WorkCalendar UNKNOWN = new WorkCalendar(Set.of(), Set.of(), Set.of(2026), Samples.ASSUMED);

    private final InMemoryCity city = new InMemoryCity();
    private final Ports ports = city.ports();
    private WorkCalendar calendar = UNKNOWN;
    private Instant now = at("2026-12-28T10:00:00");

    private static WorkCalendar announced(String... holidays) {
        Set<LocalDate> off = Stream.of(holidays).map(LocalDate::parse).collect(Collectors.toSet());
        return new WorkCalendar(off, Set.of(), Set.of(2026, 2027), Samples.ASSUMED);
    }

    /** A case that is due at the end of 5 January 2027, and late from the end of 8 January on. */
    private CaseId comesIn(CaseKind kind) {
        Deadline due = new DeadlineClock(UNKNOWN, HOURS).first(new Term.WorkingDays(5), now);
        assertThat(due.dueAt()).isEqualTo(at("2027-01-06T00:00:00"));
        assertThat(due.lateFrom()).isEqualTo(at("2027-01-09T00:00:00"));
        return kept(kind, due);
    }

    private CaseId kept(CaseKind kind, Deadline due) {
        Transition<? extends Case> transition = EachKind.comesIn(kind, "p", due);
        return EachKind.kept(ports, transition);
    }

    private NotifyOverdue.Outcome sweep(String at) {
        return sweep(ports, at);
    }

    private NotifyOverdue.Outcome sweep(Ports ports, String at) {
        now = at(at);
        NotifyOverdue sweeper = new NotifyOverdue(
                ports.timers(),
                EachKind.cases(ports),
                new Categories(List.of()),
                new DeadlineClock(calendar, HOURS),
                Samples.LADDER,
                new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)),
                () -> now,
                Workers.ONE);
        NotifyOverdue.Outcome report = sweeper.apply(new Tick(null));
        assertThat(sweeper.apply(new Tick(null)))
                .as("a tick that comes twice")
                .isEqualTo(new NotifyOverdue.Outcome(0, 0, 0));
        return report;
    }

    private boolean overdue(CaseId id) {
        Instant lateFrom = EachKind.found(ports, id).lateFrom();
        return lateFrom != null && !now.isBefore(lateFrom);
    }

    private Deadline due(CaseId id) {
        return EachKind.found(ports, id).progress().requireDeadline();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INSPECTION", "DUTYMONTH"})
    void it_is_told_once_when_three_working_days_more_are_over_and_no_calendar_has_come(CaseKind kind) {
        CaseId id = comesIn(kind);
        for (String quiet :
                List.of("2026-12-30T00:00:00", "2027-01-01T00:00:00", "2027-01-06T00:00:00", "2027-01-08T23:59:59")) {
            assertThat(sweep(quiet).fired()).isZero();
            assertThat(overdue(id)).as(quiet).isFalse();
            assertThat(city.intents()).isEmpty();
        }
        assertThat(sweep("2027-01-09T00:00:00").fired()).isEqualTo(1);
        assertThat(overdue(id)).isTrue();
        Case late = EachKind.found(ports, id);
        assertThat(late.progress().overdueSince()).isEqualTo(at("2027-01-09T00:00:00"));
        assertThat(sweep("2027-03-09T00:00:00").fired()).isZero();
        assertThat(city.intents()).singleElement().satisfies(intent -> {
            assertThat(intent.rung()).isEqualTo("T+0");
            assertThat(intent.dueAt()).as("the last day of the term is told").isEqualTo(at("2027-01-06T00:00:00"));
        });
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INSPECTION", "DUTYMONTH"})
    void a_calendar_that_comes_before_the_deadline_moves_it_within_a_day(CaseKind kind) {
        CaseId id = comesIn(kind);
        calendar = announced("2027-01-04");
        assertThat(sweep("2026-12-29T10:00:00").fired()).isEqualTo(1);
        assertThat(due(id))
                .isEqualTo(new Deadline(at("2027-01-07T00:00:00"), 2, null, due(id).term(), due(id).from(), null));
        assertThat(sweep("2027-01-06T23:59:59").fired()).isZero();
        assertThat(sweep("2027-01-07T00:00:00").fired()).isEqualTo(1);
        assertThat(overdue(id)).isTrue();
        assertThat(sweep("2027-01-12T00:00:00"))
                .as("what was set for the first version")
                .isEqualTo(new NotifyOverdue.Outcome(0, 1, 0));
        assertThat(city.intents()).extracting(Intent::deadlineVersion).containsExactly(2);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INSPECTION", "DUTYMONTH"})
    void a_calendar_that_comes_in_the_grace_makes_it_overdue_in_the_same_sweep_if_the_deadline_has_passed(
            CaseKind kind) {
        CaseId id = comesIn(kind);
        sweep("2027-01-07T09:30:00");
        assertThat(overdue(id)).isFalse();
        calendar = announced();
        assertThat(sweep("2027-01-07T10:00:00").fired())
                .as("moved, and overdue")
                .isEqualTo(2);
        assertThat(overdue(id)).isTrue();
        assertThat(due(id).dueAt()).isEqualTo(at("2027-01-06T00:00:00"));
        assertThat(due(id).provisional()).isFalse();
        assertThat(EachKind.found(ports, id).progress().overdueSince()).isEqualTo(at("2027-01-07T10:00:00"));
        sweep("2027-01-09T00:00:00");
        assertThat(city.intents()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INSPECTION", "DUTYMONTH"})
    void a_calendar_that_comes_in_the_grace_is_waited_for_if_the_deadline_is_later(CaseKind kind) {
        CaseId id = comesIn(kind);
        sweep("2027-01-07T09:30:00");
        calendar = announced("2027-01-04", "2027-01-05", "2027-01-06", "2027-01-07");
        assertThat(sweep("2027-01-07T10:00:00").fired()).isEqualTo(1);
        assertThat(due(id).dueAt()).isEqualTo(at("2027-01-12T00:00:00"));
        sweep("2027-01-11T23:59:59");
        assertThat(overdue(id)).isFalse();
        assertThat(city.intents()).isEmpty();
        sweep("2027-01-12T00:00:00");
        assertThat(overdue(id)).isTrue();
        assertThat(city.intents()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INSPECTION", "DUTYMONTH"})
    void the_end_of_the_grace_looks_at_the_calendar_before_it_tells(CaseKind kind) {
        CaseId id = comesIn(kind);
        sweep("2027-01-08T23:30:00");
        calendar = announced("2027-01-04", "2027-01-05", "2027-01-06", "2027-01-07");
        assertThat(sweep("2027-01-09T00:00:00").fired()).isEqualTo(1);
        assertThat(due(id).dueAt()).isEqualTo(at("2027-01-12T00:00:00"));
        assertThat(city.intents()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INSPECTION", "DUTYMONTH"})
    void a_sweeper_that_was_down_for_weeks_tells_once_whatever_has_come_meanwhile(CaseKind kind) {
        CaseId id = comesIn(kind);
        sweep("2027-02-01T09:00:00");
        assertThat(overdue(id)).isTrue();
        assertThat(city.intents()).hasSize(1);
        calendar = announced("2027-01-04");
        sweep("2027-02-02T10:00:00");
        assertThat(due(id).dueAt()).isEqualTo(at("2027-01-07T00:00:00"));
        assertThat(EachKind.found(ports, id).progress().overdueSince()).isEqualTo(at("2027-02-01T09:00:00"));
        assertThat(city.intents()).as("the calendar agrees that it is late").hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INSPECTION", "DUTYMONTH"})
    void a_sweeper_that_was_down_while_the_calendar_came_goes_by_the_calendar_alone(CaseKind kind) {
        CaseId id = comesIn(kind);
        calendar = announced("2027-01-04");
        assertThat(sweep("2027-02-01T09:00:00")).isEqualTo(new NotifyOverdue.Outcome(2, 1, 0));
        assertThat(due(id).version()).isEqualTo(2);
        assertThat(city.intents()).extracting(Intent::deadlineVersion).containsExactly(2);
        assertThat(city.events()).extracting(event -> event.fact(Fact.LATE)).containsOnlyOnce(Fact.BEGAN);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INSPECTION", "DUTYMONTH"})
    void a_calendar_that_comes_in_parts_moves_what_each_part_moves(CaseKind kind) {
        calendar = new WorkCalendar(Set.of(), Set.of(), Set.of(2025), Samples.ASSUMED);
        CaseId id = kept(kind, new DeadlineClock(calendar, HOURS).first(new Term.WorkingDays(5), now));
        calendar = new WorkCalendar(Set.of(LocalDate.of(2026, 12, 29)), Set.of(), Set.of(2025, 2026), Samples.ASSUMED);
        sweep("2026-12-29T10:00:00");
        assertThat(due(id).dueAt()).isEqualTo(at("2027-01-07T00:00:00"));
        assertThat(due(id).lateFrom()).isEqualTo(at("2027-01-12T00:00:00"));
        sweep("2026-12-30T10:00:00");
        calendar = new WorkCalendar(
                Set.of(LocalDate.of(2026, 12, 29)), Set.of(), Set.of(2025, 2026, 2027), Samples.ASSUMED);
        sweep("2026-12-31T10:00:00");
        assertThat(due(id).version()).isEqualTo(3);
        assertThat(due(id).lateFrom()).isEqualTo(at("2027-01-07T00:00:00"));
        sweep("2027-02-01T10:00:00");
        assertThat(city.intents()).extracting(Intent::deadlineVersion).containsExactly(3);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INSPECTION", "DUTYMONTH"})
    void a_case_whose_clock_stands_is_left_alone_whatever_comes_out(CaseKind kind) {
        Deadline due = new DeadlineClock(UNKNOWN, HOURS).first(new Term.WorkingDays(5), now);
        Transition<? extends Case> first = EachKind.comesIn(kind, "p", due);
        Case atWork = EachKind.atWork(first.next(), now);
        for (Transition<? extends Case> stands : List.of(EachKind.worked(atWork, now), EachKind.paused(atWork, now))) {
            InMemoryCity other = new InMemoryCity();
            CaseId id = EachKind.kept(other.ports(), stands);
            other.set(first.timers(Samples.LADDER));
            calendar = announced("2027-01-04");
            sweep(other.ports(), "2027-02-01T10:00:00");
            assertThat(EachKind.found(other.ports(), id)).isEqualTo(stands.next());
            assertThat(other.intents()).isEmpty();
            assertThat(other.ports().timers().due(0, now, null).items()).isEmpty();
        }
    }
}
