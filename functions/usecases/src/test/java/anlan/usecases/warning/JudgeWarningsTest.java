package anlan.usecases.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.contract.Samples;
import anlan.domain.figures.Rate;
import anlan.domain.refusal.Unknown;
import anlan.domain.warning.Colour;
import anlan.domain.warning.Ground;
import anlan.domain.warning.Inputs;
import anlan.domain.warning.Rule;
import anlan.domain.warning.Standing;
import anlan.domain.warning.Warning;
import anlan.domain.warning.WarningRules;
import anlan.domain.warning.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What becomes of windows, night by night. */
class JudgeWarningsTest extends WarningFixture {

    @Test
    void colours_rise_at_once_fall_after_two_windows_and_are_told_when_they_change() {
        windows(20, 20, 30, 30, 10, 10, 10);
        assertThat(colours(7)).isEqualTo("-GRRRGG");
        assertThat(changes()).containsExactly("2024-01-X3 GREEN RED", "2024-02-X3 RED GREEN");
    }

    @Test
    void a_warning_keeps_what_it_was_judged_from() {
        windows(20, 20, 30);
        assertThat(warning(Window.parse("2024-01-X3")))
                .isEqualTo(new Warning(
                        Samples.TOWN,
                        NEW,
                        Window.parse("2024-01-X3"),
                        1,
                        "new-ratio",
                        "rules-1",
                        new Inputs(
                                30L,
                                11,
                                new Inputs.Base(40, 20, List.of(FIRST, FIRST.next())),
                                new Standing(Colour.GREEN, FIRST.next().first(), 1, List.of(Colour.GREEN))),
                        Ground.RATIO,
                        Colour.RED,
                        new Standing(Colour.RED, LocalDate.of(2024, 1, 21), 1, List.of(Colour.GREEN, Colour.RED)),
                        null));
    }

    @Test
    void the_same_window_of_the_year_before_counts_where_it_is_published() {
        window(FIRST.aYearBefore(), 100);
        windows(20, 20);
        assertThat(warning(FIRST).inputs().base()).isEqualTo(new Inputs.Base(100, 10, List.of(FIRST.aYearBefore())));
        assertThat(warning(FIRST.next()).inputs().base()).isEqualTo(new Inputs.Base(20, 10, List.of(FIRST)));
    }

    @Test
    void playing_a_night_again_changes_nothing() {
        Window after = windows(20, 20, 30, 30, 10);
        List<Warning> judged = ports.warnings().newest(after.before(), null);
        List<String> changes = changes();
        for (int n = 0; n < 3; n++) {
            night(after.before());
            judge(
                    ports.warnings(),
                    ports.colourChanges(),
                    FIRST.first(),
                    after.before().last());
        }
        assertThat(ports.warnings().newest(after.before(), null)).isEqualTo(judged);
        assertThat(changes()).isEqualTo(changes);
        assertThat(judged).allMatch(each -> each.revision() == 1);
    }

    @Test
    void a_window_of_which_a_day_is_missing_is_not_judged() {
        window(FIRST, 20);
        window(FIRST.next(), 20);
        for (int n = 0; n < 9; n++) {
            day(FIRST.next().next().first().plusDays(n), 20);
        }
        judge(ports.warnings(), ports.colourChanges(), FIRST.first(), LocalDate.of(2024, 1, 29));
        assertThat(ports.warnings().newest(FIRST.next(), null)).isNotEmpty();
        assertThat(ports.warnings().newest(FIRST.next().next(), null)).isEmpty();
        judge(ports.warnings(), ports.colourChanges(), FIRST.first(), LocalDate.of(2024, 1, 31));
        assertThat(ports.warnings().newest(FIRST.next().next(), null)).isEmpty();
    }

    @Test
    void nights_that_were_missed_are_made_up_for_and_only_the_colour_of_now_is_told() {
        window(FIRST, 20);
        window(FIRST.next(), 20);
        Window window = FIRST.next().next();
        for (long each : new long[] {40, 10, 10, 10}) {
            window(window, each);
            window = window.next();
        }
        judge(
                ports.warnings(),
                ports.colourChanges(),
                FIRST.first(),
                window.before().last());
        assertThat(colours(6)).isEqualTo("-GRRGG");
        assertThat(changes()).isEmpty();
    }

