package anlan.domain.complaint;

import anlan.domain.deadline.Deadline;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.InConsultation;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Transition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The units sit down together (会商); what they conclude sets owner and deadline. */
public record Referred(ComplaintDossier dossier) implements Open, InConsultation<Complaint> {
    @Override
    public Referred with(ComplaintDossier next) {
        return new Referred(next);
    }

    @Override
    public Transition<Complaint> concluded(EventDraft draft, Owner owner, Deadline due, @Nullable Instant signBy) {
        return dossier.concluded(draft, owner, due, signBy, Dispatched::new);
    }

    /** They sit together already. */
    @Override
    public Transition<Complaint> overdueAndReferred(EventDraft draft) {
        return overdue(draft);
    }
}
