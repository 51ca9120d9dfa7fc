package anlan.domain.indicator;

import anlan.domain.area.AreaCode;
import anlan.domain.figures.Period;
import anlan.domain.figures.Rate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An indicator over a period, beside the same elapsed days of the year before (同比).
 *
 * @param asOf the last day that is counted
 * @param value what it comes to, in fen where the indicator is money
 * @param before the same of the year before, null where that year has no such period
 */
public record YearOnYear(
        Indicator indicator,
        Period period,
        AreaCode area,
        LocalDate asOf,
        long value,
        @Nullable Long before) {

    /** How much more there is than there was, as a fraction of what there was. */
    public @Nullable Rate rate() {
        return before == null ? null : new Rate(value - before, before);
    }

    /** How much more there is than there was. */
    public @Nullable Long absolute() {
        return before == null ? null : value - before;
    }
}
