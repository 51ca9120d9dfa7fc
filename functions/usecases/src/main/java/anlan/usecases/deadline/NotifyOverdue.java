package anlan.usecases.deadline;

import anlan.domain.area.AreaCode;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.deadline.DeadlineClock;
import anlan.domain.deadline.QuietHours;
import anlan.domain.intake.Intake;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Cases;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.Clocked;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.time.Due;
import anlan.domain.timer.Ladder;
import anlan.domain.timer.Timer;
import anlan.domain.timer.Timers;
import anlan.usecases.Clerk;
import anlan.usecases.Faults;
import anlan.usecases.Tick;
import anlan.usecases.Workers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reminds of every deadline, marks every case whose deadline has passed, and climbs the escalation
 * ladder rung by rung (催办、督办); and sets a provisional deadline anew when the calendar that it
 * waited for is out. A timer fires in the same transaction as its effect, so however often the clock
 * ticks, and however many sweepers run, each rung is told once.
 */
public final class NotifyOverdue implements Function<Tick, NotifyOverdue.Outcome> {

    /**
     * The result of one sweep.
     *
     * @param fired rungs that were climbed, and deadlines that have moved with the calendar
     * @param dropped timers whose case was closed or whose deadline had moved, and those that look
     *     again later
     * @param left timers that somebody else was working on; the next sweep looks again
     */
    public record Outcome(int fired, int dropped, int left) {}

    private static final String NAME = "notifyOverdue";

    /** How many timers are looked at before the first of them fires: among these, towns take turns. */
    private static final int ROUND = 10_000;

    private final Timers timers;
    private final Map<CaseKind, Cases<?>> cases;
    private final Escalation escalation;
    private final InstantSource clock;
    private final Workers workers;

    /**
     * Takes what it works with.
     *
     * @param workers fire timers of different cases
     */
    public NotifyOverdue(
            Timers timers,
            Map<CaseKind, Cases<?>> cases,
            Categories categories,
            DeadlineClock deadlines,
            Ladder ladder,
            QuietHours quiet,
            InstantSource clock,
            Workers workers) {
        this.timers = timers;
        if (!cases.keySet().containsAll(EnumSet.allOf(CaseKind.class))) {
            throw new IllegalArgumentException("every kind of case is swept, not only " + cases.keySet());
        }
        this.cases = Map.copyOf(cases);
        this.escalation =
                new Escalation(deadlines, ladder, new Addressing(categories, quiet), new Clerk(ladder.calendar()));
        this.clock = clock;
        this.workers = workers;
    }

    @Override
    public Outcome apply(Tick tick) {
        return new Sweep(clock.instant()).made();
    }

    /** One sweep, in which one timer that can't be fired does not hold up the rest. */
    private final class Sweep {

        private final Instant now;
        private final Faults faults = new Faults();
        private final Set<Timer> tried = new HashSet<>();
        private final AtomicInteger fired = new AtomicInteger();
        private final AtomicInteger dropped = new AtomicInteger();

        Sweep(Instant now) {
            this.now = now;
        }

        Outcome made() {
            int before;
            do {
                // A timer that fires may set another that is due already, before the place that was reached.
                before = done();
                pass();
            } while (done() > before);
            faults.throwIfAny();
            return new Outcome(fired.get(), dropped.get(), tried.size() - done());
        }

        private int done() {
            return fired.get() + dropped.get();
        }

        /** Each timer that was not tried yet. */
        private void pass() {
            List<Shard> shards = new ArrayList<>();
            for (int shard = 0; shard < timers.shards(); shard++) {
                shards.add(new Shard(shard));
            }
            while (!shards.isEmpty()) {
                int share = ROUND / shards.size();
                List<Timers.Waiting> due = new ArrayList<>();
                shards.removeIf(shard -> !shard.read(share, due));
                workers.all(Turns.of(due).stream()
                        .map(timers -> (Runnable) () -> timers.forEach(this::one))
                        .toList());
            }
        }

        /** How far a pass has come in one shard. */
        private final class Shard {

            private final int number;
            private @Nullable String after;

            Shard(int number) {
                this.number = number;
            }

            /** Reads pages until it has found its share; false after the last, or one that failed. */
            boolean read(int share, List<Timers.Waiting> found) {
                int enough = found.size() + share;
                do {
                    String from = after;
                    after = null;
                    faults.run(() -> {
                        Due<Timers.Waiting> page = timers.due(number, now, from);
                        page.items().stream()
                                .filter(waiting -> tried.add(waiting.timer()))
                                .forEach(found::add);
                        after = page.next();
                    });
                } while (after != null && found.size() < enough);
                return after != null;
            }
        }

        private void one(Timer timer) {
            faults.run(
                    () -> fire(Objects.requireNonNull(cases.get(timer.caseId().kind())), timer));
        }

        private <C extends Case> void fire(Cases<C> kind, Timer timer) {
            int attempt = 0;
            while (numberTaken(kind, timer, attempt)) {
                if (attempt == Intake.MOST_NUMBERS) {
                    throw new IllegalStateException("no free number for a document");
                }
                attempt++;
            }
        }

        /** Makes an attempt; whether it failed as the number of a document was another's. */
        private <C extends Case> boolean numberTaken(Cases<C> kind, Timer timer, int attempt) {
            C state = kind.find(timer.caseId());
            if (!(state instanceof Clocked<?, ?> clocked)) {
                drop(state, timer);
                return false;
            }
            switch (escalation.of(clocked, timer, EventDraft.job(NAME, now), attempt)) {
                case Effect.None _ -> drop(state, timer);
                case Effect.Later(var until) -> {
                    AreaCode area = state.dossier().topic().area();
                    timers.postpone(new Timers.Waiting(timer, area), until);
                    dropped.incrementAndGet();
                }
                case Effect.Happens(var transition, var sets, var intents) -> {
                    Change.Made made = kind.change(Change.byTimer(transition.as(kind.type()), timer, sets, intents));
                    fired.addAndGet(made instanceof Change.Made.Done ? 1 : 0);
                    return made instanceof Change.Made.NumberTaken;
                }
            }
            return false;
        }

        private void drop(@Nullable Case seen, Timer timer) {
            timers.drop(timer, seen == null ? 0 : seen.version());
            dropped.incrementAndGet();
        }
    }
}
