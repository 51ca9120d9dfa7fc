package anlan.usecases.deadline;

import anlan.domain.alert.Intent;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.DeadlineClock;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Clocked;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.InConsultation;
import anlan.domain.lifecycle.Transition;
import anlan.domain.timer.Ladder;
import anlan.domain.timer.Purpose;
import anlan.domain.timer.Rung;
import anlan.domain.timer.Timer;
import anlan.usecases.Clerk;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The effect of a timer that is due (升级督办): which rung is climbed, what happens to the case, and who
 * is told. Of several rungs that are due at once, the highest is told to its addressees and to the
 * owner, and the lower ones are kept as superseded.
 */
final class Escalation {

    private final DeadlineClock deadlines;
    private final Ladder ladder;
    private final Addressing addressing;
    private final Clerk clerk;
    private final StepEscalation steps;

    Escalation(DeadlineClock deadlines, Ladder ladder, Addressing addressing, Clerk clerk) {
        this.deadlines = deadlines;
        this.ladder = ladder;
        this.addressing = addressing;
        this.clerk = clerk;
        this.steps = new StepEscalation(ladder, addressing);
    }

    /**
     * Looks at the case as it is now.
     *
     * @param draft that of the job
     * @param attempt 0 first; one more each time the number of a document was taken
     */
    Effect of(Clocked<?, ?> state, Timer timer, EventDraft draft, int attempt) {
        return timer.purpose() instanceof Purpose.Late late
                ? steps.of(state, timer, late, draft)
                : deadline(state, timer, draft, attempt);
    }

    /**
     * Whichever timer it was, a calendar that is out rules before anybody is told by the one that
     * is not.
     */
    private Effect deadline(Clocked<?, ?> state, Timer timer, EventDraft draft, int attempt) {
        Deadline due = state.progress().requireDeadline();
        if (due.version() != timer.deadlineVersion() || !state.mayBeLate()) {
            return new Effect.None();
        }
        Deadline next = deadlines.recomputed(due);
        if (!next.equals(due)) {
            return new Effect.Happens(state.rescheduled(draft, next), List.of(), List.of());
        }
        return switch (timer.purpose()) {
            case Purpose.CalendarCheck _ -> new Effect.Later(due.nextLook(draft.at()));
            case Purpose.Climb(var name) -> {
                Rung rung = ladder.rung(due, name, timer.fireAt());
                yield rung == null ? new Effect.None() : climbs(state, due, rung, draft, attempt);
            }
            case Purpose.Late _ -> throw new IllegalArgumentException("a step has no deadline");
        };
    }

    private Effect climbs(Clocked<?, ?> state, Deadline due, Rung rung, EventDraft draft, int attempt) {
        boolean waits = state.ticks() || state.awaits(due.version());
        if (!waits || !ladder.isAhead(due, rung, state.progress().climbed())) {
            return new Effect.None();
        }
        Instant at = ladder.at(rung, due);
        boolean early = at.isAfter(draft.at());
        if (early && !receiptMissing(state, due, draft.at())) {
            // The receipt came, or the ladder has the rung of the timer no more.
            return new Effect.Later(at);
        }
        Ladder.Due climbed = ladder.due(state.id(), due, rung, draft.at());
        if (climbed.highest().reminds() && !draft.at().isBefore(due.dueAt())) {
            // Too late for a reminder, and in the days of grace too early for anything else.
            return new Effect.Later(due.lateFrom());
        }
        if (!state.ticks()) {
            // Handed in too late: that much is told, and the rest only if it comes back.
            climbed = climbed.upTo(ladder.overdue(due));
        }
        EventDraft named =
                draft.with(Fact.RUNG, climbed.highest().name()).with(Fact.CAUSE, early ? "no-receipt" : null);
        List<Intent> intents = addressing.ofDeadline(state, due, climbed, draft.at());
        Transition<Case> issuing =
                clerk.climbed(transition(state, climbed, named), climbed.highest(), intents, attempt);
        return Effect.happens(issuing, climbed.noLaterThan(receiptBy(issuing.next(), due)), intents);
    }

    private static @Nullable Instant receiptBy(Case state, Deadline due) {
        return state.progress()
                .documents()
                .receiptBy(due.version(), state.progress().climbed());
    }

    private static boolean receiptMissing(Clocked<?, ?> state, Deadline due, Instant now) {
        Instant until = receiptBy(state, due);
        return until != null && !until.isAfter(now);
    }

    private static Transition<?> transition(Clocked<?, ?> state, Ladder.Due climbed, EventDraft draft) {
        if (climbed.highest().reminds()) {
            return state.told(EventKind.REMINDED, draft);
        }
        boolean late = state.progress().overdueSince() != null;
        boolean refers = climbed.refers() || (!late && state.progress().counts().extended());
        if (refers && !(state instanceof InConsultation<?>)) {
            return state.overdueAndReferred(draft);
        }
        return late ? state.told(EventKind.ESCALATED, draft) : state.overdue(draft);
    }
}
