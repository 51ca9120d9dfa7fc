package anlan.usecases.figures;

import anlan.domain.area.AreaCode;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.FigureReader;
import anlan.domain.figures.Period;
import anlan.domain.figures.PeriodFigures;
import anlan.domain.figures.Revision;
import anlan.domain.refusal.Unknown;
import anlan.usecases.PublishedDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds published figures (晾晒数据查询): of a day, of a period, and of one figure day by day. What is
 * not as it was published is not shown.
 */
public final class FindFigures {

    private final FigureReader figures;
    private final PublishedDays published;

    public FindFigures(FigureReader figures) {
        this.figures = figures;
        this.published = new PublishedDays(figures);
    }

    /**
     * The figures of one day.
     *
     * @param revision which, null for the newest
     * @throws Unknown {@code not_published}
     */
    public DayFigures day(AreaCode area, LocalDate date, @Nullable Integer revision) {
        AreaCode town = area.town();
        DayFigures day = revision == null ? figures.find(town, date) : figures.find(new Revision(town, date, revision));
        if (day == null) {
            throw notPublished("这一天的数据尚未发布。");
        }
        return PublishedDays.of(area, day);
    }

    /**
     * The figures of the last day that is published, whenever that was; null in a city whose first
     * night is still to come.
     */
    public @Nullable DayFigures newest(AreaCode area) {
        DayFigures day = figures.newest(area.town());
        return day == null ? null : PublishedDays.of(area, day);
    }

    /**
     * A period beside those before it, each over as many days as have passed of this one.
     *
     * @param yearBefore the same period of the year before; null if a day of it is not published
     * @param before the one right before; null if a day of it is not published
     */
    public record Compared(
            PeriodFigures now,
            @Nullable PeriodFigures yearBefore,
            @Nullable PeriodFigures before) {}

    /**
     * The figures of a period up to the last of its days that is published.
     *
     * @param revision which, null for the newest; an older one is not kept, as it can be merged
     *     again from the revisions of its days
     * @throws Unknown {@code not_published}, if none of its days is
     */
    public Compared period(AreaCode area, Period period, @Nullable Integer revision) {
        PeriodFigures now = merged(area, period, period.last());
        if (now == null || (revision != null && revision != now.revision())) {
            throw notPublished("这一统计期的数据尚未发布。");
        }
        int elapsed = Math.toIntExact(ChronoUnit.DAYS.between(period.first(), now.asOf())) + 1;
        Period yearBefore = period.aYearBefore();
        Period before = period.before();
        return new Compared(
                now,
                yearBefore == null ? null : whole(area, yearBefore, yearBefore.after(elapsed)),
                whole(area, before, before.after(elapsed)));
    }

    /** What a period is compared with; a part of it would be compared with more days than it has. */
    private @Nullable PeriodFigures whole(AreaCode area, Period period, LocalDate last) {
        PeriodFigures base = merged(area, period, last);
        return base != null && base.days() == ChronoUnit.DAYS.between(period.first(), last) + 1 ? base : null;
    }

    private @Nullable PeriodFigures merged(AreaCode area, Period period, LocalDate last) {
        SortedMap<LocalDate, DayFigures> days = published.between(area, period.first(), last);
        return days.isEmpty() ? null : PeriodFigures.of(period, area, days);
    }

    /** What is published of these days, by date. */
    public SortedMap<LocalDate, DayFigures> days(AreaCode area, Period days) {
        return published.between(area, days.first(), days.last());
    }

    private static Unknown notPublished(String detail) {
        return new Unknown("not_published", detail);
    }
}
