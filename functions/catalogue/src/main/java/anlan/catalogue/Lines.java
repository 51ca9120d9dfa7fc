package anlan.catalogue;

/** Names of what stands in lines of the log. */
final class Lines {

    static final String TRACE = "traceId";
    static final String FUNCTION = "function";

    private Lines() {}

    /** To the microsecond. */
    static double milliseconds(long nanoseconds) {
        return Math.round(nanoseconds / 1_000.0) / 1_000.0;
    }
}
