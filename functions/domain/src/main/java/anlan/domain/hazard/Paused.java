package anlan.domain.hazard;

import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.lifecycle.Act;
import anlan.domain.lifecycle.Turn;

/** The clock stands still (暂停计时). */
public record Paused(HazardDossier of) implements Pending {

    @Override
    public Paused with(HazardDossier next) {
        return new Paused(next);
    }

    @Override
    public String desk() {
        return of().centre();
    }

    public Turn<Hazard> resumed(Act act, Deadline due) {
        return of.running(EventKind.HAZARD_RESUMED, act, course().due(due), Working.Rectifying::new);
    }
}
