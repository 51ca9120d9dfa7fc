package anlan.domain.complaint;

import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Progress;
import anlan.domain.lifecycle.Transition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The units sit down together (会商); what they conclude sets owner and deadline. */
public record Referred(ComplaintDossier dossier) implements Open {
    @Override
    public Referred with(ComplaintDossier next) {
        return new Referred(next);
    }

    @Override
    public String actingUnit() {
        return dossier().centre();
    }

    public Transition<Complaint> concluded(EventDraft draft, Owner owner, Deadline due, @Nullable Instant signBy) {
        Progress next = progress().withOwner(owner).withDeadline(due).withStepDueAt(signBy);
        return dossier.running(EventKind.CONCLUDED, draft, next, Dispatched::new);
    }

    /** They sit together already. */
    @Override
    public Transition<Complaint> overdueAndReferred(EventDraft draft) {
        return overdue(draft);
    }
}
