package anlan.domain.complaint;

import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Acting;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Mark;
import anlan.domain.lifecycle.Progress;
import anlan.domain.lifecycle.Transition;
import anlan.domain.time.CityTime;
import java.time.Instant;
import java.util.Set;

/** A unit is at work on it. */
public sealed interface Working extends Open, Acting.Owner
        permits FirstHandling, Working.Rework, Working.Reopened, Working.ToHazard, Working.ToDispute {

    /** The reporter is told the result (答复). */
    default Transition<Complaint> replied(EventDraft draft, Reply reply) {
        return dossier()
                .transition(
                        EventKind.REPLIED,
                        heardFrom(draft).with(Fact.IN_TIME, !deadline().late(draft.at())),
                        heardFrom(draft.at()).withStepDueAt(null),
                        next -> new Answered.Replied(next.contacted(draft.at()), reply));
    }

    /** The reporter hears from the unit; the first time is one that is counted (首次有效联系). */
    default EventDraft heardFrom(EventDraft draft) {
        Instant handedOn = progress().history().handedOn();
        if (dossier().contactedAt() != null || handedOn == null) {
            return draft;
        }
        return draft.with(Fact.HANDED_ON, CityTime.dateOf(handedOn))
                .with(Fact.CONTACT, contactInTime(draft.at()) ? Fact.CONTACT_IN_TIME : Fact.CONTACT_LATE);
    }

    /** The same for whoever counts cases. */
    default Progress heardFrom(Instant at) {
        if (dossier().contactedAt() != null) {
            return progress();
        }
        return progress().marked(Mark.What.CONTACTED, at, contactInTime(at) ? Set.of(Mark.Trait.IN_TIME) : Set.of());
    }

    /** By the time that the rules set for it, or else by the deadline. */
    private boolean contactInTime(Instant at) {
        Instant until = progress().stepDueAt();
        return until == null ? !deadline().late(at) : at.isBefore(until);
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
