package anlan.domain.warning;

/** What windows that are red one after another lead to. */
public enum StreakStep {
    /** Written notice (书面提醒). */
    NOTICE,
    /** Interview (约谈). */
    INTERVIEW,
    /** Listed supervision (挂牌). */
    LISTING
}
