package anlan.domain.event;

import java.util.EnumSet;
import java.util.Set;

/**
 * The events that can happen to a case (事件类型), one word for all kinds of case: the id of the case
 * says which kind it is of. What an event does to the figures of its kind is said by the fold of
 * that kind.
 */
public enum EventKind {
    SUBMITTED,
    ACCEPTED,
    ACCUSED,
    REJECTED,
    MERGED,
    WITHDRAWN,
    DISPATCHED,
    SIGNED,
    CONTACTED,
    INFORMATION_ADDED,
    RETURN_REQUESTED,
    RETURN_REFUSED,
    EXTENSION_REQUESTED,
    EXTENDED,
    EXTENSION_REFUSED,
    PAUSED,
    RESUMED,
    TO_HAZARD,
    TO_DISPUTE,
    REPLIED,
    VISITED,
    RATED,
    REWORK,
    REFERRED,
    CONCLUDED,
    CLOSED,
    REOPENED,
    REMINDED,
    OVERDUE,
    ESCALATED,
    STEP_OVERDUE,
    RESCHEDULED,
    REPORTED,
    VERIFIED,
    UNFOUNDED,
    DUPLICATE,
    ASSIGNED,
    HANDED_OVER,
    FIXED_ON_SPOT,
    PLANNED,
    PLAN_APPROVED,
    PLAN_REFUSED,
    TRANSFERRED,
    RETURNED,
    LISTED,
    DELISTED,
    ACKNOWLEDGED,
    DOCUMENT_ANSWERED,
    RECHECKED,
    RECHECK_FAILED,
    HELD,
    POINTS_ADDED,
    FINDING_ADDED,
    FOLLOW_UP_SET,
    LOOKED_BACK,
    LOOK_BACK_REPEATED,
    SELF_CHECK_MISSED,
    CANCELLED,
    MONTH_OPENED,
    MONTH_SETTLED;

    private static final Set<EventKind> BEGIN_STEPS =
            EnumSet.of(SUBMITTED, DISPATCHED, SIGNED, RETURN_REQUESTED, RETURN_REFUSED, EXTENSION_REQUESTED, CONCLUDED);

    /** Whether it ends a case after work, and not because nothing was there to be done. */
    public boolean endsWork() {
        return this == CLOSED || this == FIXED_ON_SPOT;
    }

    /** Whether it says that somebody was told, and nothing else. */
    public boolean tells() {
        return switch (this) {
            case REMINDED, ESCALATED, STEP_OVERDUE -> true;
            default -> false;
        };
    }

    /**
     * Whether it begins a step that may have a time of its own; of two steps on one day both may
     * have the same time.
     */
    public boolean beginsStep() {
        return BEGIN_STEPS.contains(this);
    }
}
