package anlan.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much a year has in it (年度口径).
 *
 * @param found hazards
 * @param onSpot of those, fixed on the spot
 * @param rectified of those found, by the end of the year, those fixed on the spot included
 * @param complaints that come in
 */
record Targets(int found, int onSpot, int rectified, int complaints) {

    /** What one city published of its year; the number of complaints is our own. */
    static final Targets PUBLISHED = new Targets(192_312, 187_633, 191_927, 20_000);

    Targets {
        if (onSpot > rectified || rectified > found || onSpot < 0 || complaints < 0) {
            throw new IllegalArgumentException("not a year: " + found + ", " + onSpot + ", " + rectified);
        }
    }

    /** The same year in small: each number by itself, rounded to the nearest, half up. */
    Targets at(BigDecimal scale) {
        return new Targets(
                scaled(found, scale), scaled(onSpot, scale), scaled(rectified, scale), scaled(complaints, scale));
    }

    private static int scaled(int number, BigDecimal scale) {
        return scale.multiply(BigDecimal.valueOf(number))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** Found, and not fixed on the spot. */
    int tail() {
        return found - onSpot;
    }

    /** Found, and still open when the year is over. */
    int open() {
        return found - rectified;
    }
}
