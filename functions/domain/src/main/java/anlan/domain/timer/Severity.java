package anlan.domain.timer;

/**
 * How hard an alert presses, lightest first: that of its rung, unless the term of its case is urgent.
 * Subscribers of the topic may choose by it.
 */
public enum Severity {
    REMINDER,
    OVERDUE,
    ESCALATED,
    GRAVE,
    /** Safety of life: it goes out at once, alone and uncounted, and officials are woken for it. */
    URGENT
}
