package anlan.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The short version of the torture; {@code localstack/anlan torture} is the long one. */
class TortureTest {

    private static Neighbours neighbours;
    private static Canary canary;

    @BeforeAll
    static void start() {
        neighbours = Neighbours.start();
        canary = Canary.listen();
    }

    @AfterAll
    static void stop() {
        neighbours.close();
        assertThat(canary.found()).as("personal data in a log").isEmpty();
    }

    static Stream<Run> runs() {
        return Stream.concat(Runs.drawn().stream(), Runs.enumerated().stream());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void every_promise_holds_whatever_fails(Run run) {
        Outcome outcome = run.with(Plan.brief(1), Bug.NONE, neighbours);
        assertThat(outcome.findings().shown())
                .as("%s of %s", outcome.findings().count(), run.name())
                .isEmpty();
    }

    @Test
    void killed_in_the_middle_of_its_writes_a_city_comes_back_with_all_that_it_had_confirmed() {
        Outcome outcome = new Killed(1).with();
        assertThat(outcome.findings().shown()).isEmpty();
    }

    /** Plans that failed once: each is here for ever. */
    static List<String> failed() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TortureTest.class.getResourceAsStream("/failed-once.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("failed")
    void what_failed_once_does_not_fail_again(String line) {
        String[] words = line.split(" ", 3);
        Outcome outcome = Runs.named(words[0])
                .with(Plan.brief(Long.parseLong(words[1])).scaled(Double.parseDouble(words[2])), Bug.NONE, neighbours);
        assertThat(outcome.findings().shown()).as(line).isEmpty();
    }

    @Test
    void a_run_is_a_pure_function_of_its_seed() {
        Plan plan = Plan.brief(7).scaled(0.3);
        Outcome once = new Lives().with(plan, Bug.NONE, neighbours);
        Outcome again = new Lives().with(plan, Bug.NONE, neighbours);
        assertThat(again.digest()).isEqualTo(once.digest());
        assertThat(again.injected()).isEqualTo(once.injected());
        assertThat(new Lives()
                        .with(Plan.brief(8).scaled(0.3), Bug.NONE, neighbours)
                        .digest())
                .isNotEqualTo(once.digest());
    }

    @Test
    void a_failure_is_made_smaller_as_long_as_it_fails() {
        Bug bug = Bugs.all().getFirst().bug();
        Plan reduced = Reducer.reduced(new Intakes(), Plan.brief(1).scaled(0.4), bug, neighbours);
        assertThat(reduced.kinds()).hasSizeLessThan(Fault.values().length);
        assertThat(new Intakes().with(reduced, bug, neighbours).findings().none())
                .isFalse();
    }
}
