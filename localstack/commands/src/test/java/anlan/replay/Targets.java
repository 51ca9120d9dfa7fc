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
 * @param inspections how many of them
 * @param visits of sites, in inspections and on rounds
 */
record Targets(int found, int onSpot, int rectified, int complaints, Inspections inspections, Visits visits) {

    /**
     * How much is inspected (四查).
     *
     * @param held inspections
     * @param leaders of those, visits of leaders, all of which are looked back at in the year
     * @param points places that were inspected in all of them
     * @param personTimes how many people took part, each as often as they did
     */
    record Inspections(int held, int leaders, int points, int personTimes) {
        Inspections {
            if (leaders > held || leaders < 0 || points < 0 || personTimes < held) {
                throw new IllegalArgumentException("not a year: " + held + ", " + leaders + ", " + personTimes);
            }
        }

        Inspections at(BigDecimal scale) {
            return new Inspections(
                    scaled(held, scale), scaled(leaders, scale), scaled(points, scale), scaled(personTimes, scale));
        }
    }

    /**
     * How many sites are visited, each as often as it is (家次).
     *
     * @param hosts of those, hotels and places of entertainment
     */
    record Visits(int sites, int hosts) {
        Visits {
            if (hosts < 0 || hosts > sites) {
                throw new IllegalArgumentException("not a year: " + hosts + " of " + sites);
            }
        }

        Visits at(BigDecimal scale) {
            return new Visits(scaled(sites, scale), scaled(hosts, scale));
        }

        /** What is left when so many were visited; nothing less than none. */
        Visits without(long visited, long ofHosts) {
            int hostsLeft = Math.toIntExact(Math.max(0, hosts - ofHosts));
            return new Visits(Math.toIntExact(Math.max(hostsLeft, sites - visited)), hostsLeft);
        }
    }

    /** What one city published of its year; the number of complaints is our own. */
    static final Targets PUBLISHED = new Targets(
            192_312, 187_633, 191_927, 20_000, new Inspections(1_439, 236, 6_986, 10_000), new Visits(116_657, 7_869));

    Targets {
        if (onSpot > rectified || rectified > found || onSpot < 0 || complaints < 0) {
            throw new IllegalArgumentException("not a year: " + found + ", " + onSpot + ", " + rectified);
        }
    }

    /** The same year in small: each number by itself, rounded to the nearest, half up. */
    Targets at(BigDecimal scale) {
        return new Targets(
                scaled(found, scale),
                scaled(onSpot, scale),
                scaled(rectified, scale),
                scaled(complaints, scale),
                inspections.at(scale),
                visits.at(scale));
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
