package anlan.localstack;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;

/**
 * Runs the schedules of template.yaml as the city's time passes, by itself or because somebody moves it. Each tick runs at
 * its own time, one after the other; those that fell while nothing ran are not made up for, as in the cloud.
 */
final class Schedules implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Schedules.class.getName());
    private static final Duration MOST = Duration.ofDays(400);

    private record Due(String function, Beat beat, Instant at) {
        Due next() {
            return new Due(function, beat, beat.after(at));
        }
    }

    private final VirtualClock clock;
    private final BiConsumer<String, Instant> run;
    private final List<Due> due = new ArrayList<>();
    private final ReentrantLock running = new ReentrantLock();
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("schedules").factory());

    /**
     * Sets every schedule to its first moment after now.
     *
     * @param run runs a function for the moment at which it was due
     */
    Schedules(VirtualClock clock, List<Template.Schedule> schedules, BiConsumer<String, Instant> run) {
        this.clock = clock;
        this.run = run;
        Instant now = clock.instant();
        for (Template.Schedule schedule : schedules) {
            Beat beat = Beat.parse(schedule.expression(), schedule.zone());
            due.add(new Due(schedule.function(), beat, beat.after(now)));
        }
    }

    /** Lets time pass by itself. */
    void start() {
        var unused = pulse.scheduleWithFixedDelay(this::catchUp, 1, 1, TimeUnit.SECONDS);
    }

    /** Runs what has fallen due by now. */
    void catchUp() {
        running.lock();
        try {
            runUpTo(clock.instant(), false);
        } finally {
            running.unlock();
        }
    }

    /** Moves the city's time forward, and answers when everything that fell due on the way is done. */
    void advance(Duration by) {
        if (by.isNegative() || by.isZero() || by.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("时间只能向前走,一次最多 400 天。Time moves forward only, at most 400 days at once.");
        }
        running.lock();
        try {
            Instant target = clock.instant().plus(by);
            clock.promise(target);
            runUpTo(target, true);
            clock.hold(target);
        } finally {
            clock.letGo();
            running.unlock();
        }
    }

    private void runUpTo(Instant target, boolean held) {
        while (true) {
            Due first = due.stream().min(Comparator.comparing(Due::at)).orElse(null);
            if (first == null || first.at().isAfter(target)) {
                return;
            }
            if (held && first.at().isAfter(clock.instant())) {
                clock.hold(first.at());
            }
            tick(first);
            due.set(due.indexOf(first), first.next());
        }
    }

    private void tick(Due tick) {
        try {
            run.accept(tick.function(), tick.at());
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, tick.function() + " failed at " + tick.at(), failed);
        }
    }

    @Override
    public void close() {
        pulse.shutdownNow();
    }
}
