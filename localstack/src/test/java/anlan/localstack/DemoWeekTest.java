package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A week for whoever is new, which is lived through once. */
class DemoWeekTest {

    private static final Instant EVENING = Instant.parse("2024-02-08T12:30:00Z");

    @TempDir
    Path data;

    private Instant now = EVENING;
    private final List<String> lived = new ArrayList<>();
    private boolean broken;

    private DemoWeek week() {
        return new DemoWeek(
                data.resolve("demo-week"),
                () -> now,
                by -> now = now.plus(by),
                () -> List.of(step(0, "first"), step(26, "second"), step(50, "third")),
                Runnable::run);
    }

    private DemoStep step(int hours, String name) {
        return new DemoStep(Duration.ofHours(hours), name, () -> {
            if (broken && name.equals("second")) {
                throw new IllegalStateException("the city has gone");
            }
            lived.add(name + " " + now);
        });
    }

    @Test
    void it_begins_on_the_next_morning_and_each_step_comes_at_its_time() {
        assertThat(week().begin().toString()).contains("\"state\":\"DONE\",\"done\":3,\"of\":3");
        assertThat(lived)
                .containsExactly(
                        "first 2024-02-09T01:00:00Z", "second 2024-02-10T03:00:00Z", "third 2024-02-11T03:00:00Z");
    }

    @Test
    void a_city_that_has_had_its_week_has_no_other_even_after_a_restart() {
        var unused = week().begin();
        DemoWeek after = week();
        assertThat(after.shown().toString()).contains("\"state\":\"DONE\",\"done\":3");
        assertThat(after.begin().toString()).contains("\"state\":\"DONE\"");
        assertThat(lived).hasSize(3);
    }

    @Test
    void one_that_was_cut_short_goes_on_from_the_same_morning_and_the_clock_never_goes_back() {
        broken = true;
        DemoWeek first = week();
        assertThat(first.begin().toString()).contains("\"state\":\"FAILED\",\"done\":1", "可以再按一次");
        broken = false;
        now = now.plus(Duration.ofHours(30));
        Instant late = now;
        DemoWeek again = week();
        assertThat(again.shown().toString()).contains("\"state\":\"FAILED\"");
        assertThat(again.begin().toString()).contains("\"state\":\"DONE\",\"done\":3");
        assertThat(lived)
                .containsExactly("first 2024-02-09T01:00:00Z", "first " + late, "second " + late, "third " + late);
    }

    @Test
    void its_plan_is_the_same_whoever_makes_it_and_in_the_order_of_time() {
        List<DemoStep> plan = plan();
        assertThat(plan.stream().map(step -> step.after() + step.words()).toList())
                .isEqualTo(
                        plan().stream().map(step -> step.after() + step.words()).toList());
        assertThat(plan).isSortedAccordingTo((one, other) -> one.after().compareTo(other.after()));
        assertThat(plan.stream().filter(step -> step.words().contains("群众反映诉求")))
                .hasSize(49);
        assertThat(plan.stream().filter(step -> step.words().contains("巡查登记隐患")))
                .hasSize(63);
        assertThat(plan.getLast().after()).isEqualTo(Duration.ofDays(8));
    }

    private static List<DemoStep> plan() {
        return DemoPlan.of(
                new DemoPeople(() -> URI.create("http://127.0.0.1:1")),
                List.of("331082001", "331082002", "331082003", "331082004"));
    }
}
