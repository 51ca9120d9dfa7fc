package anlan.catalogue;

import anlan.domain.area.AreaCode;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Figures;
import anlan.domain.figures.Revision;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The published figures, each looked at when somebody asks for it: one that is damaged rings. */
record WatchedFigures(Figures figures, InstantSource clock) implements Figures {

    private static final String FUNCTION = "figures";

    @Override
    public @Nullable DayFigures find(AreaCode area, LocalDate date) {
        DayFigures found = figures.find(area, date);
        if (found != null && !found.intact()) {
            Metrics.tell(FUNCTION, Metrics.DAMAGED, "Count", 1, clock.instant());
        }
        return found;
    }

    @Override
    public SortedMap<LocalDate, DayFigures> between(AreaCode area, LocalDate first, LocalDate last) {
        return figures.between(area, first, last);
    }

    @Override
    public @Nullable LocalDate lastDay(AreaCode area) {
        return figures.lastDay(area);
    }

    @Override
    public boolean publish(DayFigures next, List<Revision> from) {
        return figures.publish(next, from);
    }

    @Override
    public void compared(DayFigures published) {
        figures.compared(published);
    }

    @Override
    public @Nullable LocalDate unfinished() {
        return figures.unfinished();
    }

    @Override
    public void begin(LocalDate first) {
        figures.begin(first);
    }

    @Override
    public void finish(LocalDate first) {
        figures.finish(first);
    }
}
