package anlan.localstack;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * Runs the schedules of template.yaml as the city's time passes, by itself or because somebody
 * moves it. Each tick runs at its own time, one after the other; those that fell while nothing ran
 * are not made up for, as in the cloud.
 *
 * <p>When somebody moves time, a tick at which its function has nothing to do is passed over, and
 * the clock goes from one due moment to the next. What is asked of the city in the meantime finds
 * it at one of these moments.
 */
final class Schedules implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Schedules.class.getName());
    private static final Duration MOST = Duration.ofDays(400);

    /**
     * The next tick of a schedule.
     *
     * @param failed whether the one before failed, so that there is still something to do
     */
    private record Due(String function, Beat beat, Instant at, boolean failed) {
        Due next(boolean failing) {
            return new Due(function, beat, beat.after(at), failing);
        }

        /** The first tick from this one on that does not come before that moment. */
        Due from(Instant moment) {
            return at.isBefore(moment) ? new Due(function, beat, beat.after(moment.minusNanos(1)), failed) : this;
        }
    }

    private final VirtualClock clock;
    private final WorkAhead work;
    private final BiConsumer<String, Instant> run;
    private final LongSupplier nanoseconds;
    private final Consumer<String> console;
    private final List<Due> due = new ArrayList<>();
    private final ReentrantLock running = new ReentrantLock();
    private final Set<String> woken = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("schedules").factory());

    /**
     * Sets every schedule to its first moment after now.
     *
     * @param work tells which ticks may be passed over when time is moved
     * @param run runs a function for the moment at which it was due
     */
    Schedules(VirtualClock clock, List<Template.Schedule> schedules, WorkAhead work, BiConsumer<String, Instant> run) {
        this(clock, schedules, work, run, System::nanoTime, System.out::println);
    }

    Schedules(
            VirtualClock clock,
            List<Template.Schedule> schedules,
            WorkAhead work,
            BiConsumer<String, Instant> run,
            LongSupplier nanoseconds,
            Consumer<String> console) {
        this.clock = clock;
        this.work = work;
        this.run = run;
        this.nanoseconds = nanoseconds;
        this.console = console;
        Instant now = clock.instant();
        for (Template.Schedule schedule : schedules) {
            Beat beat = Beat.parse(schedule.expression(), schedule.zone());
            due.add(new Due(schedule.function(), beat, beat.after(now), false));
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
            Instant now = clock.instant();
            for (int first = first(due); first >= 0 && !due.get(first).at().isAfter(now); first = first(due)) {
                tick(first);
            }
        } finally {
            running.unlock();
        }
    }

    /**
     * Runs a function soon, once for all who ask before it begins. While somebody moves the time,
     * the ticks on the way do its work, and it runs when they have arrived. It returns at once.
     */
    void wake(String function) {
        if (woken.add(function)) {
            pulse.execute(() -> runNow(function));
        }
    }

    private void runNow(String function) {
        running.lock();
        try {
            woken.remove(function);
            run.accept(function, clock.instant());
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, function + " failed when it was woken", failed);
        } finally {
            running.unlock();
        }
    }

    /**
     * Moves the city's time forward, and answers when everything that fell due on the way is done.
     */
    Passage advance(Duration by) {
        if (by.isNegative() || by.isZero() || by.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("时间只能向前走,一次最多 400 天。Time moves forward only, at most 400 days at once.");
        }
        running.lock();
        try {
            Instant start = clock.instant();
            Instant target = start.plus(by);
            Progress progress = new Progress(nanoseconds, console, new Journey(start, target));
            clock.promise(target);
            jumpTo(target, progress);
            clock.hold(target);
            return progress.ended();
        } finally {
            clock.letGo();
            running.unlock();
        }
    }

    /**
     * After each tick it is asked anew when the next has something to do: the one before may have
     * set it.
     */
    private void jumpTo(Instant target, Progress progress) {
        Instant beyond = target.plusNanos(1);
        while (true) {
            List<Due> ahead = due.stream().map(each -> ahead(each, beyond)).toList();
            int first = first(ahead);
            if (first < 0 || ahead.get(first).at().isAfter(target)) {
                due.replaceAll(each -> each.from(beyond));
                return;
            }
            Instant at = ahead.get(first).at();
            passOver(at, first);
            if (at.isAfter(clock.instant())) {
                clock.hold(at);
            }
            progress.run(due.get(first).function(), at, () -> tick(first));
        }
    }

    /**
     * The first tick at which there is something to do. One that falls late runs when the clock
     * stands later than it.
     */
    private Due ahead(Due each, Instant beyond) {
        Instant from = each.failed() ? Instant.MIN : workOf(each.function());
        if (!from.isAfter(clock.instant())) {
            return each;
        }
        return each.from(from.isBefore(beyond) ? from : beyond);
    }

    /** Where it can't be told, the tick itself fails or does not, and is logged. */
    private Instant workOf(String function) {
        try {
            return work.of(function);
        } catch (RuntimeException unknown) {
            LOG.log(Level.WARNING, "it can't be told when " + function + " has something to do", unknown);
            return Instant.MIN;
        }
    }

    /**
     * Of one moment, those before the one that runs had nothing to do; those after it are still to
     * be asked.
     */
    private void passOver(Instant at, int running) {
        for (int each = 0; each < due.size(); each++) {
            due.set(each, due.get(each).from(each < running ? at.plusNanos(1) : at));
        }
    }

    /** Which one comes first, of one moment the first of the list; -1 if there is none. */
    private static int first(List<Due> ticks) {
        return IntStream.range(0, ticks.size())
                .boxed()
                .min(Comparator.comparing(each -> ticks.get(each).at()))
                .orElse(-1);
    }

    private void tick(int which) {
        Due tick = due.get(which);
        boolean failing = false;
        try {
            run.accept(tick.function(), tick.at());
        } catch (RuntimeException failed) {
            failing = true;
            LOG.log(Level.ERROR, tick.function() + " failed at " + tick.at(), failed);
        }
        due.set(which, tick.next(failing));
    }

    @Override
    public void close() {
        pulse.shutdownNow();
    }
}
