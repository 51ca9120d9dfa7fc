package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.contract.SettableClock;
import anlan.domain.memory.InMemoryCity;
import anlan.http.HttpCall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The city's time, as it passes and as it is moved. */
class TimeTest {

    private static final Instant START = Instant.parse("2024-02-08T02:00:00Z");
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder;

    private final SettableClock real = new SettableClock(Instant.parse("2026-11-24T00:00:00Z"));
    private VirtualClock clock;
    private long nanoseconds;
    private final List<String> console = new ArrayList<>();
    private final List<String> ran = new ArrayList<>();

    @BeforeEach
    void open() {
        clock = VirtualClock.open(folder.resolve("clock"), real, START);
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
        real.pass(Duration.ofSeconds(90));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(90));
    }

    @Test
    void a_restart_goes_on_from_where_time_was_and_forgets_the_start() {
        schedules().advance(Duration.ofHours(30));
        real.pass(Duration.ofSeconds(60));
        VirtualClock again = VirtualClock.open(folder.resolve("clock"), real, START.minusSeconds(1_000_000));
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

    /**
     * Schedules of the hour whose functions have something to do from the moment that is set for
     * them here.
     */
    private Schedules jumping(Map<String, Instant> work, BiConsumer<String, Instant> run) {
        return new Schedules(
                clock,
                List.of(
                        new Template.Schedule("sweep", "rate(1 hour)", CITY),
                        new Template.Schedule("send", "rate(1 hour)", CITY)),
                function -> work.getOrDefault(function, Instant.MAX),
                (function, at) -> {
                    assertThat(clock.instant()).isEqualTo(at);
                    ran.add(function + " " + at);
                    work.remove(function);
                    run.accept(function, at);
                },
                () -> nanoseconds,
                console::add);
    }

    @Test
    void time_goes_from_one_due_moment_to_the_next_and_says_how_many_functions_ran() {
        Map<String, Instant> work = new HashMap<>(Map.of("sweep", START.plus(Duration.ofMinutes(61))));
        Passage passage = jumping(work, (function, at) -> {
                    if (function.equals("sweep")) {
                        work.put("send", at);
                    } else if (ran.size() == 2) {
                        work.put("sweep", at);
                    }
                })
                .advance(Duration.ofDays(9));

        assertThat(ran)
                .as("send after sweep in one hour, sweep after send an hour later")
                .containsExactly(
                        "sweep 2024-02-08T04:00:00Z",
                        "send 2024-02-08T04:00:00Z",
                        "sweep 2024-02-08T05:00:00Z",
                        "send 2024-02-08T05:00:00Z");
        assertThat(passage.ticks()).isEqualTo(4);
        assertThat(passage.of("sweep").ran()).isEqualTo(2);
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(9)));
    }

    @Test
    void whoever_was_passed_over_at_a_moment_does_not_run_at_it_after_those_that_come_later() {
        Map<String, Instant> work = new HashMap<>(Map.of("send", START.plus(Duration.ofHours(3))));
        jumping(work, (function, at) -> {
                    if (function.equals("send")) {
                        work.put("sweep", at);
                    }
                })
                .advance(Duration.ofDays(1));
        assertThat(ran).containsExactly("send 2024-02-08T05:00:00Z", "sweep 2024-02-08T06:00:00Z");
    }

    @Test
    void what_was_passed_over_does_not_run_later() {
        Map<String, Instant> work = new HashMap<>();
        Schedules schedules = jumping(work, (function, at) -> {});
        schedules.advance(Duration.ofDays(1));
        work.put("send", START.plus(Duration.ofHours(25)));
        schedules.advance(Duration.ofHours(2));
        schedules.catchUp();
        assertThat(ran).containsExactly("send 2024-02-09T03:00:00Z");
    }

    @Test
    void what_failed_is_tried_again_at_its_next_tick_whatever_is_set_for_it() {
        Map<String, Instant> work = new HashMap<>(Map.of("sweep", START.plus(Duration.ofHours(5))));
        jumping(work, (function, at) -> {
                    if (ran.size() < 3) {
                        throw new IllegalStateException("away");
                    }
                })
                .advance(Duration.ofDays(1));
        assertThat(ran)
                .containsExactly(
                        "sweep 2024-02-08T07:00:00Z", "sweep 2024-02-08T08:00:00Z", "sweep 2024-02-08T09:00:00Z");
    }

    @Test
    void where_nobody_can_tell_what_there_is_to_do_every_tick_runs() {
        new Schedules(
                        clock,
                        List.of(new Template.Schedule("sweep", "rate(1 hour)", CITY)),
                        function -> {
                            throw new IllegalStateException("the store does not answer");
                        },
                        (function, at) -> ran.add(function + " " + at))
                .advance(Duration.ofHours(3));
        assertThat(ran).hasSize(3);
    }

    @Test
    void beyond_two_seconds_it_says_each_second_how_far_it_is() {
        Map<String, Instant> work = new HashMap<>(Map.of("sweep", START));
        jumping(work, (function, at) -> {
                    nanoseconds += 700_000_000;
                    work.put("sweep", at.plus(Duration.ofDays(1)));
                })
                .advance(Duration.ofDays(6));
        assertThat(console).containsExactly("advance: 2024-02-10, 2 of 6 days", "advance: 2024-02-12, 4 of 6 days");
    }

    @Test
    void whoever_asks_for_the_time_meanwhile_is_told_at_once_where_it_is_going() {
        LocalRoutes door = new LocalRoutes(
                new Inbox(folder.resolve("phones")),
                new WeChatInbox(folder.resolve("wechat"), clock),
                clock,
                by -> {
                    throw new IllegalStateException("not here");
                },
                new Posts(List.of(), new InMemoryCity().ports().roster()),
                new DemoWeek(folder.resolve("week"), clock::instant, by -> {}, List::of, Runnable::run));
        Map<String, Instant> work = new HashMap<>(Map.of("sweep", START.plus(Duration.ofHours(6))));
        List<String> told = new ArrayList<>();
        jumping(
                        work,
                        (function, at) -> told.add(CompletableFuture.supplyAsync(() -> time(door))
                                .orTimeout(10, TimeUnit.SECONDS)
                                .join()))
                .advance(Duration.ofHours(24));
        assertThat(told)
                .containsExactly("{\"now\":\"2024-02-08T16:00:00+08:00\",\"advancing\":{"
                        + "\"from\":\"2024-02-08T10:00:00+08:00\",\"to\":\"2024-02-09T10:00:00+08"
                        + ":00\",\"percent\":25}}");
        assertThat(time(door)).isEqualTo("{\"now\":\"2024-02-09T10:00:00+08:00\"}");
    }

    private static String time(LocalRoutes door) {
        return door.apply(new HttpCall(
                        "GET",
                        "/local/clock",
                        Map.of(),
                        new TreeMap<>(Map.of("host", "127.0.0.1:9000")),
                        new byte[0],
                        "127.0.0.1",
                        "request-1"))
                .body();
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
        VirtualClock again = VirtualClock.open(folder.resolve("clock"), real, null);
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
        assertThatThrownBy(() -> VirtualClock.open(folder.resolve("clock"), real, START))
                .hasMessageContaining("damaged");
    }
}
