package anlan.domain.warning;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.contract.Samples;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Rate;
import anlan.domain.figures.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What windows are judged from. */
class WindowCountsTest {

    private static final String MAJOR = "hazards.overdue.grade.MAJOR";
    private static final Rule.Ratio RATIO =
            new Rule.Ratio("ratio", "complaints.new", "新收诉求数", 10, new Rate(11, 10), new Rate(5, 4));
    private static final WarningRules RULES = new WarningRules("v", 3, 2, List.of(RATIO), new TreeMap<>());
    private static final Window WINDOW = Window.parse("2024-03-X1");

    private final List<DayFigures> days = new ArrayList<>();

    private static DayFigures day(LocalDate date, Map<String, Long> counts) {
        return DayFigures.of(date, Samples.TOWN, 1, new Tally(new TreeMap<>(counts), 0, "digest"), null, null);
    }

    private void published(Window window, long each) {
        window.first()
                .datesUntil(window.last().plusDays(1))
                .forEach(date -> days.add(day(date, Map.of("complaints.new", each, "hazards.overdue", 0L))));
    }

    private Inputs inputs(Rule rule) {
        return new WindowCounts(days).inputs(RULES, rule, WINDOW, Standing.NONE);
    }

    @Test
    void only_windows_that_are_published_in_full_are_compared_with() {
        published(WINDOW, 5);
        assertThat(inputs(RATIO)).isEqualTo(new Inputs(50L, 10, null, Standing.NONE));
        published(WINDOW.before(), 2);
        published(WINDOW.before().before(), 3);
        published(WINDOW.aYearBefore(), 1);
        days.removeIf(day -> day.date().equals(LocalDate.parse("2024-02-11")));
        assertThat(inputs(RATIO).base())
                .isEqualTo(new Inputs.Base(18 + 10, 19, List.of(WINDOW.aYearBefore(), WINDOW.before())));
    }

    @Test
    void a_window_waits_for_its_last_day() {
        published(WINDOW, 1);
        DayFigures last = days.removeLast();
        assertThat(new WindowCounts(days).complete(WINDOW)).isFalse();
        days.add(last);
        assertThat(new WindowCounts(days).complete(WINDOW)).isTrue();
    }

    @Test
    void a_day_that_is_not_as_it_was_published_is_none() {
        published(WINDOW, 1);
        DayFigures day = days.removeLast();
        days.add(new DayFigures(
                day.date(),
                day.area(),
                1,
                day.versions(),
                day.tally(),
                day.rates(),
                "of another",
                null,
                null,
                day.status(),
                null));
        assertThat(new WindowCounts(days).complete(WINDOW)).isFalse();
    }

    @Test
    void a_stock_is_that_of_the_last_day_and_a_flow_that_of_all_days() {
        published(WINDOW, 1);
        days.removeLast();
        days.add(day(WINDOW.last(), Map.of("complaints.new", 7L)));
        assertThat(inputs(new Rule.Limit("l", "complaints.new", "名", true, null, 1))
                        .count())
                .isEqualTo(7);
        assertThat(inputs(new Rule.Limit("l", "complaints.new", "名", false, null, 1))
                        .count())
                .isEqualTo(16);
    }

    @Test
    void a_figure_that_a_day_does_not_have_is_missing_and_not_zero() {
        published(WINDOW, 1);
        assertThat(inputs(new Rule.Limit("l", "deaths", "名", false, null, 1)).count())
                .isNull();
    }

    @Test
    void a_part_is_zero_only_where_the_parts_make_up_the_whole() {
        Rule.Limit rule = new Rule.Limit("l", MAJOR, "名", true, 1L, 2);
        published(WINDOW, 1);
        assertThat(inputs(rule).count()).as("nothing is overdue").isZero();
        days.removeLast();
        days.add(day(WINDOW.last(), Map.of("hazards.overdue", 2L)));
        assertThat(inputs(rule).count())
                .as("overdue, and nobody says of what grade")
                .isNull();
        days.removeLast();
        days.add(day(WINDOW.last(), Map.of("hazards.overdue", 2L, "hazards.overdue.grade.GENERAL", 2L)));
        assertThat(inputs(rule).count()).isZero();
        days.removeLast();
        days.add(day(WINDOW.last(), Map.of("hazards.overdue", 2L, "hazards.overdue.grade.GENERAL", 1L, MAJOR, 1L)));
        assertThat(inputs(rule).count()).isEqualTo(1);
        days.removeLast();
        days.add(day(WINDOW.last(), Map.of("hazards.overdue", 1L, MAJOR, 1L, MAJOR + ".foundOn.2024-02-01", 1L)));
        assertThat(inputs(rule).count()).as("a part of a part is in it already").isEqualTo(1);
    }
}
