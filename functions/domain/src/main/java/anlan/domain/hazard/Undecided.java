package anlan.domain.hazard;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.Evidence;
import anlan.domain.category.Grade;
import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Acting;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Rules;
import anlan.domain.lifecycle.Standing;
import anlan.domain.lifecycle.Transition;

/** Nobody answers for it yet. */
public sealed interface Undecided extends Hazard, Acting.Office {

    /** Somebody says that there is one (待核实). */
    record Reported(HazardDossier dossier) implements Undecided {
        @Override
        public Reported with(HazardDossier next) {
            return new Reported(next);
        }

        @Override
        public Standing standing() {
            return Standing.UNCOUNTED;
        }

        /** There is one, and it is so grave (核实定级): from now on it counts as found. */
        public Transition<Hazard> verified(EventDraft draft, Grade grade) {
            return dossier.verified(grade, draft.at()).transition(EventKind.VERIFIED, draft, progress(), Verified::new);
        }

        /** There is none (不属实). */
        public Transition<Hazard> unfounded(EventDraft draft) {
            return dossier.transition(EventKind.UNFOUNDED, draft, progress().ended(), Ended.Unfounded::new);
        }

        /** It is known already (重复). */
        public Transition<Hazard> duplicate(EventDraft draft, CaseId master) {
            return dossier.transition(
                    EventKind.DUPLICATE,
                    draft.with(Fact.OTHER, master),
                    progress().ended(),
                    next -> new Ended.Duplicate(next, master));
        }
    }

    /** There is one; what is to be done is not settled (已核实). */
    record Verified(HazardDossier dossier) implements Undecided {
        @Override
        public Verified with(HazardDossier next) {
            return new Verified(next);
        }

        public Transition<Hazard> fixedOnSpot(EventDraft draft, Evidence before, Evidence after, Rules rules) {
            return Hazard.onSpot(dossier, draft, before, after, rules);
        }

        /** Handed to the post that must rectify it (交办). */
        public Transition<Hazard> assigned(EventDraft draft, Owner owner, Deadline due) {
            return dossier.running(
                    EventKind.HANDED_OVER,
                    draft,
                    progress().withOwner(owner).withDeadline(due),
                    AwaitingSignature.Assigned::new);
        }
    }
}
