package anlan.domain.figures;

/** By what a figure is split: {@code hazards.found.grade.MAJOR} is a part of {@code hazards.found}. */
final class Split {

    static final String CATEGORY = "category";
    static final String GRADE = "grade";
    static final String SOURCE = "source";

    /** By the day by which a case is counted, so that longer periods know whom they follow. */
    static final String FOUND_ON = "foundOn";

    /** The same, of those only that had been fixed on the spot on an earlier day. */
    static final String ON_SPOT_FOUND_ON = "onSpotFoundOn";

    /** By whole minutes from when a case came in, or was opened again, to its end. */
    static final String MINUTES = "minutes";

    private Split() {}
}
