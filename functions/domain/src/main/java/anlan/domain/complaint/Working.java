package anlan.domain.complaint;

import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Acting;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Transition;

/** A unit is at work on it. */
public sealed interface Working extends Open, Acting.Owner
        permits FirstHandling, Working.Rework, Working.Reopened, Working.ToHazard, Working.ToDispute {

    /** The reporter is told the result (答复). */
    default Transition<Complaint> replied(EventDraft draft, Reply reply) {
        return dossier()
                .transition(
                        EventKind.REPLIED,
                        draft.with(Fact.IN_TIME, !deadline().late(draft.at())),
                        progress().withStepDueAt(null),
                        next -> new Answered.Replied(next.contacted(draft.at()), reply));
    }

    /** A reply failed, and is owed again (返工). */
    record Rework(ComplaintDossier dossier, Reply last) implements Working {
        @Override
        public Rework with(ComplaintDossier next) {
            return new Rework(next, last);
        }
    }

    /** Opened again by its reporter, and back with its owner (重开). */
    record Reopened(ComplaintDossier dossier, Reply last) implements Working {
        @Override
        public Reopened with(ComplaintDossier next) {
            return new Reopened(next, last);
        }
    }

    /** It goes on as a hazard; the reporter is still owed a reply. */
    record ToHazard(ComplaintDossier dossier) implements Working {
        @Override
        public ToHazard with(ComplaintDossier next) {
            return new ToHazard(next);
        }
    }

    /** It is in mediation; the reporter is still owed a reply. */
    record ToDispute(ComplaintDossier dossier) implements Working {
        @Override
        public ToDispute with(ComplaintDossier next) {
            return new ToDispute(next);
        }
    }
}
