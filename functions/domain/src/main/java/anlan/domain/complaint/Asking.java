package anlan.domain.complaint;

import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import anlan.domain.event.EventKind;
import anlan.domain.lifecycle.AwaitingExtension;
import anlan.domain.lifecycle.AwaitingRuling;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Progress;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.Doer;
import anlan.domain.people.PostId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A unit has asked for something, and the office has to say yes or no. */
public sealed interface Asking extends Open, AwaitingRuling {
    /** The unit that has it says that it is another's. */
    record ReturnRequested(ComplaintDossier dossier, PostId proposed, Doer askedBy) implements Asking {
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
    record ExtensionRequested(ComplaintDossier dossier, Term more, Doer askedBy)
            implements Asking, AwaitingExtension<Complaint> {
        @Override
        public ExtensionRequested with(ComplaintDossier next) {
            return new ExtensionRequested(next, more, askedBy);
        }

        @Override
        public Transition<Complaint> extended(EventDraft draft, Deadline due) {
            return dossier.extended(draft, more, due, FirstHandling.Handling::new);
        }

        @Override
        public Transition<Complaint> refused(EventDraft draft) {
            return dossier.extensionRefused(draft, FirstHandling.Handling::new);
        }
    }
}
