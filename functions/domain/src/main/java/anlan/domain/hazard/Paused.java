package anlan.domain.hazard;

import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Transition;

/** The clock stands still (暂停计时). */
public record Paused(HazardDossier dossier) implements Open {

    @Override
    public Paused with(HazardDossier next) {
        return new Paused(next);
    }

    @Override
    public String actingUnit() {
        return dossier().centre();
    }

    public Transition<Hazard> resumed(EventDraft draft, Deadline due) {
        return dossier.running(EventKind.RESUMED, draft, progress().withDeadline(due), Working.Rectifying::new);
    }
}
