package anlan.domain.figures;

/**
 * What a day keeps of a figure so that longer periods can follow whom they found, and merge how long
 * work took: {@code hazards.rectified.foundOn.2024-02-08}.
 */
final class Cohort {

    /** By the day by which a case is counted. */
    static final String FOUND_ON = "foundOn";

    /** The same, of those only that had been fixed on the spot on an earlier day. */
    static final String ON_SPOT_FOUND_ON = "onSpotFoundOn";

    /** By the day on which a unit first answered for it. */
    static final String HANDED_ON = "handedOn";

    /** By whole minutes from when a case came in, or was opened again, to its end. */
    static final String MINUTES = "minutes";

    private Cohort() {}

    static String part(String figure, String cohort, String value) {
        return figure + "." + cohort + "." + value;
    }
}
