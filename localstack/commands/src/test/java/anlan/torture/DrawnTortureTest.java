package anlan.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs that draw by their seed, and plans that failed once. */
class DrawnTortureTest extends ShortTorture {

    @Override
    List<Run> runs() {
        return Runs.drawn();
    }

    @Test
    void killed_in_the_middle_of_its_writes_a_city_comes_back_with_all_that_it_had_confirmed() {
        Outcome outcome = new Killed(1).with();
        assertThat(outcome.findings().shown()).isEmpty();
    }

    /** Plans that failed once: each is here for ever. */
    static List<String> failed() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DrawnTortureTest.class.getResourceAsStream("/failed-once.txt")),
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
                .with(
                        Plan.brief(Long.parseLong(words[1])).scaled(Double.parseDouble(words[2])),
                        Bug.NONE,
                        neighbours());
        assertThat(outcome.findings().shown()).as(line).isEmpty();
    }
}
