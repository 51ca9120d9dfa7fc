package anlan.domain.complaint;

/**
 * The statuses of a complaint (诉求状态), as clients see them; each names one state of {@link
 * Complaint}.
 */
public enum ComplaintStatus {
    SUBMITTED,
    ACCEPTED,
    NOT_ACCEPTED,
    MERGED,
    WITHDRAWN,
    DISPATCHED,
    RETURN_REQUESTED,
    SIGNED,
    HANDLING,
    EXTENSION_REQUESTED,
    PAUSED,
    TO_HAZARD,
    TO_DISPUTE,
    REPLIED,
    VISITED,
    REWORK,
    REFERRED,
    CLOSED,
    REOPENED
}
