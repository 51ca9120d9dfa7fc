package anlan.domain.figures;

import anlan.domain.area.AreaCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Names one revision of the figures of an area and a day.
 *
 * @param number 0 where nothing is published
 */
public record Revision(AreaCode area, LocalDate date, int number) {

    /** The newest revision, where that may be none. */
    public static Revision of(AreaCode area, LocalDate date, @Nullable DayFigures newest) {
        return new Revision(area, date, newest == null ? 0 : newest.revision());
    }

    public Revision next() {
        return new Revision(area, date, number + 1);
    }
}
