package anlan.domain.complaint;

import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.lifecycle.CaseOf;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Progress;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.UnitId;
import anlan.domain.photo.Claim;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint (诉求) in one of its states; each state offers only the moves that are legal from it.
 */
public sealed interface Complaint extends CaseOf<Complaint, ComplaintDossier> permits Ongoing, Ended {

    default Report report() {
        return dossier().report();
    }

    /** When the reporter will hear the result, as told to them at once. */
    default Deadline deadline() {
        return progress().requireDeadline();
    }

    /** Neither one that follows another itself, nor one that nobody will answer. */
    @Override
    default boolean canBeFollowed() {
        return !(this instanceof Ended.Merged || this instanceof Ended.NotAccepted || this instanceof Ended.Withdrawn);
    }

    @Override
    default ComplaintStatus state() {
        return switch (this) {
            case Undecided.Submitted _ -> ComplaintStatus.SUBMITTED;
            case Undecided.Accepted _ -> ComplaintStatus.ACCEPTED;
            case Ended.NotAccepted _ -> ComplaintStatus.NOT_ACCEPTED;
            case Ended.Merged _ -> ComplaintStatus.MERGED;
            case Ended.Withdrawn _ -> ComplaintStatus.WITHDRAWN;
            case Dispatched _ -> ComplaintStatus.DISPATCHED;
            case Asking.ReturnRequested _ -> ComplaintStatus.RETURN_REQUESTED;
            case FirstHandling.Signed _ -> ComplaintStatus.SIGNED;
            case FirstHandling.Handling _ -> ComplaintStatus.HANDLING;
            case Asking.ExtensionRequested _ -> ComplaintStatus.EXTENSION_REQUESTED;
            case Paused _ -> ComplaintStatus.PAUSED;
            case Working.ToHazard _ -> ComplaintStatus.TO_HAZARD;
            case Working.ToDispute _ -> ComplaintStatus.TO_DISPUTE;
            case Answered.Replied _ -> ComplaintStatus.REPLIED;
            case Answered.CalledBack _ -> ComplaintStatus.VISITED;
            case Working.Rework _ -> ComplaintStatus.REWORK;
            case Referred _ -> ComplaintStatus.REFERRED;
            case Ended.Closed _ -> ComplaintStatus.CLOSED;
            case Working.Reopened _ -> ComplaintStatus.REOPENED;
        };
    }

    /**
     * It turns out to be about a unit (被诉求单位), which from now on does not see it; the state stays
     * as it is.
     */
    default Transition<Complaint> accusing(EventDraft draft, UnitId unit) {
        return dossier().transition(EventKind.ACCUSED, draft, progress(), next -> with(next.about(unit)));
    }

    /**
     * A report comes in.
     *
     * @param accused unit that it is about, null if it is about none
     */
    static Transition<Complaint> submitted(Report report, @Nullable UnitId accused, Deadline due, Instant dispatchBy) {
        return submitted(report, accused, due, dispatchBy, List.of());
    }

    /** The same with photos that were uploaded. */
    static Transition<Complaint> submitted(
            Report report, @Nullable UnitId accused, Deadline due, Instant dispatchBy, List<Claim> photos) {
        ComplaintDossier blank = new ComplaintDossier(report, Progress.START, accused, null, null, 0, false);
        return blank.running(
                EventKind.SUBMITTED,
                EventDraft.byReporter(report.particulars().at()).showing(photos),
                Progress.START.withDeadline(due).withStepDueAt(dispatchBy),
                Undecided.Submitted::new);
    }
}
