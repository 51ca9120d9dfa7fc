package anlan.domain.hazard;

import anlan.domain.event.EventKind;
import anlan.domain.lifecycle.Act;
import anlan.domain.lifecycle.Turn;

/** Handed to a post that has not signed for it yet. */
public sealed interface Handed extends Pending, Movable, Signable {

    @Override
    default String desk() {
        return course().answerable().unit();
    }

    /** The post has signed for it (签收): work begins, or first a plan, if the hazard is grave. */
    @Override
    default Turn<Hazard> signed(Act act) {
        return of().turn(
                        EventKind.HAZARD_SIGNED,
                        act,
                        course(),
                        next -> next.awaitsPlan() ? new PlanPending(next) : new Working.Rectifying(next));
    }

    /** Handed to its first owner, or by conclusion to another (已交办). */
    record Assigned(HazardDossier of) implements Handed {
        @Override
        public Assigned with(HazardDossier next) {
            return new Assigned(next);
        }
    }

    /** Handed on by its owner (已移交). */
    record Transferred(HazardDossier of) implements Handed {
        @Override
        public Transferred with(HazardDossier next) {
            return new Transferred(next);
        }
    }
}
