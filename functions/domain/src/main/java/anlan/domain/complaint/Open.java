package anlan.domain.complaint;

import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Transition;

/** The reporter is still owed a reply: the clock runs. */
public sealed interface Open extends Ongoing permits Undecided, Dispatched, Asking, Working, Paused, Referred {

    @Override
    default Transition<Complaint> overdueAndReferred(EventDraft draft) {
        return dossier().overdueAndReferred(draft, Referred::new);
    }
}
