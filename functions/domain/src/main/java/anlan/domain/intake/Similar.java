package anlan.domain.intake;

import anlan.domain.area.AreaCode;
import anlan.domain.area.Location;
import anlan.domain.casefile.CaseId;
import anlan.domain.category.CategoryCode;
import java.time.Instant;

/**
 * A complaint that may be about the same thing (相似诉求): a hint to whoever reports, never a reason to
 * refuse. It tells a stranger no more than is needed to recognise their own matter.
 *
 * @param ref name of the case that serves only to follow it, and only whoever it was given to
 * @param place name of the town or street (镇街) that it lies in
 * @param ageDays whole days since it was reported
 * @param metres how far away, in steps of {@link #STEP}
 */
public record Similar(String ref, CategoryCode category, String place, int ageDays, String status, int metres) {

    /** At most so many are hinted at. */
    public static final int MOST = 5;

    /** Distances are told no finer than this, in metres. */
    public static final int STEP = 50;

    /** The terms of a search: the same category, at most so far away, not before that time. */
    public record Search(CategoryCode category, Location around, int radiusMetres, Instant since) {

        /** Whether a place counts as near, as coarsely as distances are told. */
        public boolean reaches(Location place) {
            return around.metresTo(place.snapped(STEP)) <= radiusMetres;
        }
    }

    /** A complaint that was found, as the city sees it. */
    public record Found(CaseId id, AreaCode area, String status, Instant at, Location place) {

        /**
         * How far it lies from a point, rounded up to whole steps, so that nobody can measure out
         * where it is.
         */
        public int stepsFrom(Location here) {
            int steps = (int) Math.ceil(here.metresTo(place.snapped(STEP)) / STEP);
            return Math.max(1, steps) * STEP;
        }
    }
}
