package anlan.catalogue;

import anlan.domain.area.AreaCode;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.FigureReader;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The published figures, each looked at when somebody asks for it: one that is damaged rings. */
record WatchedFigures(FigureReader figures, InstantSource clock) implements FigureReader {

    private static final String FUNCTION = "figures";

    @Override
    public @Nullable DayFigures find(AreaCode area, LocalDate date) {
        DayFigures found = figures.find(area, date);
        if (found != null && !found.intact()) {
            Metrics.tell(FUNCTION, Metrics.DAMAGED, "Count", 1, clock.instant());
        }
        return found;
    }
}
