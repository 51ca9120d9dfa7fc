package anlan.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The short version of the torture; {@code localstack/anlan torture} is the long one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ShortTorture {

    private Neighbours neighbours;
    private Canary canary;

    @BeforeAll
    void start() {
        neighbours = Neighbours.start();
        canary = Canary.listen();
    }

    @AfterAll
    void stop() {
        neighbours.close();
        assertThat(canary.found()).as("personal data in a log").isEmpty();
    }

    Neighbours neighbours() {
        return neighbours;
    }

    abstract List<Run> runs();

    Plan plan() {
        return Plan.brief(1);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void every_promise_holds_whatever_fails(Run run) {
        Outcome outcome = run.with(plan(), Bug.NONE, neighbours);
        assertThat(outcome.findings().shown())
                .as("%s of %s", outcome.findings().count(), run.name())
                .isEmpty();
    }
}
