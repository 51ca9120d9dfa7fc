package anlan.domain.lifecycle;

/** How a case stands for whoever counts cases (统计状态). */
public enum Standing {
    /** It is not known yet whether there is anything, or it is known that there is nothing. */
    UNCOUNTED,
    OPEN,
    ENDED
}
