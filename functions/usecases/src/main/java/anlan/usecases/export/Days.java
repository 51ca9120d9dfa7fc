package anlan.usecases.export;

import anlan.domain.refusal.Invalid;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The days of which something is exported, both ends counted. */
public record Days(LocalDate from, LocalDate to) {

    /** The days that one may ask for at once. */
    public static final int MOST = 400;

    /**
     * Checks them.
     *
     * @throws Invalid {@code reversed} or {@code too_long}, of the field {@code /to}
     */
    public Days {
        if (to.isBefore(from)) {
            throw new Invalid("/to", "reversed", "截止日期不能早于起始日期。");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST) {
            throw new Invalid("/to", "too_long", "一次最多导出 " + MOST + " 天。");
        }
    }

    /** These days without those that have not begun. */
    LocalDate until(LocalDate today) {
        return to.isAfter(today) ? today : to;
    }
}
