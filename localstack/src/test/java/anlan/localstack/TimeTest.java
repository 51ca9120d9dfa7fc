package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The city's time, as it passes and as it is moved. */
class TimeTest {

    private static final Instant START = Instant.parse("2024-02-08T02:00:00Z");
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder;

    private Instant real = Instant.parse("2026-11-24T00:00:00Z");
    private final Clock realClock = new Clock() {
        @Override
        public Instant instant() {
            return real;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };
    private VirtualClock clock;
    private final List<String> ran = new ArrayList<>();

    @BeforeEach
    void open() {
        clock = VirtualClock.open(folder.resolve("clock"), realClock, START);
    }

    private Schedules schedules() {
        return new Schedules(
                clock,
                List.of(
                        new Template.Schedule("sweep", "rate(1 hour)", CITY),
                        new Template.Schedule("send", "rate(1 hour)", CITY),
                        new Template.Schedule("night", "cron(20 0 * * ? *)", CITY)),
                WorkAhead.ALWAYS,
                (function, at) -> {
                    assertThat(clock.instant()).isEqualTo(at);
                    ran.add(function + " " + at);
                    if (function.equals("sweep")) {
                        throw new IllegalStateException("one that fails does not stop the others");
                    }
                });
    }

    @Test
    void fresh_data_starts_where_it_is_told_and_runs_with_the_real_time() {
        assertThat(clock.instant()).isEqualTo(START);
        real = real.plusSeconds(90);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(90));
    }

    @Test
    void a_restart_goes_on_from_where_time_was_and_forgets_the_start() {
        schedules().advance(Duration.ofHours(30));
        real = real.plusSeconds(60);
        VirtualClock again = VirtualClock.open(folder.resolve("clock"), realClock, START.minusSeconds(1_000_000));
        assertThat(again.instant()).isEqualTo(START.plus(Duration.ofHours(30)).plusSeconds(60));
    }

    @Test
    void every_tick_on_the_way_runs_at_its_own_time_and_in_order() {
        schedules().advance(Duration.ofHours(15));

        assertThat(ran).hasSize(15 * 2 + 1);
        assertThat(ran.subList(0, 3))
                .containsExactly(
                        "sweep 2024-02-08T03:00:00Z", "send 2024-02-08T03:00:00Z", "sweep 2024-02-08T04:00:00Z");
        assertThat(ran)
                .containsSubsequence(
                        "send 2024-02-08T16:00:00Z", "night 2024-02-08T16:20:00Z", "sweep 2024-02-08T17:00:00Z");
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(15)));
    }

    @Test
    void no_tick_runs_twice_when_time_is_moved_in_pieces() {
        Schedules schedules = schedules();
        schedules.advance(Duration.ofMinutes(59));
        schedules.advance(Duration.ofMinutes(1));
        schedules.advance(Duration.ofMinutes(1));
        assertThat(ran).containsExactly("sweep 2024-02-08T03:00:00Z", "send 2024-02-08T03:00:00Z");
    }

    @Test
    void a_crash_on_the_way_does_not_set_time_back() {
        clock.promise(START.plus(Duration.ofDays(9)));
        VirtualClock again = VirtualClock.open(folder.resolve("clock"), realClock, null);
        assertThat(again.instant()).isEqualTo(START.plus(Duration.ofDays(9)));
    }

    @Test
    void time_runs_neither_backwards_nor_out_of_sight() {
        Schedules schedules = schedules();
        for (Duration by : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofDays(401))) {
            assertThatThrownBy(() -> schedules.advance(by)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void a_damaged_clock_is_told_and_not_guessed() throws Exception {
        Files.writeString(folder.resolve("clock"), "half past nine");
        assertThatThrownBy(() -> VirtualClock.open(folder.resolve("clock"), realClock, START))
                .hasMessageContaining("damaged");
    }
}
