package anlan.domain.streak;

import anlan.domain.indicator.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * What would break a streak (失分红线), as data.
 *
 * @param id such as {@code homicides-rise}
 * @param name its Chinese name
 * @param indicator that it looks at, null for a rule about warnings
 * @param limit above which it breaks: a count, or hundredths of what there was a year before
 */
public record RiskRule(
        String id, String name, Measure measure, @Nullable Indicator indicator, long limit) {

    /** What is held against the limit. */
    public enum Measure {
        /** What an indicator comes to this year. */
        COUNT,
        /** By how many hundredths an indicator is above the same days of the year before. */
        RISE,
        /** Areas whose warning is red. */
        RED_AREAS
    }

    private static final int HUNDRED = 100;

    /** A rule that reads an indicator names one, and no other does. */
    public RiskRule {
        if ((measure == Measure.RED_AREAS) != (indicator == null)) {
            throw new IllegalArgumentException("rule " + id + " names no indicator, or one too many");
        }
    }

    /**
     * Whether it would break the streak.
     *
     * @param now what is counted now
     * @param before the same of the year before; from 0, any more is a rise without end
     */
    public boolean breaks(long now, long before) {
        return measure == Measure.RISE
                ? Math.subtractExact(now, before) * HUNDRED > Math.multiplyExact(limit, before)
                : now > limit;
    }
}
