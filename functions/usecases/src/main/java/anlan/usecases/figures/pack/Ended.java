package anlan.usecases.figures.pack;

import anlan.domain.figures.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which periods have ended, and have no pack yet. */
final class Ended {

    private Ended() {}

    /** The sorts of period of which there are packs. */
    static final List<Period.Unit> UNITS = List.of(Period.Unit.WEEK, Period.Unit.MONTH, Period.Unit.QUARTER);

    /**
     * Those to be published, the earliest first: the last that has ended and, if one was published
     * ever, those since then.
     *
     * @param last that is published, null if none is
     * @param most how many at once, of those that were missed the latest
     */
    static List<Period> since(@Nullable Period last, Period.Unit unit, LocalDate today, int most) {
        Deque<Period> missing = new ArrayDeque<>();
        Period ended = around(unit, today).before();
        while ((last == null || ended.first().isAfter(last.first())) && missing.size() < (last == null ? 1 : most)) {
            missing.addFirst(ended);
            ended = ended.before();
        }
        return List.copyOf(missing);
    }

    /** The one in which a day lies. */
    private static Period around(Period.Unit unit, LocalDate day) {
        return Period.parse(
                switch (unit) {
                    case WEEK ->
                        String.format(
                                Locale.ROOT,
                                "%d-W%02d",
                                day.get(IsoFields.WEEK_BASED_YEAR),
                                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
                    case MONTH -> YearMonth.from(day).toString();
                    case QUARTER -> day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
                    case YEAR, RANGE -> throw new IllegalArgumentException("there are no packs of a " + unit);
                });
    }
}
