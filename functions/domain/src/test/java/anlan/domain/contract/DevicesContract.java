package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.intake.Quota;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How devices are known, and how many may come from one address. */
public abstract class DevicesContract extends StoreContract {

    private final Pseudonym address = new Pseudonym(fresh());

    private Duration admitted(Pseudonym device, Instant at) {
        return ports().devices().admit(device, Quota.ofDevice(address, at));
    }

    private static Pseudonym device() {
        return new Pseudonym(fresh());
    }

    @Test
    void an_eleventh_device_comes_an_hour_after_the_first_and_not_a_millisecond_before() {
        for (int n = 0; n < 10; n++) {
            assertThat(admitted(device(), Samples.NOW.plusSeconds(n))).isZero();
        }
        Pseudonym eleventh = device();
        Instant opens = Samples.NOW.plus(Duration.ofHours(1));
        assertThat(admitted(eleventh, Samples.NOW.plusSeconds(9))).isEqualTo(Duration.ofSeconds(3_591));
        assertThat(admitted(eleventh, opens.minusMillis(1))).isEqualTo(Duration.ofMillis(1));
        assertThat(ports().devices().knows(eleventh)).isFalse();
        assertThat(admitted(eleventh, opens)).isZero();
        assertThat(ports().devices().knows(eleventh)).isTrue();
        assertThat(admitted(device(), opens)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_device_that_is_known_counts_for_nothing_however_often_it_comes() {
        Pseudonym device = device();
        for (int n = 0; n < 30; n++) {
            assertThat(admitted(device, Samples.NOW)).isZero();
        }
        for (int n = 1; n < 10; n++) {
            assertThat(admitted(device(), Samples.NOW)).isZero();
        }
        assertThat(admitted(device(), Samples.NOW)).isEqualTo(Duration.ofHours(1));
        assertThat(admitted(device, Samples.NOW)).isZero();
    }

    @Test
    void of_many_new_ones_at_once_ten_are_admitted_and_no_other_address_pays() throws Exception {
        List<Duration> waits = atOnce(IntStream.range(0, 24)
                .<Callable<Duration>>mapToObj(n -> () -> admitted(device(), Samples.NOW))
                .toList());
        assertThat(waits.stream().filter(Duration::isZero)).hasSize(10);
        assertThat(ports().devices().admit(device(), Quota.ofDevice(new Pseudonym(fresh()), Samples.NOW)))
                .isZero();
    }

    @Test
    void one_device_that_comes_many_times_at_once_is_counted_once() throws Exception {
        Pseudonym device = device();
        List<Duration> waits = atOnce(IntStream.range(0, 12)
                .<Callable<Duration>>mapToObj(n -> () -> admitted(device, Samples.NOW))
                .toList());
        assertThat(waits).containsOnly(Duration.ZERO);
        for (int n = 1; n < 10; n++) {
            assertThat(admitted(device(), Samples.NOW)).isZero();
        }
        assertThat(admitted(device(), Samples.NOW)).isPositive();
    }

    @Test
    void a_device_is_forgotten_until_it_comes_back_and_what_came_back_stays() {
        Pseudonym device = device();
        ports().devices().forget(device, Samples.NOW);
        assertThat(admitted(device, Samples.NOW)).isZero();
        ports().devices().forget(device, Samples.NOW.minusMillis(1));
        assertThat(ports().devices().knows(device)).isTrue();
        ports().devices().forget(device, Samples.NOW);
        ports().devices().forget(device, Samples.NOW);
        assertThat(ports().devices().knows(device)).isFalse();
        assertThat(admitted(device, Samples.NOW.plusMillis(1))).isZero();
        ports().devices().forget(device, Samples.NOW);
        assertThat(ports().devices().knows(device)).isTrue();
    }

    @Test
    void attempts_are_counted_in_a_minute_that_slides() {
        for (int n = 0; n < 30; n++) {
            assertThat(ports().allowances().spend(Quota.ofAttempt(address, Samples.NOW.plusSeconds(n))))
                    .isZero();
        }
        assertThat(ports().allowances().spend(Quota.ofAttempt(address, Samples.NOW.plusSeconds(30))))
                .isEqualTo(Duration.ofSeconds(30));
        assertThat(ports().allowances().spend(Quota.ofAttempt(address, Samples.NOW.plusSeconds(60))))
                .isZero();
        assertThat(ports().allowances().spend(Quota.ofAttempt(address, Samples.NOW.plusSeconds(60))))
                .isEqualTo(Duration.ofSeconds(1));
    }
}
