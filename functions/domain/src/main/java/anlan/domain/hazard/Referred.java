package anlan.domain.hazard;

import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Transition;

/** The units sit down together (会商); what they conclude sets owner and deadline. */
public record Referred(HazardDossier dossier) implements Open {

    @Override
    public Referred with(HazardDossier next) {
        return new Referred(next);
    }

    @Override
    public String actingUnit() {
        return dossier().centre();
    }

    public Transition<Hazard> concluded(EventDraft draft, Owner owner, Deadline due) {
        return dossier.running(
                EventKind.CONCLUDED,
                draft,
                progress().withOwner(owner).withDeadline(due),
                AwaitingSignature.Assigned::new);
    }

    /** They sit together already. */
    @Override
    public Transition<Hazard> overdueAndReferred(EventDraft draft) {
        return overdue(draft);
    }
}
