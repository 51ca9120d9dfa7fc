package anlan.domain.deadline;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.contract.Samples;
import anlan.domain.time.CityTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is late by a calendar that is not out, until three working days more are over. */
class GraceTest {

    private static final OfficeHours HOURS = new OfficeHours(List.of(
            new OfficeHours.Span(LocalTime.of(8, 30), LocalTime.of(12, 0)),
            new OfficeHours.Span(LocalTime.of(14, 0), LocalTime.of(17, 30))));

    private final DeadlineClock clock = new DeadlineClock(WorkCalendarTest.CALENDAR, HOURS);

    @ParameterizedTest(name = "{0} from {1} ends {2}, late from {3}")
    @CsvSource({
        "5wd, 2026-12-28T10:00:00, 2027-01-06T00:00:00, 2027-01-09T00:00:00",
        "5wd, 2026-12-25T10:00:00, 2027-01-05T00:00:00, 2027-01-08T00:00:00",
        "5wd, 2026-12-30T10:00:00, 2027-01-08T00:00:00, 2027-01-13T00:00:00",
        "1wd, 2026-12-31T10:00:00, 2027-01-05T00:00:00, 2027-01-08T00:00:00",
        "1wd, 2027-09-29T10:00:00, 2027-10-01T00:00:00, 2027-10-07T00:00:00",
        "1wd, 2028-04-27T10:00:00, 2028-04-29T00:00:00, 2028-05-06T00:00:00",
        "4wh, 2026-12-31T16:30:00, 2027-01-04T11:30:00, 2027-01-08T00:00:00",
        "1wh, 2026-12-31T16:30:00, 2026-12-31T17:30:00, 2026-12-31T17:30:00",
        "1wd, 2026-12-30T10:00:00, 2027-01-01T00:00:00, 2027-01-01T00:00:00",
        "7d,  2026-12-28T10:00:00, 2027-01-05T00:00:00, 2027-01-05T00:00:00",
        "PT2H, 2027-01-01T10:00:00, 2027-01-01T12:00:00, 2027-01-01T12:00:00",
    })
    void a_term_is_late(String term, String from, String due, String late) {
        Deadline deadline = clock.first(Term.parse(term), at(from));
        assertThat(deadline.dueAt()).isEqualTo(at(due));
        assertThat(deadline.lateFrom()).isEqualTo(at(late));
        assertThat(deadline.provisional()).isEqualTo(!due.equals(late));
        assertThat(deadline.late(at(late))).isTrue();
        assertThat(deadline.late(at(late).minusNanos(1))).isFalse();
        assertThat(deadline.passed(at(due))).as("to ask for more is too late").isTrue();
        assertThat(deadline.paused(at(from)).late(at(late))).isFalse();
    }

    /** Off by the rule as it is written, counted day by day. */
    private static boolean worked(LocalDate day) {
        int date = day.getMonthValue() * 100 + day.getDayOfMonth();
        return day.getDayOfWeek().getValue() <= 5
                && !List.of(101, 501, 502, 1001, 1002, 1003).contains(date);
    }

    private static LocalDate counted(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= worked(day) ? 1 : 0;
        }
        return day;
    }

    @Property(tries = 500)
    void in_years_that_are_not_announced_the_grace_is_three_days_on_which_the_office_is_taken_to_work(
            @ForAll @IntRange(max = 60 * 24 * 365 * 8) int minute, @ForAll @IntRange(min = 1, max = 40) int days) {
        Instant from = at("2027-01-01T00:00:00").plusSeconds(60L * minute);
        Deadline due = clock.first(new Term.WorkingDays(days), from);
        LocalDate last = counted(CityTime.dateOf(from), days);
        assertThat(due.dueAt()).isEqualTo(CityTime.startOf(last.plusDays(1)));
        assertThat(due.lateFrom())
                .isEqualTo(CityTime.startOf(counted(last, 3).plusDays(1)))
                .isEqualTo(due.graceEnds());
    }

    @Property(tries = 500)
    void the_calendar_is_looked_for_daily_when_the_term_ends_and_hourly_in_the_grace(
            @ForAll @IntRange(max = 60 * 24 * 365 * 8) int minute,
            @ForAll @IntRange(min = 1, max = 40) int days,
            @ForAll @IntRange(max = 60 * 24 * 70) int later) {
        Instant from = at("2027-01-01T00:00:00").plusSeconds(60L * minute);
        Deadline due = clock.first(new Term.WorkingDays(days), from);
        Instant after = from.plusSeconds(60L * later);
        Instant next = due.nextLook(after);
        assertThat(next).isAfter(after);
        boolean grace = !after.isBefore(due.dueAt()) && after.isBefore(due.lateFrom());
        assertThat(Duration.between(after, next)).isLessThanOrEqualTo(grace ? Duration.ofHours(1) : Duration.ofDays(1));
        assertThat(after.isBefore(due.dueAt()) && next.isAfter(due.dueAt()))
                .as("the end of the term is not passed over")
                .isFalse();
        assertThat(due.nextLook(next.minusNanos(1)))
                .as("two who look agree on when to look again")
                .isEqualTo(next);
    }

    @Test
    void a_year_that_is_announced_ends_the_grace_and_one_that_is_not_reached_never_began_it() {
        Instant in = at("2026-12-28T10:00:00");
        Deadline provisional = clock.first(new Term.WorkingDays(5), in);
        DeadlineClock knowing = new DeadlineClock(
                new WorkCalendar(Set.of(LocalDate.of(2027, 1, 4)), Set.of(), Set.of(2026, 2027), Samples.ASSUMED),
                HOURS);
        Deadline certain = knowing.recomputed(provisional);
        assertThat(certain.lateFrom()).isEqualTo(certain.dueAt()).isEqualTo(at("2027-01-07T00:00:00"));
        assertThat(certain.version()).isEqualTo(2);
        Deadline extended = clock.extended(provisional, new Term.WorkingDays(5));
        assertThat(extended.lateFrom()).isEqualTo(at("2027-01-16T00:00:00"));
        Deadline resumed = clock.resumed(provisional.paused(at("2027-01-05T10:00:00")), at("2027-01-07T10:00:00"));
        assertThat(resumed.dueAt()).isEqualTo(at("2027-01-08T00:00:00"));
        assertThat(resumed.lateFrom()).isEqualTo(at("2027-01-13T00:00:00"));
    }
}
