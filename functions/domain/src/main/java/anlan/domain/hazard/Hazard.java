package anlan.domain.hazard;

import anlan.domain.casefile.Evidence;
import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.CaseOf;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Progress;
import anlan.domain.lifecycle.Rules;
import anlan.domain.lifecycle.Transition;
import java.util.List;

/** A hazard (隐患) in one of its states; each state offers only the moves that are legal from it. */
public sealed interface Hazard extends CaseOf<Hazard, HazardDossier> permits Undecided, Open, Ended {

    default Finding finding() {
        return dossier().finding();
    }

    @Override
    default HazardStatus state() {
        return switch (this) {
            case Undecided.Reported _ -> HazardStatus.REPORTED;
            case Undecided.Verified _ -> HazardStatus.VERIFIED;
            case Ended.Unfounded _ -> HazardStatus.UNFOUNDED;
            case Ended.Duplicate _ -> HazardStatus.DUPLICATE;
            case AwaitingSignature.Assigned _ -> HazardStatus.ASSIGNED;
            case AwaitingSignature.Transferred _ -> HazardStatus.TRANSFERRED;
            case PlanPending _ -> HazardStatus.PLAN_PENDING;
            case Working.Rectifying _ -> HazardStatus.RECTIFYING;
            case Working.Returned _ -> HazardStatus.RETURNED;
            case Working.Reopened _ -> HazardStatus.REOPENED;
            case ExtensionPending _ -> HazardStatus.EXTENSION_PENDING;
            case Paused _ -> HazardStatus.PAUSED;
            case Submitted _ -> HazardStatus.SUBMITTED;
            case Referred _ -> HazardStatus.REFERRED;
            case Ended.Recheck _ -> HazardStatus.RECHECK;
            case Ended.Closed _ -> HazardStatus.CLOSED;
        };
    }

    private static HazardDossier blank(Finding finding) {
        return new HazardDossier(finding, Progress.START, null, false, null);
    }

    /** Somebody says that there is one; nobody has looked yet. */
    static Transition<Hazard> reported(Finding finding, EventDraft draft) {
        return blank(finding).transition(EventKind.REPORTED, draft, Progress.START, Undecided.Reported::new);
    }

    /** Found by somebody who can tell, and handed at once to the post that must rectify it (交办). */
    static Transition<Hazard> assigned(Finding finding, EventDraft draft, Owner owner, Deadline due) {
        return blank(finding)
                .running(
                        EventKind.ASSIGNED,
                        draft,
                        Progress.START.withOwner(owner).withDeadline(due),
                        AwaitingSignature.Assigned::new);
    }

    /** Found and fixed in the same visit (即查即改), with evidence of before and after. */
    static Transition<Hazard> fixedOnSpot(
            Finding finding, EventDraft draft, Evidence before, Evidence after, Rules rules) {
        return onSpot(blank(finding), draft, before, after, rules);
    }

    /** Fixed on the spot: closed, unless it is in the sample that is checked again. */
    static Transition<Hazard> onSpot(
            HazardDossier dossier, EventDraft draft, Evidence before, Evidence after, Rules rules) {
        EventDraft shown = draft.with(Fact.EVIDENCE, after.reference()).with(Fact.IN_TIME, true);
        return dossier.transition(
                EventKind.FIXED_ON_SPOT,
                shown,
                dossier.progress().ended(),
                next -> rules.recheck(next.id())
                        ? new Ended.Recheck(next, before, after, draft.doer(), draft.at())
                        : new Ended.Closed(next, true, before, after, draft.at(), true, List.of(draft.doer()), false));
    }
}
