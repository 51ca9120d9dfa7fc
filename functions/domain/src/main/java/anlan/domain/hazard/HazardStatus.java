package anlan.domain.hazard;

/** The statuses of a hazard (隐患状态), as clients see them; each names one state of {@link Hazard}. */
public enum HazardStatus {
    REPORTED,
    VERIFIED,
    UNFOUNDED,
    DUPLICATE,
    ASSIGNED,
    TRANSFERRED,
    PLAN_PENDING,
    RECTIFYING,
    RETURNED,
    REOPENED,
    EXTENSION_PENDING,
    PAUSED,
    SUBMITTED,
    REFERRED,
    RECHECK,
    CLOSED
}
