package anlan.domain.deadline;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.contract.Samples;
import anlan.domain.time.CityTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a deadline: extended, paused, and set anew when a calendar comes out. */
class DeadlineVersionsTest {

    private static final OfficeHours HOURS = new OfficeHours(List.of(
            new OfficeHours.Span(LocalTime.of(8, 30), LocalTime.of(12, 0)),
            new OfficeHours.Span(LocalTime.of(14, 0), LocalTime.of(17, 30))));

    private final DeadlineClock clock = new DeadlineClock(WorkCalendarTest.CALENDAR, HOURS);

    @ParameterizedTest(name = "{0} from {1}, {2} more: {3}")
    @CsvSource({
        "5wd,  2024-02-08T10:00:00, 10wd, 2024-03-07T00:00:00",
        "7d,   2024-02-08T10:00:00, 8d,   2024-02-24T00:00:00",
        "PT2H, 2024-02-08T10:00:00, PT3H, 2024-02-08T15:00:00",
        "2wh,  2024-02-08T15:00:00, 1wh,  2024-02-09T09:00:00",
    })
    void an_extension_is_counted_from_the_same_start(String term, String from, String more, String due) {
        Deadline first = clock.first(Term.parse(term), at(from));
        Deadline longer = clock.extended(first, Term.parse(more));
        assertThat(longer.dueAt()).isEqualTo(at(due));
        assertThat(longer.version()).isEqualTo(2);
        assertThat(longer.from()).isEqualTo(at(from));
        assertThat(longer).isEqualTo(clock.version(2, longer.term(), at(from)));
    }

    @ParameterizedTest(name = "{0} paused {1} to {2}: {3}")
    @CsvSource({
        "5wd,  2024-02-09T10:00:00, 2024-02-19T09:00:00, 2024-02-24T00:00:00",
        "5wd,  2024-02-09T10:00:00, 2024-02-09T17:00:00, 2024-02-22T00:00:00",
        "5wd,  2024-02-10T10:00:00, 2024-02-15T10:00:00, 2024-02-22T00:00:00",
        "7d,   2024-02-09T10:00:00, 2024-02-12T09:00:00, 2024-02-19T00:00:00",
        "PT2H, 2024-02-08T11:00:00, 2024-02-08T11:30:00, 2024-02-08T12:30:00",
        "7wh,  2024-02-08T16:30:00, 2024-02-09T09:30:00, 2024-02-09T12:00:00",
    })
    void a_pause_is_given_back_as_the_term_counts(String term, String from, String to, String due) {
        Deadline first = clock.first(Term.parse(term), at("2024-02-08T10:00:00"));
        Deadline paused = first.paused(at(from));
        assertThat(paused.passed(at("2030-01-01T00:00:00"))).isFalse();
        Deadline resumed = clock.resumed(paused, at(to));
        assertThat(resumed.version()).isEqualTo(3);
        assertThat(resumed.pausedAt()).isNull();
        assertThat(resumed.dueAt()).isEqualTo(at(due));
    }

