package anlan.domain.hazard;

import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Progress;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.Actor;
import anlan.domain.people.Doer;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Its owner has asked for more time (延期待批). */
public record ExtensionPending(HazardDossier dossier, Term more, Doer askedBy) implements Open {

    @Override
    public ExtensionPending with(HazardDossier next) {
        return new ExtensionPending(next, more, askedBy);
    }

    @Override
    public String actingUnit() {
        return dossier().centre();
    }

    /** Nobody settles what they or their unit asked for. */
    public @Nullable Refusal whyNotSettle(Actor by) {
        boolean owner = progress().requireOwner().unit().equals(by.unit());
        return owner || askedBy.isUnitOf(by) ? Forbidden.ownWork() : null;
    }

    public Transition<Hazard> extended(EventDraft draft, Deadline due) {
        Progress next =
                progress().withDeadline(due).withCounts(progress().counts().andExtended());
        return dossier.running(EventKind.EXTENDED, draft.with(Fact.TERM, more.text()), next, Working.Rectifying::new);
    }

    public Transition<Hazard> refused(EventDraft draft) {
        Progress next = progress().withCounts(progress().counts().andExtended());
        return dossier.transition(EventKind.EXTENSION_REFUSED, draft, next, Working.Rectifying::new);
    }
}
