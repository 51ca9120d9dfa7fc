package anlan.domain.lifecycle;

import anlan.domain.event.EventKind;
import anlan.domain.deadline.Deadline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A state in which the clock of a deadline runs, and what may happen by the clock alone. */
public interface Clocked<S extends Case> extends Case {

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
    Transition<S> overdue(EventDraft draft);

    /** Its deadline has passed although it had been extended: the units sit down together (会商). */
    Transition<S> overdueAndReferred(EventDraft draft);

    /** Somebody is told of it by the clock alone (提醒、升级), and nothing else changes. */
    Transition<S> told(EventKind kind, EventDraft draft);

    /** The calendar of a year has come out, and the deadline with it. */
    Transition<S> rescheduled(EventDraft draft, Deadline due);
}
