package anlan.backfill;

import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.event.Events;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.DayFold;
import anlan.domain.figures.FigureReader;
import anlan.domain.figures.Opening;
import anlan.domain.figures.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folds the days of a range once more (重算), each town by itself and from one day to the next, and
 * the city from its towns; what comes out is compared with what is published. It only reads.
 */
final class Recomputing {

    /**
     * In what one figure of a day is not what its events come to.
     *
     * @param published null if the day is not
     * @param computed null if nothing can be compared
     */
    record Difference(
            AreaCode area,
            LocalDate date,
            String figure,
            @Nullable String published,
            @Nullable String computed) {

        @Override
        public String toString() {
            return area + " " + date + " " + figure + ": published " + published + ", computed " + computed;
        }
    }

    private final Areas areas;
    private final Events events;
    private final FigureReader figures;
    private final LocalDate first;
    private final LocalDate last;

    /**
     * Makes ready.
     *
     * @param last counted as well; no day after the last one that is published: its night is to come
     */
    Recomputing(Areas areas, Events events, FigureReader figures, LocalDate first, LocalDate last) {
        this.areas = areas;
        this.events = events;
        this.figures = figures;
        this.first = first;
        this.last = last;
    }

    /**
     * All differences, by area and date.
     *
     * @param workers who take the towns, several at once
     * @param day is run after each day of each town
     */
    List<Difference> differences(ExecutorService workers, Runnable day) {
        List<CompletableFuture<Town>> towns = areas.towns().stream()
                .map(town -> CompletableFuture.supplyAsync(() -> town(town.code(), day), workers))
                .toList();
        List<Difference> all = new ArrayList<>();
        SortedMap<LocalDate, List<Tally>> summands = new TreeMap<>();
        for (CompletableFuture<Town> each : towns) {
            Town town = each.join();
            all.addAll(town.differences());
            town.days()
                    .forEach((date, tally) -> summands.computeIfAbsent(date, none -> new ArrayList<>())
                            .add(tally));
        }
        AreaCode city = areas.city().code();
        SortedMap<LocalDate, DayFigures> published = figures.between(city, first, last);
        summands.forEach((date, tallies) -> all.addAll(compared(city, date, published.get(date), Tally.sum(tallies))));
        return all;
    }

    /** What a town's days come to, and in what that differs. */
    private record Town(SortedMap<LocalDate, Tally> days, List<Difference> differences) {}

    private Town town(AreaCode town, Runnable passed) {
        DayFigures evening = figures.find(town, first.minusDays(1));
        SortedMap<LocalDate, DayFigures> published = figures.between(town, first, last);
        Opening opening = evening == null ? Opening.NONE : Opening.after(evening.tally());
        SortedMap<LocalDate, Tally> days = new TreeMap<>();
        List<Difference> differences = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Tally tally = DayFold.fold(opening, events.on(day, town));
            days.put(day, tally);
            opening = Opening.after(tally);
            differences.addAll(compared(town, day, published.get(day), tally));
            passed.run();
        }
        return new Town(days, differences);
    }

    /** A day on which something happened has to be published; one by other formulas says no more. */
    private static List<Difference> compared(
            AreaCode area, LocalDate date, @Nullable DayFigures published, Tally computed) {
        if (published == null) {
            return computed.events() > 0
                    ? List.of(new Difference(area, date, "events", null, String.valueOf(computed.events())))
                    : List.of();
        }
        if (!published.formulas().equals(DayFigures.FORMULAS)) {
            return List.of(new Difference(area, date, "formulas", published.formulas(), DayFigures.FORMULAS));
        }
        List<Difference> differences = new ArrayList<>();
        Set<String> ids = new TreeSet<>(published.tally().counts().keySet());
        ids.addAll(computed.counts().keySet());
        for (String id : ids) {
            differ(area, date, id, published.tally().count(id), computed.count(id))
                    .ifPresent(differences::add);
        }
        differ(area, date, "events", published.tally().events(), computed.events())
                .ifPresent(differences::add);
        Stream.of(
                        new Difference(
                                area, date, "eventsDigest", published.tally().eventsDigest(), computed.eventsDigest()),
                        new Difference(
                                area,
                                date,
                                "digest",
                                published.digest(),
                                DayFigures.of(date, area, published.revision(), published.tally(), null, null)
                                        .digest()))
                .filter(each -> !Objects.equals(each.published(), each.computed()))
                .forEach(differences::add);
        return differences;
    }

    private static Optional<Difference> differ(
            AreaCode area, LocalDate date, String figure, long published, long computed) {
        return published == computed
                ? Optional.empty()
                : Optional.of(new Difference(area, date, figure, String.valueOf(published), String.valueOf(computed)));
    }
}
