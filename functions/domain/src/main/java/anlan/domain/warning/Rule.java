package anlan.domain.warning;

import anlan.domain.figures.Rate;
import org.jspecify.annotations.Nullable;

/** When one figure turns a window yellow or red (预警规则). */
public sealed interface Rule {

    /** Names it in {@code seeds/warnings.json}. */
    String id();

    /** The figure that it watches: the indicator. */
    String figure();

    /** What the figure is called in a text message. */
    String chineseName();

    /** What a window is by itself, and by what. */
    Reading reading(Inputs inputs);

    /**
     * A reading of one window.
     *
     * @param colour null if it could not be judged
     */
    record Reading(Ground ground, @Nullable Colour colour) {}

    /**
     * By the share of the mean of the same length of time in other windows.
     *
     * @param minimum how many there must be in the window
     */
    record Ratio(String id, String figure, String chineseName, long minimum, Rate yellow, Rate red) implements Rule {
        public Ratio {
            if (minimum < 1 || yellow.den() < 1 || red.den() < 1 || compare(yellow, red) > 0) {
                throw new IllegalArgumentException("rule " + id + " has no thresholds that rise");
            }
        }

        private static int compare(Rate one, Rate other) {
            return Long.compare(one.num() * other.den(), other.num() * one.den());
        }

        @Override
        public Reading reading(Inputs inputs) {
            Long count = inputs.count();
            Inputs.Base base = inputs.base();
            if (count == null) {
                return new Reading(Ground.MISSING, null);
            }
            if (count < minimum) {
                return new Reading(Ground.TOO_FEW, Colour.GREEN);
            }
            if (base == null) {
                return new Reading(Ground.NO_BASE, null);
            }
            if (base.count() == 0) {
                return new Reading(Ground.ZERO_BASE, null);
            }
            boolean isRed = reaches(red, count, inputs.days(), base);
            boolean isYellow = reaches(yellow, count, inputs.days(), base);
            return new Reading(Ground.RATIO, isRed ? Colour.RED : isYellow ? Colour.YELLOW : Colour.GREEN);
        }

        /** Compares products, so that nothing is rounded: count/days >= share * base/its days. */
        private static boolean reaches(Rate share, long count, int days, Inputs.Base base) {
            long now = Math.multiplyExact(Math.multiplyExact(count, base.days()), share.den());
            return now >= Math.multiplyExact(Math.multiplyExact(base.count(), days), share.num());
        }
    }

    /**
     * By how many there are: on the last day of the window if that is a stock, in all of it if not.
     *
     * @param yellow from how many on; null if it never is
     */
    record Limit(
            String id,
            String figure,
            String chineseName,
            boolean stock,
            @Nullable Long yellow,
            long red) implements Rule {
        public Limit {
            if (red < 1 || (yellow != null && (yellow < 1 || yellow > red))) {
                throw new IllegalArgumentException("rule " + id + " has no thresholds that rise");
            }
        }

        @Override
        public Reading reading(Inputs inputs) {
            Long count = inputs.count();
            if (count == null) {
                return new Reading(Ground.MISSING, null);
            }
            boolean isYellow = yellow != null && count >= yellow;
            return new Reading(Ground.COUNT, count >= red ? Colour.RED : isYellow ? Colour.YELLOW : Colour.GREEN);
        }
    }
}
