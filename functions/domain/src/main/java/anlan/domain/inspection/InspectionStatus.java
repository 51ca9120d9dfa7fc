package anlan.domain.inspection;

/**
 * The statuses of an inspection (检查状态), as clients see them; each names one state of {@link
 * Inspection}. A concluded one waits for its look-back, a closed one needs none.
 */
public enum InspectionStatus {
    OPEN,
    CONCLUDED,
    LOOKED_BACK,
    CLOSED,
    CANCELLED
}
