package anlan.usecases.figures;

import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Figures;
import anlan.domain.figures.Revision;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is published, as one night finds it and adds to it. */
final class PublishedDays {

    private final Figures figures;
    private final LocalDate first;
    private final Map<AreaCode, SortedMap<LocalDate, DayFigures>> newest = new HashMap<>();
    private final Damage damage = new Damage();

    private PublishedDays(Figures figures, Areas areas, LocalDate first, LocalDate last) {
        this.figures = figures;
        this.first = first;
        Stream.concat(Stream.of(areas.city()), areas.towns().stream())
                .map(Area::code)
                .forEach(area ->
                        figures.between(area, first.minusDays(1), last).values().forEach(this::read));
    }

    /**
     * Reads what is published of those days, and of the evening before them; from further back, if
     * that is not as it was published.
     */
    static PublishedDays read(Figures figures, Areas areas, LocalDate first, LocalDate last) {
        PublishedDays published = new PublishedDays(figures, areas, first, last);
        while (published.damagedOn(published.first.minusDays(1))) {
            published = new PublishedDays(figures, areas, published.first.minusDays(1), last);
        }
        return published;
    }

    private boolean damagedOn(LocalDate day) {
        return newest.values().stream().anyMatch(days -> damaged(days.get(day)));
    }

    /** Whether it was read and is not as it was published. */
    boolean damaged(@Nullable DayFigures figure) {
        return figure != null && damage.is(figure.named());
    }

    int damaged() {
        return damage.count();
    }

    /** The day with which the night begins. */
    LocalDate first() {
        return first;
    }

    @Nullable
    DayFigures newest(AreaCode area, LocalDate day) {
        SortedMap<LocalDate, DayFigures> days = newest.get(area);
        return days == null ? null : days.get(day);
    }

    /** Publishes, unless somebody else has meanwhile: then what they published is read. */
    boolean publish(DayFigures next, List<Revision> from) {
        boolean done = figures.publish(next, from);
        if (done) {
            put(next);
        } else {
            reread(next.area(), next.date());
            from.forEach(each -> reread(each.area(), each.date()));
        }
        return done;
    }

    void compared(DayFigures stands) {
        figures.compared(stands);
        put(stands);
    }

    private void read(DayFigures found) {
        put(found);
        damage.look(found);
    }

    private void put(DayFigures figure) {
        newest.computeIfAbsent(figure.area(), none -> new TreeMap<>()).put(figure.date(), figure);
    }

    private void reread(AreaCode area, LocalDate day) {
        DayFigures found = figures.find(area, day);
        if (found != null) {
            read(found);
        }
    }
}
