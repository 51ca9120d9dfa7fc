package anlan.domain.grid;

/**
 * The statuses of the month of a grid (履职状态), as clients see them; each names one state of {@link
 * DutyMonth}.
 */
public enum DutyMonthStatus {
    OPEN,
    DONE,
    INCOMPLETE
}
