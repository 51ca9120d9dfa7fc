package anlan.domain.streak;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.area.AreaCode;
import anlan.domain.indicator.Indicator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Years in a row, what they are called, and what would break them. */
class StreakTest {

    private static final AreaCode CITY = new AreaCode("331082");
    private static final List<Rung> RUNGS = List.of(new Rung("金鼎", 12), new Rung("鼎", 3), new Rung("铜鼎", 6));

    private static StreakYear year(int year, StreakYear.Result result) {
        return new StreakYear(CITY, year, result);
    }

    private static List<StreakYear> awarded(int first, int last) {
        return new ArrayList<>(IntStream.rangeClosed(first, last)
                .mapToObj(year -> year(year, StreakYear.Result.AWARDED))
                .toList());
    }

    @Test
    void nineteen_years_in_a_row_are_nineteen_and_the_twentieth_is_to_come() {
        Streak streak = Streak.of(awarded(2005, 2023).reversed(), RUNGS);
        assertThat(streak.length()).isEqualTo(19);
        assertThat(streak.rung()).isEqualTo(new Rung("金鼎", 12));
        assertThat(streak.next()).isNull();
        assertThat(streak.coming()).isEqualTo(2024);
    }

    @Test
    void a_rung_is_reached_in_its_year_and_not_the_year_before() {
        assertThat(Streak.of(awarded(2020, 2021), RUNGS).rung()).isNull();
        assertThat(Streak.of(awarded(2020, 2021), RUNGS).next()).isEqualTo(new Rung("鼎", 3));
        assertThat(Streak.of(awarded(2020, 2022), RUNGS).rung()).isEqualTo(new Rung("鼎", 3));
        assertThat(Streak.of(awarded(2020, 2022), RUNGS).next()).isEqualTo(new Rung("铜鼎", 6));
    }

    @Test
    void a_year_that_was_missed_or_that_nobody_entered_begins_it_anew() {
        List<StreakYear> years = awarded(2005, 2023);
        years.set(9, year(2014, StreakYear.Result.MISSED));
        assertThat(Streak.of(years, RUNGS).length()).isEqualTo(9);
        years.remove(9);
        assertThat(Streak.of(years, RUNGS).length()).isEqualTo(9);
        years.add(year(2024, StreakYear.Result.MISSED));
        assertThat(Streak.of(years, RUNGS).length()).isZero();
        assertThat(Streak.of(List.of(), RUNGS).coming()).isNull();
    }

    @Test
    void a_rise_is_held_against_its_limit_exactly_also_from_nothing() {
        RiskRule tenth = new RiskRule("r", "r", RiskRule.Measure.RISE, Indicator.FIRES, 10);
        assertThat(tenth.breaks(110, 100)).isFalse();
        assertThat(tenth.breaks(111, 100)).isTrue();
        assertThat(tenth.breaks(1, 0)).isTrue();
        assertThat(tenth.breaks(0, 0)).isFalse();
        RiskRule count = new RiskRule("c", "c", RiskRule.Measure.COUNT, Indicator.HOMICIDES, 5);
        assertThat(count.breaks(5, 0)).isFalse();
        assertThat(count.breaks(6, 99)).isTrue();
    }
}
