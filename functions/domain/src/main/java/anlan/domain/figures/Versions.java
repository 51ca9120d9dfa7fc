package anlan.domain.figures;

/**
 * By what a day was counted, recorded with each of its revisions.
 *
 * @param formulas version of the formulas, part of the digest of the figures
 * @param rules digest of the reference data that sets deadlines and thresholds (seeds)
 * @param areas digest of the area with the areas right below it, see {@link
 *     anlan.domain.area.Areas#version}
 */
public record Versions(String formulas, String rules, String areas) {

    /** The formulas of this release, for figures that are reckoned and not published. */
    static Versions unpublished() {
        return new Versions(DayFigures.FORMULAS, "", "");
    }
}
