package anlan.usecases.deadline;

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
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    public record Outcome(int fired, int dropped, int left) {
        private Outcome plus(Outcome other) {
            return new Outcome(fired + other.fired, dropped + other.dropped, left + other.left);
        }

        private int done() {
            return fired + dropped;
        }
    }

    private static final String NAME = "notifyOverdue";

    private final Timers timers;
    private final Map<CaseKind, Cases<?>> cases;
    private final Escalation escalation;
    private final InstantSource clock;

    public NotifyOverdue(
            Timers timers,
            Map<CaseKind, Cases<?>> cases,
            Categories categories,
            DeadlineClock deadlines,
            Ladder ladder,
            QuietHours quiet,
            InstantSource clock) {
        this.timers = timers;
        if (!cases.keySet().containsAll(EnumSet.allOf(CaseKind.class))) {
            throw new IllegalArgumentException("every kind of case is swept, not only " + cases.keySet());
        }
        this.cases = Map.copyOf(cases);
        this.escalation =
                new Escalation(deadlines, ladder, new Addressing(categories, quiet), new Clerk(ladder.calendar()));
        this.clock = clock;
    }

    @Override
    public Outcome apply(Tick tick) {
        Instant now = clock.instant();
        Faults faults = new Faults();
        Outcome total = new Outcome(0, 0, 0);
        Set<Timer> tried = new HashSet<>();
        for (int shard = 0; shard < timers.shards(); shard++) {
            Outcome pass;
            do {
                // A timer that fires may set another that is due already, before the place that was reached.
                pass = pass(shard, now, tried, faults);
                total = total.plus(pass);
            } while (pass.done() > 0);
        }
        faults.throwIfAny();
        return total;
    }

    /** Each timer of a shard that was not tried yet. */
    private Outcome pass(int shard, Instant now, Set<Timer> tried, Faults faults) {
        Outcome total = new Outcome(0, 0, 0);
        String after = null;
        do {
            Due<Timer> page = timers.due(shard, now, after);
            total = total.plus(sweep(page.items().stream().filter(tried::add).toList(), now, faults));
            after = page.next();
        } while (after != null);
        return total;
    }

    /** One timer that can't be fired does not hold up the rest. */
    private Outcome sweep(List<Timer> due, Instant now, Faults faults) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Timer timer : due) {
            faults.run(() -> outcomes.add(fire(timer, now)));
        }
        int failed = due.size() - outcomes.size();
        return outcomes.stream().reduce(new Outcome(0, 0, failed), Outcome::plus);
    }

    private Outcome fire(Timer timer, Instant now) {
        return fire(Objects.requireNonNull(cases.get(timer.caseId().kind())), timer, now);
    }

    private <C extends Case> Outcome fire(Cases<C> kind, Timer timer, Instant now) {
        for (int attempt = 0; ; attempt++) {
            C state = kind.find(timer.caseId());
            if (!(state instanceof Clocked<?, ?> clocked)) {
                return dropped(state, timer);
            }
            switch (escalation.of(clocked, timer, EventDraft.job(NAME, now), attempt)) {
                case Effect.None _ -> {
                    return dropped(state, timer);
                }
                case Effect.Later(var until) -> {
                    timers.postpone(timer, until);
                    return new Outcome(0, 1, 0);
                }
                case Effect.Happens(var transition, var sets, var intents) -> {
                    Change<C> change = Change.byTimer(transition.as(kind.type()), timer, sets, intents);
                    switch (kind.change(change)) {
                        case Change.Made.Done _ -> {
                            return new Outcome(1, 0, 0);
                        }
                        case Change.Made.NumberTaken _ -> {
                            if (attempt == Intake.MOST_NUMBERS) {
                                throw new IllegalStateException("no free number for a document");
                            }
                        }
                        case Change.Made.Moved _, Change.Made.Stood _ -> {
                            return new Outcome(0, 0, 1);
                        }
                    }
                }
            }
        }
    }

    private Outcome dropped(@Nullable Case seen, Timer timer) {
        timers.drop(timer, seen == null ? 0 : seen.version());
        return new Outcome(0, 1, 0);
    }
}
