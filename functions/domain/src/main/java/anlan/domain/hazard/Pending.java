package anlan.domain.hazard;

import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Act;
import anlan.domain.lifecycle.Clocked;
import anlan.domain.lifecycle.Turn;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** A post answers for it, and it is not rectified yet: its clock runs, unless a submission lies before the reviewer. */
public sealed interface Pending extends Hazard, Clocked<Hazard>
        permits Handed, PlanPending, Working, ExtensionPending, Paused, Submitted, Referred {

    @Override
    default Turn<Hazard> overdue(Act act) {
        return of().turn(EventKind.HAZARD_OVERDUE, act, course().overdue(act.at()), this::with);
    }

    @Override
    default Turn<Hazard> overdueAndReferred(Act act) {
        return of().turn(
                        EventKind.HAZARD_REFERRED,
                        act.with(Fact.CAUSE, "extended-and-overdue"),
                        course().overdue(act.at()).step(null),
                        Referred::new);
    }

    @Override
    default Turn<Hazard> rescheduled(Act act, Deadline due) {
        return of().running(EventKind.HAZARD_RESCHEDULED, act, course().rescheduled(due, act.at()), this::with);
    }

    /** Why it can't be put under listed supervision, or taken from it, or null. */
    default @Nullable Refusal listedAlready(boolean listed) {
        return of().listed() == listed ? new Conflict("illegal_transition", listed ? "该隐患已挂牌督办。" : "该隐患未挂牌督办。") : null;
    }

    /** Put under listed supervision (挂牌督办), or taken from it (摘牌); the state below stays as it is. */
    default Turn<Hazard> listed(Act act, boolean listed) {
        EventKind kind = listed ? EventKind.HAZARD_LISTED : EventKind.HAZARD_DELISTED;
        return of().turn(kind, act, course(), next -> with(next.listed(listed)));
    }

    /** Why there is nothing to acknowledge, or null: a notice is sent when the deadline has passed. */
    default @Nullable Refusal nothingToAcknowledge() {
        return course().overdueSince() == null ? new Conflict("illegal_transition", "该隐患没有待签收的督办。") : null;
    }

    /** Its owner has taken note that it is urged (签收督办). */
    default Turn<Hazard> acknowledged(Act act) {
        return of().turn(EventKind.HAZARD_ACKNOWLEDGED, act, course(), this::with);
    }

    /** The units sit down together (会商). */
    default Turn<Hazard> referred(Act act) {
        return of().turn(EventKind.HAZARD_REFERRED, act, course().step(null), Referred::new);
    }
}
