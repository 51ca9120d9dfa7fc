package anlan.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.Json;
import anlan.domain.contract.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which days the office works, by the State Council's notices of 2004 to 2026. */
class WorkCalendarTest {

    private static final Set<LocalDate> HOLIDAYS = dates("holidays");
    private static final Set<LocalDate> WORKDAYS = dates("workdays");
    static final WorkCalendar CALENDAR = new WorkCalendar(HOLIDAYS, WORKDAYS, years(), Samples.ASSUMED);

    @Test
    void the_golden_vectors_hold() throws IOException {
        int checked = 0;
        for (JsonNode vector : Json.golden("workdays").required("vectors")) {
            LocalDate start = LocalDate.parse(vector.required("start").stringValue());
            assertThat(CALENDAR.plusWorkingDays(
                            start, vector.required("plusWorkdays").intValue()))
                    .as("%s", vector)
                    .isEqualTo(LocalDate.parse(vector.required("result").stringValue()));
            checked++;
        }
        assertThat(checked).isGreaterThan(50);
    }

    @Test
    void a_swapped_sunday_is_worked_and_the_holiday_is_not() {
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2024, 2, 18))).isTrue();
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2024, 2, 12))).isFalse();
    }

    @Test
    void a_year_that_is_not_announced_has_weekends_and_the_holidays_on_fixed_dates_and_says_so() {
        assertThat(CALENDAR.knows(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(CALENDAR.knows(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(LocalDate.of(2027, 1, 1)
                        .datesUntil(LocalDate.of(2028, 1, 1))
                        .filter(day -> day.getDayOfWeek().getValue() <= 5)
                        .filter(day -> !CALENDAR.isWorkingDay(day))
                        .map(LocalDate::toString))
                .as("2027-05-01, 2027-05-02, 2027-10-02 and 2027-10-03 are a weekend")
                .containsExactly("2027-01-01", "2027-10-01");
        assertThat(LocalDate.of(2028, 1, 1)
                        .datesUntil(LocalDate.of(2029, 1, 1))
                        .filter(day -> day.getDayOfWeek().getValue() <= 5)
                        .filter(day -> !CALENDAR.isWorkingDay(day))
                        .map(LocalDate::toString))
                .containsExactly("2028-05-01", "2028-05-02", "2028-10-02", "2028-10-03");
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2028, 1, 2)))
                .as("a Sunday")
                .isFalse();
    }

    @Property
    void the_first_of_january_is_a_day_off_in_any_year_whatever_was_swapped(
            @ForAll @IntRange(min = 1990, max = 2100) int year, @ForAll boolean announced) {
        LocalDate newYear = LocalDate.of(year, 1, 1);
        assertThat(CALENDAR.isWorkingDay(newYear)).isFalse();
        Set<Integer> known = announced ? Set.of(year) : Set.of();
        WorkCalendar mistaken = new WorkCalendar(Set.of(), Set.of(newYear), known, Samples.ASSUMED);
        assertThat(mistaken.isWorkingDay(newYear)).isFalse();
        WorkCalendar bare = new WorkCalendar(Set.of(), Set.of(), known, new WorkCalendar.Assumed(Set.of(), 3));
        assertThat(bare.isWorkingDay(newYear)).isFalse();
    }

    @Test
    void what_is_assumed_ends_where_a_year_is_announced() {
        WorkCalendar announced = new WorkCalendar(Set.of(), Set.of(), Set.of(2028), Samples.ASSUMED);
        assertThat(announced.isWorkingDay(LocalDate.of(2028, 5, 2))).isTrue();
    }

    @Test
    void the_seeds_assume_what_the_regulation_fixes_to_a_date() {
        JsonNode unknown = holidays().required("unknownYears");
        Set<MonthDay> fixed = new HashSet<>();
        unknown.required("holidays").forEach(date -> fixed.add(MonthDay.parse("--" + date.stringValue())));
        assertThat(new WorkCalendar.Assumed(
                        fixed, unknown.required("graceWorkingDays").intValue()))
                .isEqualTo(Samples.ASSUMED);
        assertThat(unknown.required("source").stringValue()).contains("全国年节及纪念日放假办法");
        for (int year : years()) {
            for (String date : List.of("-01-01", "-05-01", "-10-01", "-10-02", "-10-03")) {
                assertThat(CALENDAR.isWorkingDay(LocalDate.parse(year + date)))
                        .as(year + date)
                        .isFalse();
            }
        }
    }

    @Test
    void days_are_counted_forward_only() {
        assertThatThrownBy(() -> CALENDAR.plusWorkingDays(LocalDate.of(2024, 2, 8), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void it_agrees_with_whoever_counts_day_by_day_and_never_ends_on_a_day_off(
            @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int n) {
        LocalDate day = start;
        int left = n;
        while (left > 0) {
            day = day.plusDays(1);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (WORKDAYS.contains(day) || (!weekend && !HOLIDAYS.contains(day))) {
                left--;
            }
        }
        assertThat(CALENDAR.plusWorkingDays(start, n)).isEqualTo(day);
        assertThat(CALENDAR.isWorkingDay(CALENDAR.plusWorkingDays(start, n))).isTrue();
    }

    @Property
    void a_later_start_never_ends_earlier_and_days_add_up(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 0, max = 20) int later,
            @ForAll @IntRange(min = 1, max = 30) int n,
            @ForAll @IntRange(min = 1, max = 30) int more) {
        assertThat(CALENDAR.plusWorkingDays(start.plusDays(later), n))
                .isAfterOrEqualTo(CALENDAR.plusWorkingDays(start, n));
        assertThat(CALENDAR.plusWorkingDays(CALENDAR.plusWorkingDays(start, n), more))
                .isEqualTo(CALENDAR.plusWorkingDays(start, n + more));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 365 * 22)
                .map(day -> LocalDate.of(2004, 1, 1).plusDays(day));
    }

    private static Set<LocalDate> dates(String list) {
        Set<LocalDate> dates = new HashSet<>();
        holidays().required(list).forEach(date -> dates.add(LocalDate.parse(date.stringValue())));
        return dates;
    }

    private static Set<Integer> years() {
        Set<Integer> years = new HashSet<>();
        holidays().required("knownYears").forEach(year -> years.add(year.intValue()));
        return years;
    }

    private static JsonNode holidays() {
        try {
            return Json.seeds("holidays");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
