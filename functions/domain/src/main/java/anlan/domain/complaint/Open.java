package anlan.domain.complaint;

import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.lifecycle.Clocked;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Transition;

/** The reporter is still owed a reply: the clock runs. */
public sealed interface Open extends Complaint, Clocked<Complaint>
        permits Undecided, Dispatched, Asking, Working, Paused, Referred {

    @Override
    default Transition<Complaint> overdue(EventDraft draft) {
        return dossier().overdue(draft, this::with);
    }

    @Override
    default Transition<Complaint> overdueAndReferred(EventDraft draft) {
        return dossier().overdueAndReferred(draft, Referred::new);
    }

    @Override
    default Transition<Complaint> told(EventKind kind, EventDraft draft) {
        return dossier().told(kind, draft, this::with);
    }

    @Override
    default Transition<Complaint> rescheduled(EventDraft draft, Deadline due) {
        return dossier().rescheduled(draft, due, this::with);
    }
}
