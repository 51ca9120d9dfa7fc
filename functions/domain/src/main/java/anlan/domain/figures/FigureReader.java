package anlan.domain.figures;

import anlan.domain.area.AreaCode;
import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Shows published figures to whoever asks. */
public interface FigureReader {

    /** The newest revision of that day, or null if it has not been published. */
    @Nullable
    DayFigures find(AreaCode area, LocalDate date);

    /** The newest revision of the last day that is published of that area, or null if none is. */
    @Nullable
    DayFigures newest(AreaCode area);

    /** That revision of that day, or null if it has not been published. */
    @Nullable
    DayFigures find(Revision revision);

    /** The newest revision of each published day from the first to the last, both included. */
    SortedMap<LocalDate, DayFigures> between(AreaCode area, LocalDate first, LocalDate last);
}
