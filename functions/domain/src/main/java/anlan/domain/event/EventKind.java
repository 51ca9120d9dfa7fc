package anlan.domain.event;

/** What can happen to a case, as it is counted. */
public enum EventKind {
    COMPLAINT_SUBMITTED,
    HAZARD_ASSIGNED,
    HAZARD_FIXED_ON_SPOT,
    HAZARD_OVERDUE
}