    @Test
    void only_what_was_paused_goes_on() {
        Deadline first = clock.first(new Term.Days(1), at("2024-02-08T10:00:00"));
        assertThatThrownBy(() -> clock.resumed(first, at("2024-02-09T10:00:00")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void days_and_hours_have_no_common_measure() {
        Term days = new Term.Days(1);
        assertThatThrownBy(() -> days.plus(new Term.WorkingDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Term.parse("PT1H").plus(days)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Term.parse("1wd").plus(days)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Term.parse("1wh").plus(days)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"60d, 30d", "7d, 3d", "20wd, 10wd", "PT3H, PT1H30M", "3wh, 90wm"})
    void half_a_term_is_of_its_kind_and_every_term_is_written_as_it_is_read(String term, String half) {
        assertThat(Term.parse(term).half()).isEqualTo(Term.parse(half));
        assertThat(Term.parse(Term.parse(term).text())).isEqualTo(Term.parse(term));
        assertThat(Term.parse(half).text()).isEqualTo(half);
    }

    @Test
    void a_provisional_deadline_is_set_anew_when_its_year_is_out_and_only_then() {
        Instant from = at("2026-12-30T10:00:00");
        Deadline provisional = clock.first(new Term.WorkingDays(3), from);
        assertThat(provisional.provisional()).isTrue();
        assertThat(clock.recomputed(provisional)).isSameAs(provisional);
        DeadlineClock knowing = new DeadlineClock(
                new WorkCalendar(Set.of(LocalDate.of(2027, 1, 4)), Set.of(), Set.of(2026, 2027), Samples.ASSUMED),
                HOURS);
        Deadline known = knowing.recomputed(provisional);
        assertThat(known.version()).isEqualTo(2);
        assertThat(known.provisional()).isFalse();
        assertThat(known.dueAt()).isEqualTo(at("2027-01-07T00:00:00"));
        assertThat(clock.recomputed(known))
                .as("it is certain, and no other calendar moves it")
                .isSameAs(known);
        assertThat(provisional.dueAt()).isEqualTo(at("2027-01-06T00:00:00"));
        Deadline paused = provisional.paused(from);
        assertThat(knowing.recomputed(paused)).isSameAs(paused);
    }

    @Test
    void the_office_is_open_when_it_says_so() {
        assertThat(HOURS.day()).isEqualTo(Duration.ofHours(7));
        assertThat(HOURS.until(LocalTime.of(8, 30))).isZero();
        assertThat(HOURS.until(LocalTime.of(13, 0))).isEqualTo(Duration.ofMinutes(210));
        assertThat(HOURS.until(LocalTime.of(14, 30))).isEqualTo(Duration.ofHours(4));
        assertThat(HOURS.after(Duration.ofMinutes(210))).isEqualTo(LocalTime.of(12, 0));
        assertThat(HOURS.after(Duration.ofMinutes(211))).isEqualTo(LocalTime.of(14, 1));
        assertThatThrownBy(() -> HOURS.after(Duration.ofMinutes(421))).isInstanceOf(IllegalArgumentException.class);
        OfficeHours.Span morning = new OfficeHours.Span(LocalTime.of(8, 0), LocalTime.of(12, 0));
        assertThatThrownBy(() -> new OfficeHours(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OfficeHours(List.of(morning, morning)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OfficeHours.Span(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Counts the minutes of office hours one by one. */
    private static Instant minuteByMinute(Instant from, int minutes) {
        Instant now = from;
        for (int left = minutes; left > 0; now = now.plusSeconds(60)) {
            if (open(now)) {
                left--;
            }
        }
        return now;
    }

    private static boolean open(Instant at) {
        LocalTime time = at.atZone(CityTime.ZONE).toLocalTime();
        return WorkCalendarTest.CALENDAR.isWorkingDay(CityTime.dateOf(at))
                && HOURS.spans().stream().anyMatch(span -> !time.isBefore(span.from()) && time.isBefore(span.to()));
    }

    @Property(tries = 300)
    void working_time_agrees_with_whoever_counts_the_minutes(
            @ForAll("moments") Instant from, @ForAll @IntRange(min = 1, max = 2_000) int minutes) {
        Instant due = clock.first(new Term.WorkingTime(Duration.ofMinutes(minutes)), from)
                .dueAt();
        assertThat(due).isEqualTo(minuteByMinute(from, minutes));
        assertThat(open(due.minusSeconds(60)))
                .as("never ends outside office hours")
                .isTrue();
        assertThat(clock.workingTimeBetween(from, due)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Property(tries = 300)
    void a_longer_term_or_a_later_start_never_ends_earlier_and_terms_add_up(
            @ForAll("terms") Term term, @ForAll("moments") Instant from, @ForAll @IntRange(max = 20_000) int later) {
        Instant due = clock.first(term, from).dueAt();
        assertThat(due).isAfterOrEqualTo(from);
        assertThat(clock.first(term, from.plusSeconds(60L * later)).dueAt()).isAfterOrEqualTo(due);
        Deadline longer = clock.extended(clock.first(term, from), term);
        assertThat(longer.dueAt()).isAfterOrEqualTo(due);
        if (!(term instanceof Term.ByTheClock) && !(term instanceof Term.WorkingTime)) {
            assertThat(longer.dueAt())
                    .as("so many days, and so many again from the last of them")
                    .isEqualTo(clock.first(term, due.minusNanos(1)).dueAt());
        } else {
            assertThat(longer.dueAt()).isEqualTo(clock.first(term, due).dueAt());
        }
    }

    @Property(tries = 300)
    void a_term_in_working_days_ends_with_a_working_day(
            @ForAll("moments") Instant from, @ForAll @IntRange(min = 1, max = 90) int days) {
        Instant due = clock.first(new Term.WorkingDays(days), from).dueAt();
        LocalDate last = CityTime.dateOf(due.minusNanos(1));
        assertThat(due).isEqualTo(CityTime.startOf(last.plusDays(1)));
        assertThat(WorkCalendarTest.CALENDAR.isWorkingDay(last)).isTrue();
        assertThat(WorkCalendarTest.CALENDAR.workingDaysBetween(CityTime.dateOf(from), last))
                .isEqualTo(days);
        assertThat(WorkCalendarTest.CALENDAR.workingDaysBetween(last, CityTime.dateOf(from)))
                .isZero();
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.integers()
                .between(0, 60 * 24 * 365 * 22)
                .map(minute -> CityTime.startOf(LocalDate.of(2004, 1, 1)).plusSeconds(60L * minute));
    }

    @Provide
    Arbitrary<Term> terms() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 60).map(Term.Days::new),
                Arbitraries.integers().between(1, 40).map(Term.WorkingDays::new),
                Arbitraries.integers().between(1, 3_000).map(n -> new Term.WorkingTime(Duration.ofMinutes(n))),
                Arbitraries.integers().between(1, 9_999).map(n -> new Term.ByTheClock(Duration.ofMinutes(n))));
    }
}
