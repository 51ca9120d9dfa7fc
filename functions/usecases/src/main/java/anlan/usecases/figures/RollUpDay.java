package anlan.usecases.figures;

import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Events;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.DayFold;
import anlan.domain.figures.Figures;
import anlan.domain.figures.Opening;
import anlan.domain.figures.Tally;
import anlan.domain.time.CityTime;
import anlan.usecases.Tick;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of the last ten days into the figures of every town and of the city (日终汇总), each night anew. What comes
 * out the same is left alone; what a late event changed becomes another revision.
 */
public final class RollUpDay implements Function<Tick, RollUpDay.Report> {

    /**
     * What one night did.
     *
     * @param days how many days were folded
     * @param published how many figures were new or revised
     */
    public record Report(LocalDate upTo, int days, int published) {}

    private static final int NIGHTS_BACK = 10;
    private static final int FIRST_NIGHT_BACK = 35;

    private final Areas areas;
    private final Events events;
    private final Figures figures;
    private final InstantSource clock;

    public RollUpDay(Areas areas, Events events, Figures figures, InstantSource clock) {
        this.areas = areas;
        this.events = events;
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public Report apply(Tick tick) {
        Instant at = tick.at();
        LocalDate last = CityTime.dateOf(at == null ? clock.instant() : at).minusDays(1);
        LocalDate first = firstDay(last);
        Night night = new Night(first, last);
        int days = 0;
        int published = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Map<AreaCode, List<CaseEvent>> journal = journal(day);
            boolean quiet = journal.values().stream().allMatch(List::isEmpty);
            if (night.begun || !quiet || day.equals(last)) {
                published += night.fold(day, journal);
                days++;
            }
        }
        return new Report(last, days, published);
    }

    /** Ten days back, or further if nights were missed. */
    private LocalDate firstDay(LocalDate last) {
        LocalDate published = figures.lastDay(areas.city().code());
        if (published == null) {
            return last.minusDays(FIRST_NIGHT_BACK - 1);
        }
        LocalDate usual = last.minusDays(NIGHTS_BACK - 1);
        return published.isBefore(usual) ? published.plusDays(1) : usual;
    }

    private Map<AreaCode, List<CaseEvent>> journal(LocalDate day) {
        Map<AreaCode, List<CaseEvent>> journal = new TreeMap<>();
        for (Area town : areas.towns()) {
            journal.put(town.code(), events.of(day, town.code()));
        }
        return journal;
    }

    /** One night's work: what is published already, and what stood open at the end of each day. */
    private final class Night {

        private final Map<AreaCode, SortedMap<LocalDate, DayFigures>> published = new TreeMap<>();
        private final Map<AreaCode, Tally> yesterday = new TreeMap<>();
        private boolean begun;

        Night(LocalDate first, LocalDate last) {
            read(areas.city(), first, last);
            areas.towns().forEach(town -> read(town, first, last));
        }

        private void read(Area area, LocalDate first, LocalDate last) {
            SortedMap<LocalDate, DayFigures> days = figures.between(area.code(), first.minusDays(1), last);
            published.put(area.code(), days);
            DayFigures before = days.get(first.minusDays(1));
            if (before != null) {
                yesterday.put(area.code(), before.tally());
                begun = true;
            }
        }

        int fold(LocalDate day, Map<AreaCode, List<CaseEvent>> journal) {
            Map<AreaCode, Tally> towns = new TreeMap<>();
            journal.forEach((town, happened) -> towns.put(town, DayFold.fold(opening(town), happened)));
            int written = 0;
            for (Map.Entry<AreaCode, Tally> town : towns.entrySet()) {
                written += publish(day, town.getKey(), town.getValue());
            }
            written += publish(day, areas.city().code(), Tally.sum(towns.values()));
            yesterday.putAll(towns);
            begun = true;
            return written;
        }

        private Opening opening(AreaCode town) {
            Tally before = yesterday.get(town);
            return before == null ? Opening.NONE : Opening.after(before);
        }

        private int publish(LocalDate day, AreaCode area, Tally tally) {
            DayFigures stands = published.getOrDefault(area, new TreeMap<>()).get(day);
            if (stands != null && stands.tally().equals(tally)) {
                return 0;
            }
            return figures.publish(next(day, area, tally, stands)) ? 1 : 0;
        }

        private static DayFigures next(LocalDate day, AreaCode area, Tally tally, @Nullable DayFigures stands) {
            if (stands == null) {
                return new DayFigures(day, area, 1, tally, null);
            }
            long late = tally.events() - stands.tally().events();
            String reason = late == 0 ? "期初数随更早日期的修订而变" : "迟到事件 " + late + " 件";
            return new DayFigures(day, area, stands.revision() + 1, tally, reason);
        }
    }
}
