package anlan.domain.figures;

import anlan.domain.area.AreaCode;
import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The published figures of every area. */
public interface Figures {

    /** The newest revision of that day, or null if it has not been published. */
    @Nullable
    DayFigures find(AreaCode area, LocalDate date);

    /** The newest revision of each published day from the first to the last, both included. */
    SortedMap<LocalDate, DayFigures> between(AreaCode area, LocalDate first, LocalDate last);

    /** The last day that has been published for that area, or null. */
    @Nullable
    LocalDate lastDay(AreaCode area);

    /** Adds a revision; false if that revision is there already, written by another roll-up. */
    boolean publish(DayFigures figures);
}
