package anlan.replay;

import anlan.domain.lifecycle.Case;
import anlan.domain.time.CityTime;
import anlan.http.HttpReply;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a planned year: people act at their moments, a tick comes every ten minutes, and a
 * night at 00:20. It goes on where the store says that a year has come to: after the last night
 * whose figures are out, everything is asked for again under the same keys, and what stands already
 * is left alone.
 */
final class Walk {

    private static final int TICK = 10 * Shape.MINUTE;
    private static final int NIGHT = 20 * Shape.MINUTE;
    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int BUSY = 503;
    private static final int MOST_TRIES = 20;

    private final Plan plan;
    private final ReplayCity city;
    private final ExecutorService people;
    private final int atOnce;
    private final Instant first;
    private final int resumed;
    private int next;
    private int nights;
    private int ticks;

    /**
     * Makes ready to go.
     *
     * @param people who act at the same time, each on cases of their own
     * @param atOnce how many they are
     */
    Walk(Plan plan, ReplayCity city, ExecutorService people, int atOnce) {
        this.plan = plan;
        this.city = city;
        this.people = people;
        this.atOnce = atOnce;
        LocalDate begin = LocalDate.of(plan.year(), 1, 1);
        first = CityTime.startOf(begin);
        LocalDate last = city.lastDay();
        resumed = last == null ? 0 : Math.toIntExact(last.toEpochDay() - begin.toEpochDay()) + 1;
        next = plan.from(resumed * Shape.DAY);
    }

    /** The day of the year with which it begins, 0 for the first. */
    int resumed() {
        return resumed;
    }

    int nights() {
        return nights;
    }

    /** How many ticks had something to do. */
    int ticks() {
        return ticks;
    }

    /**
     * Goes to the end of the year, and through the night after it; nowhere, if that is over.
     *
     * @param passed is told how many acts have been done, those of before a restart included
     */
    void go(IntConsumer passed) {
        passed.accept(next);
        plan.registers().begin(city, first);
        int end = resumed == plan.days() ? 0 : plan.days() * Shape.DAY + NIGHT;
        for (int second = resumed * Shape.DAY + TICK; second <= end; second += TICK) {
            act(second);
            tick(moment(second));
            if (second % Shape.DAY == NIGHT && second > Shape.DAY) {
                city.run("rollUpDay", moment(second));
                nights++;
            }
            passed.accept(next);
        }
        if (plan.whole()) {
            plan.registers().end(city, over());
        }
    }

    /** The moment after the last night. */
    Instant over() {
        return moment(plan.days() * Shape.DAY + NIGHT);
    }

    private Instant moment(int second) {
        return first.plusSeconds(second);
    }

    /** What people do until then: each case in its order, several at once. */
    private void act(int until) {
        int from = next;
        while (next < plan.acts().size() && plan.acts().get(next).second() < until) {
            next++;
        }
        List<Tale.Act> acts = plan.acts().subList(from, next);
        if (acts.isEmpty()) {
            return;
        }
        Map<Integer, List<Tale.Act>> rows = new TreeMap<>();
        for (Tale.Act act : acts) {
            rows.computeIfAbsent(Math.floorMod(act.of().row.hashCode(), atOnce), none -> new ArrayList<>())
                    .add(act);
        }
        List<List<Tale.Act>> waiting = new ArrayList<>(rows.values());
        List<Tale.Act> own = waiting.removeLast();
        List<Future<?>> others = waiting.stream()
                .<Future<?>>map(row -> people.submit(() -> row.forEach(this::does)))
                .toList();
        try {
            own.forEach(this::does);
        } finally {
            others.forEach(Walk::wait);
        }
    }

    private static void wait(Future<?> done) {
        try {
            done.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error death) {
                throw death;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private void does(Tale.Act act) {
        city.clock.at(moment(act.second()), () -> {
            for (int tried = 0; !asked(act); tried++) {
                if (tried == MOST_TRIES) {
                    throw new IllegalStateException("the city is busy: " + act.of().key);
                }
            }
        });
    }

    /** Whether it was answered, and not put off. */
    private boolean asked(Tale.Act act) {
        if (act.number() == 0) {
            return taken(act, city.post(act.who(), act.of().path, act.of().key, act.body()), CREATED);
        }
        String key = act.of().key + "-" + act.number();
        // A night that is not published yet is in the day after the one that it counts.
        boolean again = act.second() < (resumed + 2) * Shape.DAY;
        if (again && city.done(act, key)) {
            return true;
        }
        Case state = city.state(act.of());
        String body = "{\"version\":" + (state == null ? 1 : state.version())
                + (act.body().length() > 2 ? "," : "") + act.body().substring(1);
        return taken(act, city.post(act.who(), act.of().path + "/" + act.of().id + "/" + act.deed(), key, body), OK);
    }

    private static boolean taken(Tale.Act act, HttpReply reply, int expected) {
        if (reply.status() != expected && reply.status() != BUSY) {
            throw new IllegalStateException(act + " was answered " + reply.status() + ": " + reply.body());
        }
        return reply.status() == expected;
    }

    private void tick(Instant now) {
        city.clock.set(now);
        boolean busy = false;
        if (due(city.store.timers().shards(), city.store.timers()::next, now)) {
            city.run("notifyOverdue", now);
            busy = true;
        }
        if (due(city.store.outbox().shards(), city.store.outbox()::next, now)) {
            city.run("sendAlerts", now);
            busy = true;
        }
        if (city.underway()) {
            city.deliver();
        }
        ticks += busy ? 1 : 0;
    }

    /** A tick that would find nothing is left out. */
    private static boolean due(int shards, IntFunction<@Nullable Instant> next, Instant now) {
        return IntStream.range(0, shards).mapToObj(next).anyMatch(at -> at != null && !at.isAfter(now));
    }
}
