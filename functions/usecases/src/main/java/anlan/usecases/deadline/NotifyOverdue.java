package anlan.usecases.deadline;

import anlan.domain.alert.Intent;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.DeadlineClock;
import anlan.domain.deadline.QuietHours;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Cases;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.Clocked;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Transition;
import anlan.domain.time.Due;
import anlan.domain.timer.Ladder;
import anlan.domain.timer.Purpose;
import anlan.domain.timer.Rung;
import anlan.domain.timer.Timer;
import anlan.domain.timer.Timers;
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
 * Marks every case whose deadline has passed, and decides to tell its owner (催办); and sets a
 * provisional deadline anew when the calendar that it waited for is out. A timer fires in the same
 * transaction as its effect, so however often the clock ticks, and however many sweepers run, each
 * deadline is told once.
 */
public final class NotifyOverdue implements Function<Tick, NotifyOverdue.Outcome> {

    /**
     * The result of one sweep.
     *
     * @param fired deadlines that were found to have passed, or to have moved with the calendar
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
    private final Categories categories;
    private final DeadlineClock deadlines;
    private final Ladder ladder;
    private final QuietHours quiet;
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
        this.categories = categories;
        this.deadlines = deadlines;
        this.ladder = ladder;
        this.quiet = quiet;
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
        C state = kind.find(timer.caseId());
        return state instanceof Clocked<?, ?> clocked ? fire(kind, clocked, timer, now) : dropped(state, timer);
    }

    /**
     * Whichever timer it was, a calendar that is out rules before anybody is told by the one that
     * is not.
     */
    private <C extends Case> Outcome fire(Cases<C> kind, Clocked<?, ?> state, Timer timer, Instant now) {
        EventDraft draft = EventDraft.job(NAME, now);
        Deadline due = state.progress().requireDeadline();
        boolean looksOn = state.mayBeLate();
        if (due.version() != timer.deadlineVersion() || !looksOn) {
            return dropped(state, timer);
        }
        Deadline next = deadlines.recomputed(due);
        if (!next.equals(due)) {
            return made(kind, state.rescheduled(draft, next), timer, List.of());
        }
        return switch (timer.purpose()) {
            case Purpose.CalendarCheck _ -> {
                timers.postpone(timer, due.nextLook(now));
                yield new Outcome(0, 1, 0);
            }
            case Purpose.Climb(var rung) ->
                state.awaits(due.version())
                        ? climbed(kind, state, timer, ladder.rung(rung), now)
                        : dropped(state, timer);
        };
    }

    private <C extends Case> Outcome climbed(Cases<C> kind, Clocked<?, ?> state, Timer timer, Rung rung, Instant now) {
        EventDraft draft = EventDraft.job(NAME, now);
        Transition<?> transition =
                state.progress().counts().extended() ? state.overdueAndReferred(draft) : state.overdue(draft);
        List<Intent> intents = rung.roles().stream()
                .map(role -> intent(state, timer, rung, role, now))
                .toList();
        return made(kind, transition, timer, intents);
    }

    private static <C extends Case> Outcome made(
            Cases<C> kind, Transition<?> transition, Timer fired, List<Intent> intents) {
        Change.Made made = kind.change(Change.byTimer(transition.as(kind.type()), fired, intents));
        return made instanceof Change.Made.Done ? new Outcome(1, 0, 0) : new Outcome(0, 0, 1);
    }

    private Outcome dropped(@Nullable Case seen, Timer timer) {
        timers.drop(timer, seen == null ? 0 : seen.version());
        return new Outcome(0, 1, 0);
    }

    /** Whoever answers for something urgent is woken. */
    private boolean urgent(Case state) {
        return categories.urgent(state.dossier().topic().category(), state.id().kind());
    }

    private Intent intent(Clocked<?, ?> state, Timer timer, Rung rung, String role, Instant now) {
        Owner owner = state.progress().owner();
        return new Intent(
                state.id(),
                state.dossier().number(),
                timer.deadlineVersion(),
                rung.name(),
                role,
                owner == null ? state.dossier().centre().mainPost() : owner.post(),
                owner == null ? state.dossier().centre() : owner.unit(),
                state.dossier().topic().area(),
                state.dossier().accused(),
                state.progress().requireDeadline().dueAt(),
                urgent(state) ? now : quiet.release(now),
                now,
                Intent.Fate.PENDING,
                null);
    }
}
