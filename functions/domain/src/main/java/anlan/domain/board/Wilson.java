package anlan.domain.board;

import anlan.domain.figures.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The lower bound of Wilson's interval (威尔逊下限) at 95 %: how good a rate is at least, as far as so
 * few cases can tell. Reckoned in decimals, so that it is the same everywhere.
 */
public final class Wilson {

    private static final MathContext EXACT = MathContext.DECIMAL128;

    /** The 97.5th percentile of the normal distribution. */
    private static final BigDecimal Z = new BigDecimal("1.959963984540054");

    private static final BigDecimal Z2 = Z.multiply(Z, EXACT);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    private Wilson() {}

    /** To four decimals, half up, such as 0.6756; null of nothing. */
    public static @Nullable String low(Rate rate) {
        if (rate.den() == 0) {
            return null;
        }
        BigDecimal n = BigDecimal.valueOf(rate.den());
        BigDecimal p = BigDecimal.valueOf(rate.num()).divide(n, EXACT);
        BigDecimal centre = p.add(Z2.divide(TWO.multiply(n), EXACT), EXACT);
        BigDecimal spread = p.multiply(BigDecimal.ONE.subtract(p), EXACT)
                .add(Z2.divide(FOUR.multiply(n), EXACT), EXACT)
                .divide(n, EXACT)
                .max(BigDecimal.ZERO)
                .sqrt(EXACT)
                .multiply(Z, EXACT);
        return centre.subtract(spread, EXACT)
                .divide(BigDecimal.ONE.add(Z2.divide(n, EXACT), EXACT), EXACT)
                .max(BigDecimal.ZERO)
                .setScale(Rate.SCALE, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
