package anlan.domain.hazard;

import anlan.domain.event.EventKind;
import anlan.domain.lifecycle.Acting;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Transition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Handed to a post that has not signed for it yet. */
public sealed interface AwaitingSignature extends Open, Acting.Owner, Transferable, Signable {

    /** The post has signed for it (签收): work begins, or first a plan, if the hazard is grave. */
    @Override
    default Transition<Hazard> signed(EventDraft draft, @Nullable Instant nextBy) {
        return dossier()
                .transition(
                        EventKind.SIGNED,
                        draft,
                        progress().withStepDueAt(nextBy),
                        next -> next.awaitsPlan() ? new PlanPending(next) : new Working.Rectifying(next));
    }

    /** Handed to its first owner, or by conclusion to another (已交办). */
    record Assigned(HazardDossier dossier) implements AwaitingSignature {
        @Override
        public Assigned with(HazardDossier next) {
            return new Assigned(next);
        }
    }

    /** Handed on by its owner (已移交). */
    record Transferred(HazardDossier dossier) implements AwaitingSignature {
        @Override
        public Transferred with(HazardDossier next) {
            return new Transferred(next);
        }
    }
}
