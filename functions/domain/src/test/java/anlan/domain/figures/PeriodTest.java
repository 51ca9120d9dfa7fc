package anlan.domain.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Invalid;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a period is called, which days it has, and which one it is compared with. */
class PeriodTest {

    private static String days(Period period) {
        return period == null ? "-" : period.first() + " " + period.last();
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 2023-01-01 2023-12-31, 365",
        "2024, 2024-01-01 2024-12-31, 366",
        "2023-Q1, 2023-01-01 2023-03-31, 90",
        "2024-Q3, 2024-07-01 2024-09-30, 92",
        "2023-02, 2023-02-01 2023-02-28, 28",
        "2024-02, 2024-02-01 2024-02-29, 29",
        "2023-W38, 2023-09-18 2023-09-24, 7",
        "2024-W01, 2024-01-01 2024-01-07, 7",
        "2021-W01, 2021-01-04 2021-01-10, 7",
        "2020-W53, 2020-12-28 2021-01-03, 7",
        "2024-02-27..2024-03-02, 2024-02-27 2024-03-02, 5",
        "2024-02-29..2024-02-29, 2024-02-29 2024-02-29, 1"
    })
    void its_name_says_which_days_it_has(String id, String days, int many) {
        Period period = Period.parse(id);
        assertThat(days(period)).isEqualTo(days);
        assertThat(period.days()).isEqualTo(many);
        assertThat(period.id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 2022-01-01 2022-12-31, 2022-01-01 2022-12-31",
        "2024-Q1, 2023-10-01 2023-12-31, 2023-01-01 2023-03-31",
        "2024-03, 2024-02-01 2024-02-29, 2023-03-01 2023-03-31",
        "2024-01, 2023-12-01 2023-12-31, 2023-01-01 2023-01-31",
        "2024-W01, 2023-12-25 2023-12-31, 2023-01-02 2023-01-08",
        "2021-W01, 2020-12-28 2021-01-03, 2019-12-30 2020-01-05",
        "2020-W53, 2020-12-21 2020-12-27, -",
        "2024-02-27..2024-03-02, 2024-02-22 2024-02-26, 2023-02-27 2023-03-02",
        "2024-02-29..2024-02-29, 2024-02-28 2024-02-28, 2023-02-28 2023-02-28"
    })
    void it_is_compared_with_the_one_before_and_with_the_same_of_the_year_before(
            String id, String before, String yearBefore) {
        Period period = Period.parse(id);
        assertThat(days(period.before())).isEqualTo(before);
        assertThat(days(period.aYearBefore())).isEqualTo(yearBefore);
    }

    @Test
    void every_week_of_the_calendar_is_the_one_that_it_is_called_by_and_follows_the_one_before() {
        for (LocalDate day = LocalDate.of(2001, 1, 1); day.getYear() < 2099; day = day.plusDays(1)) {
            Period week = Period.parse("%d-W%02d"
                    .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
            assertThat(day).isBetween(week.first(), week.last());
            assertThat(week.before().last().plusDays(1)).isEqualTo(week.first());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', malformed",
        "23, malformed",
        "1999, malformed",
        "2023-13, malformed",
        "2023-0, malformed",
        "2023-Q5, malformed",
        "2023-q1, malformed",
        "2023-W00, malformed",
        "2023-W53, malformed",
        "2023-02-29..2023-03-01, malformed",
        "2023-02-28, malformed",
        "2023-03-02..2023-03-01, reversed",
        "2023-01-01..2024-02-05, too_long",
        "2001-01-01..2099-01-01, too_long"
    })
    void what_names_no_period_is_refused_by_its_field(String id, String code) {
        assertThatThrownBy(() -> Period.parse(id))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::pointer, FieldError::code)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple("/period", code)));
    }

    @Test
    void a_range_has_400_days_at_most() {
        LocalDate first = LocalDate.of(2023, 1, 1);
        assertThat(Period.range(first, first.plusDays(399)).days()).isEqualTo(400);
        assertThatThrownBy(() -> Period.range(first, first.plusDays(400))).isInstanceOf(Invalid.class);
    }

    @Test
    void so_many_days_of_it_end_with_its_last_day_at_most() {
        Period february = Period.parse("2023-02");
        assertThat(february.after(1)).isEqualTo(LocalDate.of(2023, 2, 1));
        assertThat(february.after(28)).isEqualTo(LocalDate.of(2023, 2, 28));
        assertThat(february.after(31)).isEqualTo(LocalDate.of(2023, 2, 28));
        assertThat(ChronoUnit.DAYS.between(february.first(), february.last())).isEqualTo(27);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-08, ''",
        "2024-02-11, 2024-W06",
        "2024-02-29, 2024-02",
        "2024-03-31, 2024-W13 2024-03 2024-Q1",
        "2023-06-30, 2023-06 2023-Q2",
        "2023-11-30, 2023-11",
        "2023-12-31, 2023-W52 2023-12 2023-Q4 2023",
        "2024-12-31, 2024-12 2024-Q4 2024"
    })
    void a_day_ends_the_periods_whose_last_it_is_the_shortest_first(String day, String ended) {
        assertThat(Period.endingOn(LocalDate.parse(day)).stream().map(Period::id))
                .containsExactly(ended.isEmpty() ? new String[0] : ended.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({"2024-Q1, 2024-01 2024-02 2024-03", "2024-02, 2024-02", "2023-12-01..2024-01-31, 2023-12 2024-01"})
    void whole_months_are_named(String id, String months) {
        assertThat(Period.parse(id).months().stream().map(Period::id)).containsExactly(months.split(" ", -1));
    }
}
