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
 * Folds the events of the last ten days into the figures of every town and of the city (日终汇总). What
 * comes out the same is left alone; what a late event changed becomes another revision. A town's
 * day that is published is read and folded again only if its newest event, or what stood open the
 * evening before, is not what it was folded from; and on the last of its ten nights in any case, so
 * that an event that came late and is older than the newest is not lost either. That last reading
 * is made up for when its night was missed.
 */
public final class RollUpDay implements Function<Tick, RollUpDay.Outcome> {

    /**
     * The result of one night.
     *
     * @param days how many days have figures now, of those that the night went through
     * @param published how many figures were new or revised
     */
    public record Outcome(LocalDate upTo, int days, int published) {}

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
    public Outcome apply(Tick tick) {
        Instant at = tick.at();
        LocalDate last = CityTime.dateOf(at == null ? clock.instant() : at).minusDays(1);
        LocalDate first = firstDay(last);
        Night night = new Night(first, last);
        int days = 0;
        int published = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Map<AreaCode, Folded> towns = night.fold(day);
            boolean quiet =
                    towns.values().stream().allMatch(each -> each.tally().events() == 0);
            if (night.begun || !quiet || day.equals(last)) {
                published += night.publish(day, towns);
                days++;
            }
        }
        return new Outcome(last, days, published);
    }

    /** Ten days back, or as far as the days whose last night was missed. */
    private LocalDate firstDay(LocalDate last) {
        LocalDate published = figures.lastDay(areas.city().code());
        if (published == null) {
            return last.minusDays(FIRST_NIGHT_BACK - 1);
        }
        LocalDate usual = lastNightOf(last);
        LocalDate owed = lastNightOf(published).plusDays(1);
        return owed.isBefore(usual) ? owed : usual;
    }

    /** The day that the night after that day reads for the last time. */
    private static LocalDate lastNightOf(LocalDate last) {
        return last.minusDays(NIGHTS_BACK - 1);
    }

    /** A town's day, folded or as it stands, and what from. */
    private record Folded(Tally tally, @Nullable String basis) {}

    /** One night's work: what is published already, and what stood open at the end of each day. */
    private final class Night {

        private final Map<AreaCode, SortedMap<LocalDate, DayFigures>> published = new TreeMap<>();
        private final Map<AreaCode, Tally> yesterday = new TreeMap<>();
        private final LocalDate inFull;
        private boolean begun;

        Night(LocalDate first, LocalDate last) {
            inFull = lastNightOf(last);
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

        Map<AreaCode, Folded> fold(LocalDate day) {
            Map<AreaCode, Folded> towns = new TreeMap<>();
            areas.towns().forEach(town -> towns.put(town.code(), fold(day, town.code())));
            return towns;
        }

        private Folded fold(LocalDate day, AreaCode town) {
            Opening opening = opening(town);
            DayFigures stands = published(day, town);
            if (stands != null && day.isAfter(inFull)) {
                String basis = DayFigures.basis(opening, events.newest(day, town));
                if (basis.equals(stands.basis())) {
                    return new Folded(stands.tally(), basis);
                }
            }
            List<CaseEvent> happened = events.on(day, town);
            CaseEvent newest = happened.isEmpty() ? null : happened.getLast();
            return new Folded(DayFold.fold(opening, happened), DayFigures.basis(opening, newest));
        }

        private Opening opening(AreaCode town) {
            Tally before = yesterday.get(town);
            return before == null ? Opening.NONE : Opening.after(before);
        }

        private @Nullable DayFigures published(LocalDate day, AreaCode area) {
            return published.getOrDefault(area, new TreeMap<>()).get(day);
        }

        int publish(LocalDate day, Map<AreaCode, Folded> towns) {
            int written = 0;
            Map<AreaCode, Tally> tallies = new TreeMap<>();
            for (Map.Entry<AreaCode, Folded> town : towns.entrySet()) {
                written += publish(day, town.getKey(), town.getValue());
                tallies.put(town.getKey(), town.getValue().tally());
            }
            written += publish(day, areas.city().code(), new Folded(Tally.sum(tallies.values()), null));
            yesterday.putAll(tallies);
            begun = true;
            return written;
        }

        private int publish(LocalDate day, AreaCode area, Folded folded) {
            DayFigures stands = published(day, area);
            if (stands != null && stands.tally().equals(folded.tally())) {
                return 0;
            }
            return figures.publish(next(day, area, folded, stands)) ? 1 : 0;
        }

        private static DayFigures next(LocalDate day, AreaCode area, Folded folded, @Nullable DayFigures stands) {
            if (stands == null) {
                return new DayFigures(day, area, 1, folded.tally(), null, folded.basis());
            }
            long late = folded.tally().events() - stands.tally().events();
            String reason = late == 0 ? "期初数随更早日期的修订而变" : "迟到事件 " + late + " 件";
            return new DayFigures(day, area, stands.revision() + 1, folded.tally(), reason, folded.basis());
        }
    }
}
