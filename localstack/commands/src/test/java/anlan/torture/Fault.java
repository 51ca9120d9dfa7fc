package anlan.torture;

/** The faults of a neighbour that a run injects, and to what they can happen. */
enum Fault {
    REFUSED(On.ANY),
    TIMEOUT_BEFORE(On.ANY),
    TIMEOUT_AFTER(On.WRITE),
    CUT_BODY(On.ANY),
    THROTTLED(On.ANY),
    ERROR_BEFORE(On.ANY),
    ERROR_AFTER(On.WRITE),
    CONFLICT(On.WRITE),
    LATE_FIRST(On.WRITE),
    DUPLICATE(On.WRITE),
    STALE_READ(On.WEAK_READ),
    EMPTY_PAGE(On.QUERY),
    TINY_PAGE(On.QUERY),
    UNPROCESSED(On.BATCH),
    CRASH_BEFORE(On.ANY),
    CRASH_AFTER(On.ANY);

    /** The calls to which a fault can happen. */
    enum On {
        ANY,
        WRITE,
        QUERY,
        BATCH,

        /** A read that does not ask for what is true now. */
        WEAK_READ
    }

    private final On on;

    Fault(On on) {
        this.on = on;
    }

    On on() {
        return on;
    }

    boolean crash() {
        return this == CRASH_BEFORE || this == CRASH_AFTER;
    }
}
