package anlan.domain.hazard;

import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.lifecycle.Act;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Turn;

/** The units sit down together (会商); what they conclude sets owner and deadline. */
public record Referred(HazardDossier of) implements Pending {

    @Override
    public Referred with(HazardDossier next) {
        return new Referred(next);
    }

    @Override
    public String desk() {
        return of().centre();
    }

    public Turn<Hazard> concluded(Act act, Owner owner, Deadline due) {
        return of.running(EventKind.HAZARD_CONCLUDED, act, course().to(owner).due(due), Handed.Assigned::new);
    }

    /** They sit together already. */
    @Override
    public Turn<Hazard> overdueAndReferred(Act act) {
        return overdue(act);
    }
}
