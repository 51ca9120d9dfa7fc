package anlan.domain.inspection;

import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.CaseOf;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Progress;
import anlan.domain.lifecycle.Transition;
import anlan.domain.site.SiteVisits;
import java.util.List;

/**
 * An inspection (检查) in one of its states; each state offers only the moves that are legal from it.
 */
public sealed interface Inspection extends CaseOf<Inspection, InspectionDossier> permits Underway, Concluded, Over {

    default Visit visit() {
        return dossier().visit();
    }

    @Override
    default InspectionStatus state() {
        return switch (this) {
            case Underway _ -> InspectionStatus.OPEN;
            case AwaitingLookBack _ -> InspectionStatus.CONCLUDED;
            case Over.Closed _ -> InspectionStatus.CLOSED;
            case Over.LookedBack _ -> InspectionStatus.LOOKED_BACK;
            case Over.Cancelled _ -> InspectionStatus.CANCELLED;
        };
    }

    /** It takes place, and its post answers for all that follows from it. */
    static Transition<Inspection> held(Visit visit, EventDraft draft, Owner owner, Round first) {
        return new InspectionDossier(visit, Progress.START, List.of(first), List.of(), List.of(), List.of())
                .transition(
                        EventKind.HELD,
                        entered(draft, first).with(Fact.HELD_ON, visit.heldOn()).with(Fact.GRID, visit.grid()),
                        Progress.START.withOwner(owner),
                        Underway::new);
    }

    /** What an event says of the points that come with it. */
    static EventDraft entered(EventDraft draft, Round round) {
        SiteVisits visits = round.visits();
        return draft.with(Fact.POINTS, round.points().size())
                .with(Fact.POINTS_DIGEST, round.digest())
                .with(Fact.PERSON_TIMES, round.personTimes())
                .with(Fact.VISITS, visits.total() == 0 ? null : visits.text());
    }
}
