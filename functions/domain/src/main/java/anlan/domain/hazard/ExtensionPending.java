package anlan.domain.hazard;

import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import anlan.domain.lifecycle.AwaitingExtension;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.Doer;

/** Its owner has asked for more time (延期待批). */
public record ExtensionPending(HazardDossier dossier, Term more, Doer askedBy)
        implements Open, AwaitingExtension<Hazard> {

    @Override
    public ExtensionPending with(HazardDossier next) {
        return new ExtensionPending(next, more, askedBy);
    }

    @Override
    public Transition<Hazard> extended(EventDraft draft, Deadline due) {
        return dossier.extended(draft, more, due, Working.Rectifying::new);
    }

    @Override
    public Transition<Hazard> refused(EventDraft draft) {
        return dossier.extensionRefused(draft, Working.Rectifying::new);
    }
}
