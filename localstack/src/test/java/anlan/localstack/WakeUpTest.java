package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.contract.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A function that is woken runs soon, once for all who woke it, and in nobody's way. */
class WakeUpTest {

    private static final Instant START = Instant.parse("2024-02-08T02:00:00Z");
    private static final int WAIT = 30;

    @TempDir
    Path folder;

    private final SettableClock real = new SettableClock(Instant.parse("2026-11-24T00:00:00Z"));
    private final BlockingQueue<String> began = new LinkedBlockingQueue<>();
    private final Semaphore mayEnd = new Semaphore(0);
    private Schedules schedules;

    @BeforeEach
    void open() {
        schedules = new Schedules(
                VirtualClock.open(folder.resolve("clock"), real, START),
                List.of(new Template.Schedule("send", "rate(1 hour)", ZoneId.of("Asia/Shanghai"))),
                WorkAhead.ALWAYS,
                (function, at) -> {
                    began.add(function + " " + at);
                    mayEnd.acquireUninterruptibly();
                    throw new IllegalStateException("a run that fails is in nobody's way either");
                });
    }

    @AfterEach
    void close() {
        mayEnd.release(100);
        schedules.close();
    }

    private String began() throws InterruptedException {
        return began.poll(WAIT, TimeUnit.SECONDS);
    }

    @Test
    void all_who_wake_it_while_it_runs_are_served_by_one_run_after_the_last() throws Exception {
        schedules.wake("send");
        assertThat(began()).isEqualTo("send 2024-02-08T02:00:00Z");
        for (int commit = 0; commit < 100; commit++) {
            schedules.wake("send");
        }
        real.pass(Duration.ofSeconds(1));
        mayEnd.release();
        assertThat(began()).isEqualTo("send 2024-02-08T02:00:01Z");
        mayEnd.release();
        schedules.wake("send");
        assertThat(began()).isNotNull();
        assertThat(began).as("no other run").isEmpty();
    }

    @Test
    void while_time_is_moved_the_ticks_on_the_way_do_its_work_and_it_runs_at_the_end() throws Exception {
        CompletableFuture<Passage> moved =
                CompletableFuture.supplyAsync(() -> schedules.advance(Duration.ofMinutes(150)));
        assertThat(began()).isEqualTo("send 2024-02-08T03:00:00Z");
        schedules.wake("send");
        mayEnd.release();
        assertThat(began()).isEqualTo("send 2024-02-08T04:00:00Z");
        schedules.wake("send");
        mayEnd.release(2);
        assertThat(moved.get(WAIT, TimeUnit.SECONDS).ticks()).isEqualTo(2);
        assertThat(began()).isEqualTo("send 2024-02-08T04:30:00Z");
    }
}
