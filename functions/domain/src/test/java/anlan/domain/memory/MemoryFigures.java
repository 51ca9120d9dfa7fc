package anlan.domain.memory;

import anlan.domain.area.AreaCode;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Figures;
import anlan.domain.figures.Revision;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The port {@code Figures} over the state in memory. */
final class MemoryFigures implements Figures {

    private final InMemoryCity city;

    MemoryFigures(InMemoryCity city) {
        this.city = city;
    }

    private NavigableMap<LocalDate, NavigableMap<Integer, DayFigures>> of(AreaCode area) {
        return city.figures.computeIfAbsent(area, none -> new TreeMap<>());
    }

    @Override
    public DayFigures find(AreaCode area, LocalDate date) {
        return between(area, date, date).get(date);
    }

    @Override
    public @Nullable DayFigures newest(AreaCode area) {
        synchronized (city) {
            return of(area).isEmpty()
                    ? null
                    : of(area).lastEntry().getValue().lastEntry().getValue();
        }
    }

    @Override
    public @Nullable DayFigures find(Revision revision) {
        synchronized (city) {
            NavigableMap<Integer, DayFigures> revisions = of(revision.area()).get(revision.date());
            return revisions == null ? null : revisions.get(revision.number());
        }
    }

    @Override
    public SortedMap<LocalDate, DayFigures> between(AreaCode area, LocalDate first, LocalDate last) {
        synchronized (city) {
            SortedMap<LocalDate, DayFigures> newest = new TreeMap<>();
            of(area).subMap(first, true, last, true)
                    .forEach((date, revisions) ->
                            newest.put(date, revisions.lastEntry().getValue()));
            return newest;
        }
    }

    @Override
    public LocalDate lastDay(AreaCode area) {
        synchronized (city) {
            return of(area).isEmpty() ? null : of(area).lastKey();
        }
    }

    @Override
    public boolean publish(DayFigures day, List<Revision> from) {
        synchronized (city) {
            if (from.stream().anyMatch(this::passed)) {
                return false;
            }
            return of(day.area())
                            .computeIfAbsent(day.date(), none -> new TreeMap<>())
                            .putIfAbsent(day.revision(), day)
                    == null;
        }
    }

    private boolean passed(Revision from) {
        DayFigures newest = find(from.area(), from.date());
        return newest != null && newest.revision() > from.number();
    }

    @Override
    public @Nullable LocalDate unfinished() {
        synchronized (city) {
            return city.unfinishedNight;
        }
    }

    @Override
    public void begin(LocalDate first) {
        synchronized (city) {
            LocalDate kept = city.unfinishedNight;
            city.unfinishedNight = kept == null || first.isBefore(kept) ? first : kept;
        }
    }

    @Override
    public void finish(LocalDate first) {
        synchronized (city) {
            if (first.equals(city.unfinishedNight)) {
                city.unfinishedNight = null;
            }
        }
    }

    @Override
    public void compared(DayFigures day) {
        synchronized (city) {
            of(day.area())
                    .getOrDefault(day.date(), new TreeMap<>())
                    .computeIfPresent(
                            day.revision(), (_, stands) -> stands.status() == DayFigures.Status.FINAL ? stands : day);
        }
    }
}
