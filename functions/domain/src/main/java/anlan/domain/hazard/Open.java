package anlan.domain.hazard;

import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.lifecycle.Clocked;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Transition;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Refusal;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A post answers for it, and it is not rectified yet: its clock runs, unless a submission lies
 * before the reviewer.
 */
public sealed interface Open extends Hazard, Clocked<Hazard, HazardDossier>
        permits AwaitingSignature, PlanPending, Working, ExtensionPending, Paused, Submitted, Referred {

    @Override
    default Transition<Hazard> overdueAndReferred(EventDraft draft) {
        return dossier().overdueAndReferred(draft, Referred::new);
    }

    /** Why it can't be put under listed supervision, or taken from it, or null. */
    default @Nullable Refusal whyNotList(boolean listed) {
        return dossier().listed() == listed
                ? new Conflict("illegal_transition", listed ? "该隐患已挂牌督办。" : "该隐患未挂牌督办。")
                : null;
    }

    /**
     * Put under listed supervision (挂牌督办), or taken from it (摘牌); the state below stays as it is.
     */
    default Transition<Hazard> listed(EventDraft draft, boolean listed) {
        EventKind kind = listed ? EventKind.LISTED : EventKind.DELISTED;
        return dossier().transition(kind, draft, progress(), next -> with(next.listed(listed)));
    }

    /**
     * The units sit down together (会商), and the clock runs.
     *
     * @param resumed the deadline after a pause, where the clock stood
     */
    default Transition<Hazard> referred(EventDraft draft, UnaryOperator<Deadline> resumed) {
        return dossier().transition(EventKind.REFERRED, draft, progress().withStepDueAt(null), Referred::new);
    }
}
