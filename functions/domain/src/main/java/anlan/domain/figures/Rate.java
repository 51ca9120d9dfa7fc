package anlan.domain.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** An exact fraction of two counts; 0 of 0 is no rate at all, never 100 %. */
public record Rate(long num, long den) {

    /** Decimals of the value that is shown. */
    public static final int SCALE = 4;

    /**
     * The fraction to four decimals, half up, such as 0.9757; null if there was nothing to count.
     */
    public @Nullable String value() {
        return den == 0
                ? null
                : BigDecimal.valueOf(num)
                        .divide(BigDecimal.valueOf(den), SCALE, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
