package anlan.domain.complaint;

import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.lifecycle.Act;
import anlan.domain.lifecycle.Turn;

/** The clock stands still. */
public record Paused(ComplaintDossier of) implements Running {
    @Override
    public Paused with(ComplaintDossier next) {
        return new Paused(next);
    }

    @Override
    public String desk() {
        return of().centre();
    }

    public Turn<Complaint> resumed(Act act, Deadline due) {
        return of.running(EventKind.COMPLAINT_RESUMED, act, course().due(due), Early.Handling::new);
    }
}
