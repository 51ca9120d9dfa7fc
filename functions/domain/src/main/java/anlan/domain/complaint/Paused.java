package anlan.domain.complaint;

import anlan.domain.deadline.Deadline;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Resumable;
import anlan.domain.lifecycle.Transition;

/** The clock stands still. */
public record Paused(ComplaintDossier dossier) implements Open, Resumable<Complaint> {
    @Override
    public Paused with(ComplaintDossier next) {
        return new Paused(next);
    }

    @Override
    public Transition<Complaint> resumed(EventDraft draft, Deadline due) {
        return dossier.resumed(draft, due, FirstHandling.Handling::new);
    }
}
