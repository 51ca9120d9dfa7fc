package anlan.domain.alert;

/** How hard an alert presses, by the term of its case; subscribers of the topic may choose by it. */
public enum Severity {
    NORMAL,
    /** Officials are woken for it. */
    URGENT
}
