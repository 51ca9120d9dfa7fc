package anlan.domain.complaint;

import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Progress;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.Actor;
import anlan.domain.people.Doer;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A unit has asked for something, and the office has to say yes or no. */
public sealed interface Asking extends Open {
    @Override
    default String actingUnit() {
        return dossier().centre();
    }

    /** Whoever asked. */
    Doer askedBy();

    /** Nobody settles what they or their unit asked for. */
    default @Nullable Refusal whyNotSettle(Actor by) {
        boolean owner = progress().requireOwner().unit().equals(by.unit());
        return owner || askedBy().isUnitOf(by) ? Forbidden.ownWork() : null;
    }

    /** The unit that has it says that it is another's. */
    record ReturnRequested(ComplaintDossier dossier, String proposed, Doer askedBy) implements Asking {
        @Override
        public ReturnRequested with(ComplaintDossier next) {
            return new ReturnRequested(next, proposed, askedBy);
        }

        /** Another unit gets it. */
        public Transition<Complaint> redispatched(EventDraft draft, Owner owner, @Nullable Instant signBy) {
            Progress next =
                    progress().withOwner(owner).withCounts(progress().counts().andReturned());
            return dossier.transition(EventKind.DISPATCHED, draft, next.withStepDueAt(signBy), Dispatched::new);
        }

        /** It stays where it is: the unit has signed for it. */
        public Transition<Complaint> refused(EventDraft draft, @Nullable Instant contactBy) {
            return dossier.transition(
                    EventKind.RETURN_REFUSED, draft, progress().withStepDueAt(contactBy), FirstHandling.Signed::new);
        }
    }

    /** The unit has asked for more time. */
    record ExtensionRequested(ComplaintDossier dossier, Term more, Doer askedBy) implements Asking {
        @Override
        public ExtensionRequested with(ComplaintDossier next) {
            return new ExtensionRequested(next, more, askedBy);
        }

        public Transition<Complaint> extended(EventDraft draft, Deadline due) {
            Progress next =
                    progress().withDeadline(due).withCounts(progress().counts().andExtended());
            return dossier.running(
                    EventKind.EXTENDED, draft.with(Fact.TERM, more.text()), next, FirstHandling.Handling::new);
        }

        public Transition<Complaint> refused(EventDraft draft) {
            Progress next = progress().withCounts(progress().counts().andExtended());
            return dossier.transition(EventKind.EXTENSION_REFUSED, draft, next, FirstHandling.Handling::new);
        }
    }
}
