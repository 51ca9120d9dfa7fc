package anlan.domain.figures;

import anlan.domain.area.AreaCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The published figures of every area. */
public interface Figures extends FigureReader {

    /** The last day that has been published for that area, or null. */
    @Nullable
    LocalDate lastDay(AreaCode area);

    /**
     * Adds a revision, if those that it was made from are still the newest.
     *
     * @param from such as the evening before, or the towns that were summed
     * @return false if that revision is there already, or another of those that it was made from:
     *     somebody else has published meanwhile, and nothing was changed
     */
    boolean publish(DayFigures figures, List<Revision> from);

    /**
     * Keeps what the second path says of a revision that is published: its status and difference,
     * and nothing else. One that is FINAL stays so.
     */
    void compared(DayFigures figures);

    /** The day from which a night by hand has begun and not come to its end, or null. */
    @Nullable
    LocalDate unfinished();

    /** Keeps that a night by hand begins with that day, unless one that began earlier is kept. */
    void begin(LocalDate first);

    /** Forgets a night that has come to its end, unless one that began earlier is kept since. */
    void finish(LocalDate first);
}
