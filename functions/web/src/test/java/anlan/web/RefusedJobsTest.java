package anlan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls of jobs that are turned away are told of, and a flood of them fills no disk. */
class RefusedJobsTest {

    private final List<String> lines = new ArrayList<>();
    private long now;

    @Test
    void of_a_flood_sixty_lines_a_minute_are_written_and_the_next_says_how_many_were_not() {
        RefusedJobs refused = new RefusedJobs(() -> now, lines::add);
        for (int n = 0; n < 1_000; n++) {
            refused.tell("rollUpDay", "it shows no secret", "request");
        }
        assertThat(lines).hasSize(RefusedJobs.A_MINUTE).allMatch(line -> !line.contains("more"));
        now += Duration.ofMinutes(1).toNanos();
        refused.tell(null, "it shows no secret", "request");
        refused.tell(null, "it shows no secret", "request");
        assertThat(lines).hasSize(RefusedJobs.A_MINUTE + 2);
        assertThat(lines.get(RefusedJobs.A_MINUTE))
                .isEqualTo("a call of no job was turned away: it shows no secret, traceId request;"
                        + " 940 more were not told of");
        assertThat(lines.getLast()).doesNotContain("more");
    }
}
