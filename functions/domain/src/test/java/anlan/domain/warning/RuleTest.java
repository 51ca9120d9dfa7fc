package anlan.domain.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.contract.Samples;
import anlan.domain.figures.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one window is by itself. */
class RuleTest {

    private static final Window WINDOW = Window.of(LocalDate.of(2024, 2, 1));
    private static final Rule RATIO =
            new Rule.Ratio("ratio", "complaints.new", "新收诉求数", 10, new Rate(11, 10), new Rate(5, 4));
    private static final Rule MAJOR = new Rule.Limit("major", "hazards.overdue", "超期", true, 1L, 2);
    private static final Rule DEATH = new Rule.Limit("death", "deaths", "死亡人数", false, null, 1);

    private static Inputs inputs(@Nullable Long count, int days, Inputs.@Nullable Base base) {
        return new Inputs(count, days, base, Standing.NONE);
    }

    private static Inputs.Base base(long count, int days) {
        return new Inputs.Base(count, days, List.of(WINDOW.before()));
    }

    @ParameterizedTest(name = "{0} in {1} days beside {2} in {3} is {4} by {5}")
    @CsvSource({
        "10, 10, 40, 40, GREEN, RATIO",
        "11, 10, 40, 40, YELLOW, RATIO",
        "109, 10, 400, 40, GREEN, RATIO",
        "110, 10, 400, 40, YELLOW, RATIO",
        "124, 10, 400, 40, YELLOW, RATIO",
        "125, 10, 400, 40, RED, RATIO",
        "100, 8, 400, 40, RED, RATIO",
        "11, 11, 40, 40, GREEN, RATIO",
        "9, 10, 1, 40, GREEN, TOO_FEW",
        "9, 10, 0, 40, GREEN, TOO_FEW",
        "10, 10, 0, 40, , ZERO_BASE"
    })
    void a_ratio_is_exact_and_of_the_same_length_of_time(
            long count, int days, long base, int baseDays, @Nullable Colour colour, Ground ground) {
        assertThat(RATIO.reading(inputs(count, days, base(base, baseDays))))
                .isEqualTo(new Rule.Reading(ground, colour));
    }

    @Test
    void without_anything_to_compare_with_there_is_no_colour() {
        assertThat(RATIO.reading(inputs(10L, 10, null))).isEqualTo(new Rule.Reading(Ground.NO_BASE, null));
        assertThat(RATIO.reading(inputs(null, 10, null))).isEqualTo(new Rule.Reading(Ground.MISSING, null));
    }

    @Test
    void a_number_that_no_product_can_hold_is_a_fault_and_no_colour() {
        assertThatThrownBy(() -> RATIO.reading(inputs(Long.MAX_VALUE, 10, base(1, 40))))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void one_overdue_major_hazard_is_yellow_and_two_are_red_and_any_death_is() {
        assertThat(MAJOR.reading(inputs(0L, 10, null)).colour()).isEqualTo(Colour.GREEN);
        assertThat(MAJOR.reading(inputs(1L, 10, null)).colour()).isEqualTo(Colour.YELLOW);
        assertThat(MAJOR.reading(inputs(2L, 10, null)).colour()).isEqualTo(Colour.RED);
        assertThat(DEATH.reading(inputs(0L, 10, null)).colour()).isEqualTo(Colour.GREEN);
        assertThat(DEATH.reading(inputs(1L, 10, null)).colour()).isEqualTo(Colour.RED);
    }

    @Test
    void deaths_that_nobody_counts_are_missing_and_not_green() {
        assertThat(DEATH.reading(inputs(null, 10, null))).isEqualTo(new Rule.Reading(Ground.MISSING, null));
    }

    @Test
    void thresholds_that_do_not_rise_are_refused() {
        assertThatThrownBy(() -> new Rule.Ratio("x", "f", "名", 10, new Rate(5, 4), new Rate(11, 10)))
                .hasMessageContaining("x");
        assertThatThrownBy(() -> new Rule.Ratio("x", "f", "名", 0, new Rate(1, 1), new Rate(1, 1)))
                .hasMessageContaining("x");
        assertThatThrownBy(() -> new Rule.Limit("x", "f", "名", false, 3L, 2)).hasMessageContaining("x");
        assertThatThrownBy(() -> new Rule.Limit("x", "f", "名", false, null, 0)).hasMessageContaining("x");
    }

    private static WarningRules rules(Map<Integer, StreakStep> steps, Rule... rules) {
        return new WarningRules("v", 3, 2, List.of(rules), new TreeMap<>(steps));
    }

    @Test
    void the_third_red_is_a_notice_the_fourth_an_interview_and_from_the_fifth_on_it_is_listed() {
        WarningRules rules = rules(Map.of(3, StreakStep.NOTICE, 4, StreakStep.INTERVIEW, 5, StreakStep.LISTING), DEATH);
        StringBuilder steps = new StringBuilder();
        Standing before = Standing.NONE;
        Window window = WINDOW;
        for (long deaths : new long[] {1, 1, 1, 1, 1, 0, 1, 1, 1, 0}) {
            Warning warning =
                    rules.judge(Samples.TOWN, DEATH, window, 1, new Inputs(deaths, window.days(), null, before));
            steps.append(warning.step()).append(' ');
            before = warning.standing();
            window = window.next();
        }
        assertThat(steps.toString()).isEqualTo("null null NOTICE INTERVIEW LISTING null null null NOTICE null ");
    }

    @Test
    void rules_that_contradict_one_another_are_refused() {
        assertThatThrownBy(() -> rules(Map.of(), DEATH, DEATH)).hasMessageContaining("one figure");
        assertThatThrownBy(() -> rules(Map.of(3, StreakStep.LISTING, 4, StreakStep.NOTICE)))
                .hasMessageContaining("lesser step");
        assertThatThrownBy(() -> new WarningRules("v", 0, 2, List.of(), new TreeMap<>()))
                .hasMessageContaining("counted from 1");
    }

    @Test
    void a_window_is_compared_with_the_three_before_and_the_same_of_the_year_before() {
        assertThat(rules(Map.of()).comparedWith(Window.parse("2024-01-X1")))
                .extracting(Window::id)
                .containsExactly("2023-01-X1", "2023-12-X1", "2023-12-X2", "2023-12-X3");
    }
}
