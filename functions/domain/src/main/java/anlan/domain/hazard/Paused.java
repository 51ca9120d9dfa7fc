package anlan.domain.hazard;

import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Resumable;
import anlan.domain.lifecycle.Transition;
import java.util.function.UnaryOperator;

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

    /** Its clock runs again. */
    @Override
    public Transition<Hazard> referred(EventDraft draft, UnaryOperator<Deadline> resumed) {
        Deadline due = resumed.apply(progress().requireDeadline());
        return dossier.running(EventKind.REFERRED, draft, progress().withDeadline(due), Referred::new);
    }
}
