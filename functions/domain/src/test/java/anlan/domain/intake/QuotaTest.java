package anlan.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.contract.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** How often one person may ask, to the edges of every window. */
class QuotaTest {

    private static final Instant NOW = Samples.NOW;

    private static Quota quota(Instant at, Quota.Window... windows) {
        return new Quota(Quota.What.REPORT, Samples.KEYS.pseudonym("alice"), at, List.of(windows));
    }

    private static List<Instant> ago(long... seconds) {
        List<Instant> spent = new ArrayList<>();
        for (long each : seconds) {
            spent.add(NOW.minusSeconds(each));
        }
        return spent;
    }

    private static final Quota.Window TWO_A_MINUTE = new Quota.Window(2, Duration.ofMinutes(1));
    private static final Quota.Window THREE_AN_HOUR = new Quota.Window(3, Duration.ofHours(1));

    @Test
    void a_window_opens_the_moment_its_length_is_over() {
        assertThat(quota(NOW, TWO_A_MINUTE).opensAfter(ago(0, 60))).isZero();
        assertThat(quota(NOW.minusNanos(1), TWO_A_MINUTE).opensAfter(ago(0, 60)))
                .isEqualTo(Duration.ofNanos(1));
    }

    @Test
    void one_less_than_the_most_is_always_open() {
        assertThat(quota(NOW, TWO_A_MINUTE).opensAfter(List.of())).isZero();
        assertThat(quota(NOW, TWO_A_MINUTE).opensAfter(ago(0))).isZero();
        assertThat(quota(NOW, TWO_A_MINUTE).opensAfter(ago(0, 0))).hasSeconds(60);
    }

    @Test
    void of_several_windows_the_last_to_open_decides() {
        Quota both = quota(NOW, TWO_A_MINUTE, THREE_AN_HOUR);
        assertThat(both.opensAfter(ago(10, 20, 30))).hasSeconds(3570);
        assertThat(both.opensAfter(ago(10, 20, 3600))).as("an hour is over").hasSeconds(40);
        assertThat(both.opensAfter(ago(61, 62, 3599)))
                .as("only the hour is shut")
                .hasSeconds(1);
        assertThat(quota(NOW, THREE_AN_HOUR, TWO_A_MINUTE).opensAfter(ago(10, 20, 30)))
                .as("in whatever order they stand")
                .hasSeconds(3570);
    }

    @Test
    void a_clock_that_goes_backwards_opens_nothing() {
        assertThat(quota(NOW.minusSeconds(30), TWO_A_MINUTE).opensAfter(ago(0, 0)))
                .hasSeconds(90);
    }

    @Test
    void without_windows_nothing_is_kept_and_everything_is_open() {
        assertThat(quota(NOW).opensAfter(ago(0, 0, 0))).isZero();
        assertThat(quota(NOW).kept()).isZero();
        assertThat(quota(NOW).longest()).isZero();
    }

    @Test
    void as_many_are_remembered_as_the_widest_window_admits_and_as_long_as_the_longest_lasts() {
        assertThat(quota(NOW, THREE_AN_HOUR, TWO_A_MINUTE).kept()).isEqualTo(3);
        assertThat(quota(NOW, TWO_A_MINUTE, THREE_AN_HOUR).longest()).hasHours(1);
        assertThat(Quota.of(Samples.KEYS.pseudonym("alice"), NOW).longest()).hasDays(1);
    }

    @Property(tries = 300)
    void no_window_ever_admits_more_than_its_most(@ForAll @Size(max = 80) List<@IntRange(max = 40) Integer> gaps) {
        List<Instant> latestFirst = new ArrayList<>();
        Instant at = NOW;
        for (int gap : gaps) {
            at = at.plusSeconds(gap);
            Quota quota = quota(at, TWO_A_MINUTE, THREE_AN_HOUR);
            Duration wait = quota.opensAfter(latestFirst);
            assertThat(wait.isPositive())
                    .as("shut just where one more would be too many")
                    .isEqualTo(Stream.of(TWO_A_MINUTE, THREE_AN_HOUR)
                            .anyMatch(window -> within(latestFirst, quota.at(), window) >= window.most()));
            if (!wait.isPositive()) {
                latestFirst.addFirst(at);
            }
        }
        assertThat(latestFirst).isSortedAccordingTo(Collections.reverseOrder());
    }

    private static long within(List<Instant> spent, Instant now, Quota.Window window) {
        return spent.stream()
                .filter(each -> each.plus(window.length()).isAfter(now))
                .count();
    }
}
