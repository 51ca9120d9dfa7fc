package anlan.domain.complaint;

import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Clocked;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Transition;

/** The reporter is still owed a reply: the clock runs. */
public sealed interface Open extends Complaint, Clocked<Complaint>
        permits Undecided, Dispatched, Asking, Working, Paused, Referred {

    @Override
    default Transition<Complaint> overdue(EventDraft draft) {
        return dossier().transition(EventKind.OVERDUE, draft, progress().overdue(draft.at()), this::with);
    }

    @Override
    default Transition<Complaint> overdueAndReferred(EventDraft draft) {
        return dossier()
                .transition(
                        EventKind.REFERRED,
                        draft.with(Fact.CAUSE, "extended-and-overdue"),
                        progress().overdue(draft.at()).withStepDueAt(null),
                        Referred::new);
    }

    @Override
    default Transition<Complaint> rescheduled(EventDraft draft, Deadline due) {
        return dossier().running(EventKind.RESCHEDULED, draft, progress().rescheduled(due, draft.at()), this::with);
    }
}
