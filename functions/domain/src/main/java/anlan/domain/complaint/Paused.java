package anlan.domain.complaint;

import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Transition;

/** The clock stands still. */
public record Paused(ComplaintDossier dossier) implements Open {
    @Override
    public Paused with(ComplaintDossier next) {
        return new Paused(next);
    }

    @Override
    public String actingUnit() {
        return dossier().centre();
    }

    public Transition<Complaint> resumed(EventDraft draft, Deadline due) {
        return dossier.running(EventKind.RESUMED, draft, progress().withDeadline(due), FirstHandling.Handling::new);
    }
}
