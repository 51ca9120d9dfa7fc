package anlan.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The harness finds every planted bug; the command does the same in its report. */
@Tag("torture")
class BugsTest {

    private static Neighbours neighbours;

    @BeforeAll
    static void start() {
        neighbours = Neighbours.start();
        var unused = Canary.listen();
    }

    @AfterAll
    static void stop() {
        neighbours.close();
    }

    static Stream<Planted> bugs() {
        return Bugs.all().stream();
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void a_planted_bug_is_found_by_what_it_breaks(Planted planted) {
        Planted.Result result = planted.lookedFor(neighbours);
        System.out.println(planted + ": " + result);
        assertThat(result).as(planted.toString()).isInstanceOf(Planted.Result.Found.class);
    }

    @Test
    void there_are_at_least_twenty_one_and_no_two_are_the_same() {
        List<String> names = bugs().map(each -> each.bug().name()).toList();
        assertThat(names).hasSizeGreaterThanOrEqualTo(21).doesNotHaveDuplicates();
    }
}
