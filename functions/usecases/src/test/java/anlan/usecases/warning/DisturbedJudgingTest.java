package anlan.usecases.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.area.AreaCode;
import anlan.domain.contract.Samples;
import anlan.domain.warning.Colour;
import anlan.domain.warning.ColourChange;
import anlan.domain.warning.ColourChanges;
import anlan.domain.warning.Warning;
import anlan.domain.warning.Warnings;
import anlan.domain.warning.Window;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nights that die, meet, come twice and come late: the same warnings, each change told once. */
class DisturbedJudgingTest extends WarningFixture {

    /** As many as an undisturbed night makes: each of them is disturbed. */
    private static final int MOST_CALLS = 14;

    private int calls;

    /** A port before whose nth call something happens. */
    private <P> P before(int call, Class<P> port, P real, Runnable happens) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    if (calls++ == call) {
                        happens.run();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    private void disturbed(int call, Window window, Runnable happens) {
        calls = 0;
        Warnings warnings = before(call, Warnings.class, ports.warnings(), happens);
        ColourChanges changes = before(call, ColourChanges.class, ports.colourChanges(), happens);
        judge(warnings, changes, window.first(), window.last());
    }

    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static List<String> all(WarningFixture city, int windows) {
        List<String> all = new ArrayList<>();
        Window window = FIRST;
        for (int n = 0; n < windows; n++, window = window.next()) {
            city.ports.warnings().newest(window, null).forEach(each -> all.add(each.toString()));
        }
        city.ports.colourChanges().pending().stream()
                .map(ColourChange::toString)
                .sorted()
                .forEach(all::add);
        return all;
    }

    private static final class City extends WarningFixture {}

    private static City undisturbed() {
        City city = new City();
        city.windows(20, 20, 30);
        return city;
    }

    @Test
    void a_night_that_dies_at_any_call_and_runs_again_leaves_what_one_without_trouble_does() {
        List<String> expected = all(undisturbed(), 3);
        int points = 0;
        boolean died = true;
        for (int call = 0; died; call++) {
            DisturbedJudgingTest city = new DisturbedJudgingTest();
            Window third = city.windows(20, 20);
            city.window(third, 30);
            died = false;
            try {
                city.disturbed(call, third, () -> {
                    throw new Died();
                });
            } catch (Died expectedDeath) {
                died = true;
                points++;
            }
            city.night(third);
            assertThat(all(city, 3)).as("died at call " + call).isEqualTo(expected);
        }
        assertThat(points).isEqualTo(MOST_CALLS);
    }

    @Test
    void every_call_of_a_night_is_disturbed() {
        Window third = windows(20, 20);
        window(third, 30);
        disturbed(-1, third, () -> {});
        assertThat(calls).isEqualTo(MOST_CALLS);
    }

    @Test
    void two_nights_that_meet_at_any_call_tell_a_change_once() {
        List<String> expected = all(undisturbed(), 3);
        for (int call = 0; call < MOST_CALLS; call++) {
            DisturbedJudgingTest city = new DisturbedJudgingTest();
            Window third = city.windows(20, 20);
            city.window(third, 30);
            city.disturbed(call, third, () -> city.night(third));
            assertThat(all(city, 3)).as("met at call " + call).isEqualTo(expected);
        }
    }

    @Test
    void a_night_that_read_its_figures_before_a_revision_does_not_outlive_the_one_that_read_it_after() {
        for (int call = 0; call < MOST_CALLS; call++) {
            DisturbedJudgingTest city = new DisturbedJudgingTest();
            Window third = city.windows(20, 20);
            city.window(third, 30);
            city.disturbed(call, third, () -> {
                city.day(third.first(), 20);
                city.night(third);
            });
            assertThat(city.warning(third).standing().colour())
                    .as("met at call " + call)
                    .isEqualTo(Colour.GREEN);
            List<ColourChange> town = city.ports.colourChanges().pending().stream()
                    .filter(change -> change.area().equals(Samples.TOWN))
                    .toList();
            assertThat(town.isEmpty() || town.getLast().to() == Colour.GREEN)
                    .as("met at call " + call + ": " + town)
                    .isTrue();
        }
    }

    @Test
    void whoever_is_overtaken_time_and_again_fails_and_tells_nobody() {
        window(FIRST, 20);
        Warnings others = new Warnings() {
            @Override
            public List<Warning> newest(Window window, AreaCode area) {
                return List.of();
            }

            @Override
            public boolean publish(Warning warning) {
                return false;
            }
        };
        assertThatThrownBy(() -> judge(others, ports.colourChanges(), FIRST.first(), FIRST.last()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("time and again");
        assertThat(changes()).isEmpty();
    }

    /** Days in any order, some of them revised, with nights in between as often as it happens. */
    @Test
    void fifty_shuffled_histories_come_to_what_one_night_at_their_end_judges() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            int windows = 4 + random.nextInt(4);
            List<Window> all = new ArrayList<>();
            Window window = FIRST;
            for (int n = 0; n < windows; n++, window = window.next()) {
                all.add(window);
            }
            LocalDate end = all.getLast().last();
            long[] counts = random.longs(windows, 0, 40).toArray();
            City late = new City();
            City once = new City();
            List<Runnable> history = new ArrayList<>();
            for (int n = 0; n < windows; n++) {
                Window each = all.get(n);
                long count = counts[n];
                once.window(each, count);
                boolean revised = random.nextBoolean();
                history.add(() -> {
                    late.window(each, revised ? count + 15 : count);
                    if (revised) {
                        late.judge(late.ports.warnings(), late.ports.colourChanges(), FIRST.first(), end);
                        late.day(each.first(), count);
                    }
                    late.judge(late.ports.warnings(), late.ports.colourChanges(), FIRST.first(), end);
                });
            }
            Collections.shuffle(history, random);
            history.forEach(Runnable::run);
            once.judge(once.ports.warnings(), once.ports.colourChanges(), FIRST.first(), end);
            for (Window each : all) {
                Warning judged = late.warning(each);
                assertThat(judged.inputs())
                        .as("seed " + seed)
                        .isEqualTo(once.warning(each).inputs());
                assertThat(judged.standing())
                        .as("seed " + seed)
                        .isEqualTo(once.warning(each).standing());
            }
            Colour told = Colour.GREEN;
            for (ColourChange change : late.ports.colourChanges().pending().stream()
                    .filter(change -> change.area().equals(Samples.TOWN))
                    .toList()) {
                assertThat(change.from()).as("seed " + seed).isEqualTo(told).isNotEqualTo(change.to());
                told = change.to();
            }
            Colour now = late.warning(all.getLast()).standing().colour();
            assertThat(now == null || now == told).as("seed " + seed).isTrue();
        }
    }
}
