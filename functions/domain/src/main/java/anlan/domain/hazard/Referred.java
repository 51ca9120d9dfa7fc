package anlan.domain.hazard;

import anlan.domain.deadline.Deadline;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.InConsultation;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Transition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The units sit down together (会商); what they conclude sets owner and deadline. */
public record Referred(HazardDossier dossier) implements Open, InConsultation<Hazard> {

    @Override
    public Referred with(HazardDossier next) {
        return new Referred(next);
    }

    @Override
    public Transition<Hazard> concluded(EventDraft draft, Owner owner, Deadline due, @Nullable Instant signBy) {
        return dossier.concluded(draft, owner, due, signBy, AwaitingSignature.Assigned::new);
    }

    /** They sit together already. */
    @Override
    public Transition<Hazard> overdueAndReferred(EventDraft draft) {
        return overdue(draft);
    }
}
