package anlan.domain.lifecycle;

import anlan.domain.deadline.Deadline;
import anlan.domain.document.Document;
import anlan.domain.event.EventKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state in which the clock of a deadline runs, and what may happen by the clock alone.
 *
 * @param <C> the kind of case
 * @param <D> its papers
 */
public interface Clocked<C extends Case, D extends Dossier<D>> extends CaseOf<C, D> {

    /** Whether its clock runs. */
    default boolean ticks() {
        return progress().requireDeadline().pausedAt() == null;
    }

    /**
     * Whether its clock runs, or had run out when it was stopped: then it was late already, and is
     * seen to be so by the next sweep.
     */
    default boolean mayBeLate() {
        return ticks();
    }

    /** Whether its deadline of that version may still be seen to pass. */
    default boolean awaits(int deadlineVersion) {
        return mayBeLate()
                && progress().requireDeadline().version() == deadlineVersion
                && progress().overdueSince() == null;
    }

    @Override
    default @Nullable Instant lateFrom() {
        Deadline due = progress().requireDeadline();
        return awaits(due.version()) ? due.lateFrom() : progress().overdueSince();
    }

    /** Its deadline has passed (超期). */
    default Transition<C> overdue(EventDraft draft) {
        return dossier().overdue(draft, this::with);
    }

    /** Its deadline has passed although it had been extended: the units sit down together (会商). */
    Transition<C> overdueAndReferred(EventDraft draft);

    /** Somebody is told of it by the clock alone (提醒、升级), and nothing else changes. */
    default Transition<C> told(EventKind kind, EventDraft draft) {
        return dossier().told(kind, draft, this::with);
    }

    /** The calendar of a year has come out, and the deadline with it. */
    default Transition<C> rescheduled(EventDraft draft, Deadline due) {
        return dossier().rescheduled(draft, due, this::with);
    }

    /** The unit that a document is addressed to has signed for it (签收). */
    default Transition<C> acknowledged(EventDraft draft, Document document) {
        return dossier().acknowledged(draft, document, this::with);
    }

    /** The unit that a document is addressed to has answered it (反馈). */
    default Transition<C> answered(EventDraft draft, Document document, String text) {
        return dossier().answered(draft, document, text, this::with);
    }
}
