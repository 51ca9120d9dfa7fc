package anlan.usecases.figures.pack;

import anlan.domain.figures.PeriodFigures;
import anlan.domain.figures.Rate;
import anlan.domain.pack.Cell;
import org.jspecify.annotations.Nullable;

/** Figures of a period beside those of another one, as cells. */
final class Comparing {

    private Comparing() {}

    /** A count, or nothing where nothing is published. */
    static Cell count(@Nullable PeriodFigures of, String figure) {
        return of == null ? Cell.none() : Cell.of(of.tally().count(figure));
    }

    /** How much more there is than there was, as a part of what there was. */
    static Cell change(PeriodFigures now, @Nullable PeriodFigures before, String figure) {
        if (before == null) {
            return Cell.none();
        }
        long then = before.tally().count(figure);
        return Cell.of(new Rate(now.tally().count(figure) - then, then));
    }

    static Cell rate(@Nullable PeriodFigures of, String rate) {
        Rate found = of == null ? null : of.rates().get(rate);
        return found == null ? Cell.none() : Cell.of(found);
    }
}
