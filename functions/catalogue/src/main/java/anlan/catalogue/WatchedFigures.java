package anlan.catalogue;

import anlan.domain.area.AreaCode;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.FigureReader;
import anlan.domain.figures.Revision;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The published figures, each looked at when somebody asks for it: one that is damaged rings. */
record WatchedFigures(FigureReader figures, Meters meters, InstantSource clock) implements FigureReader {

    static final String FUNCTION = "figures";

    @Override
    public @Nullable DayFigures find(AreaCode area, LocalDate date) {
        return looked(figures.find(area, date));
    }

    @Override
    public @Nullable DayFigures newest(AreaCode area) {
        return looked(figures.newest(area));
    }

    @Override
    public @Nullable DayFigures find(Revision revision) {
        return looked(figures.find(revision));
    }

    @Override
    public SortedMap<LocalDate, DayFigures> between(AreaCode area, LocalDate first, LocalDate last) {
        SortedMap<LocalDate, DayFigures> found = figures.between(area, first, last);
        found.values().forEach(this::looked);
        return found;
    }

    private @Nullable DayFigures looked(@Nullable DayFigures found) {
        if (found != null && !found.intact()) {
            meters.tell(FUNCTION, Metric.DAMAGED_SERVED, 1, clock.instant());
        }
        return found;
    }
}
