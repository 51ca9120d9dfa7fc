package anlan.domain.contract;

import anlan.domain.area.AreaCode;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Figures;
import anlan.domain.figures.Revision;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The figures of a store; a test overrides what is to happen otherwise. */
public class OtherFigures implements Figures {

    protected final Figures figures;

    protected OtherFigures(Figures figures) {
        this.figures = figures;
    }

    @Override
    public @Nullable DayFigures find(AreaCode area, LocalDate date) {
        return figures.find(area, date);
    }

    @Override
    public @Nullable DayFigures newest(AreaCode area) {
        return figures.newest(area);
    }

    @Override
    public @Nullable DayFigures find(Revision revision) {
        return figures.find(revision);
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
