package anlan.usecases;

import anlan.domain.area.AreaCode;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.FigureReader;
import anlan.domain.refusal.Damaged;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.SortedMap;

/** Published days as everybody is shown them: what is not as it was published is not shown. */
public final class PublishedDays {

    private static final Logger LOG = System.getLogger(PublishedDays.class.getName());

    private final FigureReader figures;

    public PublishedDays(FigureReader figures) {
        this.figures = figures;
    }

    /**
     * The newest revision of each, by date; a village is published with its town.
     *
     * @throws Damaged if one is not as it was published
     */
    public SortedMap<LocalDate, DayFigures> between(AreaCode area, LocalDate first, LocalDate last) {
        SortedMap<LocalDate, DayFigures> found = figures.between(area.town(), first, last);
        found.replaceAll((_, day) -> of(area, day));
        return found;
    }

    /**
     * That of a town or of the city, or the part of it that is a village's.
     *
     * @throws Damaged if it is not as it was published
     */
    public static DayFigures of(AreaCode area, DayFigures published) {
        if (!published.intact()) {
            LOG.log(Level.ERROR, "published figures are damaged: " + published.named());
            throw Damaged.figures();
        }
        return area.isVillage() ? published.of(area) : published;
    }
}
