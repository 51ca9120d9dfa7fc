package anlan.domain.lifecycle;

import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The moves that the clock alone makes (超期、提醒、升级), the same for every kind of case.
 *
 * @param <D> the papers of one kind of case
 */
interface ClockMoves<D> extends Moves<D> {

    default <S extends Case> Transition<S> overdue(EventDraft draft, Function<D, S> same) {
        return transition(EventKind.OVERDUE, draft, late(draft), same);
    }

    /** Late since now, unless it was late before. */
    private Progress late(EventDraft draft) {
        Instant since = progress().overdueSince();
        return progress().overdue(since == null ? draft.at() : since).climbed(rung(draft));
    }

    private static @Nullable String rung(EventDraft draft) {
        return draft.facts().get(Fact.RUNG);
    }

    /** Somebody is told of it by the clock alone, and nothing else changes. */
    default <S extends Case> Transition<S> told(EventKind kind, EventDraft draft, Function<D, S> same) {
        return transition(kind, draft, progress().climbed(rung(draft)), same);
    }

    default <S extends Case> Transition<S> overdueAndReferred(EventDraft draft, Function<D, S> referred) {
        String cause = progress().counts().extended() ? "extended-and-overdue" : "overdue";
        Progress next = late(draft).withStepDueAt(null);
        return transition(EventKind.REFERRED, draft.with(Fact.CAUSE, cause), next, referred);
    }

    default <S extends Case> Transition<S> rescheduled(EventDraft draft, Deadline due, Function<D, S> same) {
        return running(EventKind.RESCHEDULED, draft, progress().rescheduled(due, draft.at()), same);
    }
}