    @Test
    void a_night_that_died_after_its_figures_is_made_up_for_by_the_next() {
        windows(20, 20);
        Window third = FIRST.next().next();
        window(third, 40);
        Window fourth = third.next();
        day(fourth.first(), 1);
        LocalDate next = fourth.first();
        judge(ports.warnings(), ports.colourChanges(), next.minusDays(9), next);
        assertThat(changes()).containsExactly("2024-01-X3 GREEN RED");
    }

    @Test
    void a_late_event_makes_another_revision_of_its_window_and_of_those_after_it() {
        windows(20, 20, 30, 24, 10);
        assertThat(colours(5)).isEqualTo("-GRRG");
        Window third = FIRST.next().next();
        day(third.first(), 20);
        night(third);
        assertThat(warning(third).revision()).as("judged up to that night only").isEqualTo(2);
        assertThat(warning(third.next()).revision()).isEqualTo(1);
        judge(
                ports.warnings(),
                ports.colourChanges(),
                third.first(),
                third.next().next().last());
        assertThat(colours(5)).isEqualTo("-GGYY");
        assertThat(warning(third.next().next()).revision()).isEqualTo(2);
        assertThat(changes())
                .containsExactly("2024-01-X3 GREEN RED", "2024-02-X2 RED GREEN", "2024-02-X2 GREEN YELLOW");
    }

    @Test
    void a_revision_that_changes_no_colour_of_now_tells_nobody() {
        windows(20, 20, 30, 10, 10, 10);
        int told = changes().size();
        day(FIRST.next().next().first(), 20);
        judge(
                ports.warnings(),
                ports.colourChanges(),
                FIRST.first(),
                FIRST.next().next().next().next().next().last());
        assertThat(colours(6)).isEqualTo("-GGGGG");
        assertThat(changes()).hasSize(told);
    }

    @Test
    void deaths_are_missing_and_have_no_colour_until_somebody_counts_them() {
        windows(20);
        Warning deaths = warning(FIRST, "deaths");
        assertThat(deaths.ground()).isEqualTo(Ground.MISSING);
        assertThat(deaths.standing()).isEqualTo(Standing.NONE);
        assertThat(deaths.inputs().count()).isNull();
    }

    @Test
    void other_rules_judge_what_comes_and_leave_what_was_judged() {
        windows(20, 20, 22);
        Window third = FIRST.next().next();
        Warning judged = warning(third);
        assertThat(judged.reading()).isEqualTo(Colour.GREEN);
        WarningRules stricter = new WarningRules(
                "rules-2",
                3,
                2,
                List.of(new Rule.Ratio("new-ratio", NEW, "新收诉求数", 10, new Rate(1, 100), new Rate(1, 100))),
                new TreeMap<>());
        window(third.next(), 20);
        new JudgeWarnings(Samples.AREAS, ports.figures(), stricter, ports.warnings(), ports.colourChanges())
                .done(FIRST.first(), third.next().last());
        assertThat(warning(third)).isEqualTo(judged);
        assertThat(warning(third.next()).rules()).isEqualTo("rules-2");
        assertThat(warning(third.next()).reading()).isEqualTo(Colour.RED);
    }

    @Test
    void the_last_window_that_was_over_answers_and_while_it_is_not_judged_the_one_before() {
        windows(20, 20);
        FindWarnings find = new FindWarnings(ports.warnings(), () -> Instant.parse("2024-01-31T16:10:00Z"));
        assertThat(find.on(null, null).window())
                .as("yesterday was the end of a window")
                .isEqualTo(FIRST.next());
        assertThat(find.on(LocalDate.of(2024, 1, 19), null).window()).isEqualTo(FIRST);
        assertThat(find.on(LocalDate.of(2024, 1, 20), null).window()).isEqualTo(FIRST.next());
        assertThat(find.on(null, Samples.TOWN).warnings())
                .extracting(Warning::area)
                .containsOnly(Samples.TOWN);
        for (String day : List.of("2024-01-09", "2024-02-29", "2023-01-01")) {
            assertThatThrownBy(() -> find.on(LocalDate.parse(day), null))
                    .isInstanceOf(Unknown.class)
                    .extracting("code")
                    .isEqualTo("not_published");
        }
    }
}
