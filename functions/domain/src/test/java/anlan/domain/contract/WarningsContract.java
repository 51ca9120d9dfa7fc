package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.area.AreaCode;
import anlan.domain.warning.Colour;
import anlan.domain.warning.ColourChange;
import anlan.domain.warning.Ground;
import anlan.domain.warning.Inputs;
import anlan.domain.warning.Standing;
import anlan.domain.warning.StreakStep;
import anlan.domain.warning.Warning;
import anlan.domain.warning.Window;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How warnings are kept, and that their colours have changed. */
public abstract class WarningsContract extends StoreContract {

    private static final Window WINDOW = Window.parse("2024-02-X1");
    private static final String NEW = "complaints.new";
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static int areas = 100;

    private final AreaCode area = new AreaCode("331082" + areas++);

    private Warning warning(Window window, String indicator, int revision, @Nullable Long count) {
        Standing before = new Standing(Colour.RED, window.before().first(), 2, List.of(Colour.GREEN, Colour.RED));
        return new Warning(
                area,
                indicator,
                window,
                revision,
                "new-ratio",
                "anlan-warnings-1",
                new Inputs(count, 10, new Inputs.Base(9, 20, List.of(window.aYearBefore(), window.before())), before),
                Ground.RATIO,
                Colour.RED,
                before,
                StreakStep.NOTICE);
    }

    private Warning unjudged(String indicator) {
        return new Warning(
                area,
                indicator,
                WINDOW,
                1,
                "any-death",
                "anlan-warnings-1",
                new Inputs(null, 10, null, Standing.NONE),
                Ground.MISSING,
                null,
                Standing.NONE,
                null);
    }

    private List<Warning> newest() {
        return ports().warnings().newest(WINDOW, area);
    }

    @Test
    void a_warning_is_read_as_it_was_judged_with_all_its_inputs() {
        assertThat(newest()).isEmpty();
        assertThat(ports().warnings().publish(warning(WINDOW, NEW, 1, 12L))).isTrue();
        assertThat(ports().warnings().publish(unjudged("deaths"))).isTrue();
        assertThat(newest()).containsExactly(warning(WINDOW, NEW, 1, 12L), unjudged("deaths"));
    }

    @Test
    void a_revision_is_judged_once_and_never_changed_and_the_newest_answers() {
        for (int revision = 1; revision <= 11; revision++) {
            assertThat(ports().warnings().publish(warning(WINDOW, NEW, revision, (long) revision)))
                    .isTrue();
        }
        assertThat(ports().warnings().publish(warning(WINDOW, NEW, 11, 99L))).isFalse();
        assertThat(newest()).containsExactly(warning(WINDOW, NEW, 11, 11L));
    }

    @Test
    void a_window_has_the_warnings_of_every_area_and_of_no_other_window() {
        ports().warnings().publish(warning(WINDOW, NEW, 1, 12L));
        ports().warnings().publish(warning(WINDOW.next(), NEW, 1, 13L));
        assertThat(ports().warnings().newest(WINDOW, null))
                .contains(warning(WINDOW, NEW, 1, 12L))
                .allMatch(each -> each.window().equals(WINDOW));
        assertThat(ports().warnings().newest(WINDOW, area.city()))
                .noneMatch(each -> each.area().equals(area));
    }

    private ColourChange change(int number, Colour to) {
        return new ColourChange(area, NEW, number, Colour.GREEN, to, WINDOW, 1);
    }

    private boolean raised(ColourChange change) {
        return ports().colourChanges().raise(change);
    }

    @Test
    void a_change_of_one_number_is_intended_once_for_ever() {
        assertThat(ports().colourChanges().last(area)).isEmpty();
        assertThat(raised(change(1, Colour.RED))).isTrue();
        assertThat(raised(change(1, Colour.YELLOW))).isFalse();
        assertThat(ports().colourChanges().last(area)).containsOnlyKeys(NEW).containsValue(change(1, Colour.RED));
        ports().colourChanges().end(change(1, Colour.RED), "sent", Samples.NOW);
        assertThat(raised(change(1, Colour.RED))).as("told for ever").isFalse();
        assertThat(raised(change(2, Colour.YELLOW))).isTrue();
        assertThat(ports().colourChanges().last(area)).containsValue(change(2, Colour.YELLOW));
    }

    @Test
    void of_many_who_see_the_same_change_at_once_one_intends_to_tell_it() throws Exception {
        List<Callable<Boolean>> nights = IntStream.range(0, 8)
                .mapToObj(n -> (Callable<Boolean>) () -> raised(change(1, Colour.RED)))
                .toList();
        assertThat(atOnce(nights)).containsOnlyOnce(true);
    }

    @Test
    void what_is_not_the_newest_any_more_is_not_told() {
        ports().warnings().publish(warning(WINDOW, NEW, 1, 12L));
        ports().warnings().publish(warning(WINDOW, NEW, 2, 13L));
        assertThat(raised(change(1, Colour.RED))).as("revised since").isFalse();
        ColourChange second = new ColourChange(area, NEW, 1, Colour.GREEN, Colour.RED, WINDOW, 2);
        ports().warnings().publish(warning(WINDOW.next(), NEW, 1, 14L));
        assertThat(raised(second)).as("another window since").isFalse();
        assertThat(ports().colourChanges().last(area)).isEmpty();
        assertThat(raised(new ColourChange(area, NEW, 1, Colour.GREEN, Colour.RED, WINDOW.next(), 1)))
                .isTrue();
    }

    @Test
    void one_sender_at_a_time_tells_a_change_until_it_is_told() {
        ColourChange change = change(1, Colour.RED);
        raised(change);
        var changes = ports().colourChanges();
        assertThat(changes.pending()).contains(change);
        assertThat(changes.claim(change, "a", Samples.NOW, LEASE)).isTrue();
        assertThat(changes.claim(change, "a", Samples.NOW, LEASE))
                .as("its answer was lost")
                .isTrue();
        assertThat(changes.claim(change, "b", Samples.NOW.plusSeconds(119), LEASE))
                .isFalse();
        assertThat(changes.claim(change, "b", Samples.NOW.plusSeconds(120), LEASE))
                .isTrue();
        changes.end(change, "sent", Samples.NOW);
        assertThat(changes.pending()).doesNotContain(change);
        assertThat(changes.claim(change, "c", Samples.NOW.plusSeconds(900), LEASE))
                .isFalse();
    }
}
