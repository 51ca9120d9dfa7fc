package anlan.domain.figures;

import anlan.domain.area.AreaCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Shows published figures to whoever asks. */
public interface FigureReader {

    /** The newest revision of that day, or null if it has not been published. */
    @Nullable
    DayFigures find(AreaCode area, LocalDate date);
}
