package anlan.domain.hazard;

import anlan.domain.deadline.Deadline;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Resumable;
import anlan.domain.lifecycle.Transition;

/** The clock stands still (暂停计时). */
public record Paused(HazardDossier dossier) implements Open, Resumable<Hazard> {

    @Override
    public Paused with(HazardDossier next) {
        return new Paused(next);
    }

    @Override
    public Transition<Hazard> resumed(EventDraft draft, Deadline due) {
        return dossier.resumed(draft, due, Working.Rectifying::new);
    }
}
