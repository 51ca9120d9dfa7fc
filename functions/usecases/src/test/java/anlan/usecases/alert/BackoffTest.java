package anlan.usecases.alert;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.contract.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a provider that takes nothing for now is asked again. */
class BackoffTest {

    private static final Instant MADE = Samples.NOW;

    @Test
    void it_is_asked_ever_less_often_but_every_half_hour() {
        Duration before = Duration.ZERO;
        for (int minutes : List.of(0, 1, 2, 4, 8, 16, 30, 600)) {
            Instant asked = MADE.plus(Duration.ofMinutes(minutes));
            Duration wait = Duration.between(asked, Backoff.after(MADE, asked, "the same lot"));
            assertThat(wait)
                    .isBetween(Duration.ofMillis(1), Duration.ofMinutes(30))
                    .isGreaterThanOrEqualTo(before);
            before = wait;
        }
    }

    /** A lot that falls on the last of a minute's moments, and one that falls on the first. */
    @ParameterizedTest
    @CsvSource({"-5, 60000", "0, 60000", "60, 60000", "62, 62000", "600, 600000", "1800, 1800000", "9999, 1800000"})
    void it_waits_for_its_age_at_most(long age, long most) {
        Instant now = MADE.plusSeconds(age);
        assertThat(Duration.between(now, Backoff.after(MADE, now, "")).toMillis())
                .as("the lot \"\" falls on the first moment")
                .isEqualTo(1);
        for (int lot = 0; lot < 100; lot++) {
            assertThat(Duration.between(now, Backoff.after(MADE, now, "worker-" + lot * 7919))
                            .toMillis())
                    .isBetween(1L, most);
        }
    }

    @Test
    void those_that_were_refused_at_one_moment_do_not_all_come_back_at_one() {
        Set<Instant> moments = new HashSet<>();
        Instant now = MADE.plusSeconds(3600);
        int early = 0;
        for (int lot = 0; lot < 1000; lot++) {
            Instant again = Backoff.after(MADE, now, "worker-" + lot * 7919);
            assertThat(again).isBetween(now, now.plusSeconds(1800));
            moments.add(again);
            early += again.isBefore(now.plusSeconds(450)) ? 1 : 0;
        }
        assertThat(moments).hasSizeGreaterThan(900);
        assertThat(early).as("in the first quarter of the wait").isBetween(150, 350);
    }
}
