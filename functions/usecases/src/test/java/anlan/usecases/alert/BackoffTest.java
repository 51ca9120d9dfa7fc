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
                    .isBetween(Duration.ofSeconds(30), Duration.ofMinutes(30))
                    .isGreaterThanOrEqualTo(before);
            before = wait;
        }
    }

    /** The lot "" falls on the first of its moments, 1 ms after the half. */
    @ParameterizedTest
    @CsvSource({"-5, 30001", "0, 30001", "60, 30001", "62, 31001", "600, 300001", "1800, 900001", "9999, 900001"})
    void it_waits_for_half_its_age_at_least(long age, long millis) {
        Instant now = MADE.plusSeconds(age);
        assertThat(Duration.between(now, Backoff.after(MADE, now, "")).toMillis())
                .isEqualTo(millis);
    }

    @Test
    void those_that_were_refused_at_one_moment_do_not_all_come_back_at_one() {
        Set<Instant> moments = new HashSet<>();
        Instant now = MADE.plusSeconds(3600);
        for (int lot = 0; lot < 1000; lot++) {
            Instant again = Backoff.after(MADE, now, "worker-" + lot * 7919);
            assertThat(again).isBetween(now.plusSeconds(900), now.plusSeconds(1800));
            moments.add(again);
        }
        assertThat(moments).hasSizeGreaterThan(900);
    }
}
