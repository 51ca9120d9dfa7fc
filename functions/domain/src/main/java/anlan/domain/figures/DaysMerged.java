package anlan.domain.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The counts of consecutive days as one. Merging is associative: a year is the merge of its months,
 * however these were merged from days. Flows are summed, a stock is that of the last day, and parts
 * are kept, so that whoever was found in these days can be followed through them.
 *
 * @param first the first day that went into it
 * @param last the last
 */
record DaysMerged(LocalDate first, LocalDate last, SortedMap<String, Long> counts) {

    private static final Set<String> STOCKS = stocks();

    private static Set<String> stocks() {
        Set<String> stocks = new HashSet<>();
        KindFold.all()
                .forEach(kind ->
                        kind.figures().stream().filter(Figure::stock).forEach(figure -> stocks.add(figure.id())));
        return stocks;
    }

    static DaysMerged of(DayFigures day) {
        return new DaysMerged(day.date(), day.date(), day.tally().counts());
    }

    /** Of one day or more, in the order of their dates. */
    static DaysMerged of(Collection<DayFigures> days) {
        return days.stream().map(DaysMerged::of).reduce(DaysMerged::then).orElseThrow();
    }

    /** These days and those after them. */
    DaysMerged then(DaysMerged later) {
        SortedMap<String, Long> both = new TreeMap<>(counts);
        later.counts.forEach((id, n) -> both.merge(id, n, STOCKS.contains(id) ? (earlier, now) -> now : Long::sum));
        return new DaysMerged(first, later.last, both);
    }

    long count(Figure figure) {
        return counts.getOrDefault(figure.id(), 0L);
    }

    /** What is counted of a figure for cases that came in on these days. */
    long ofThese(Figure figure, String split) {
        return parts(figure, split).tailMap(first.toString()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The parts of a figure, by what is left of their ids. */
    SortedMap<String, Long> parts(Figure figure, String split) {
        String prefix = figure.id() + "." + split + ".";
        SortedMap<String, Long> parts = new TreeMap<>();
        counts.tailMap(prefix).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(prefix))
                .forEach(entry -> parts.put(entry.getKey().substring(prefix.length()), entry.getValue()));
        return parts;
    }

    /**
     * As it is published of a period: without the parts that are there to be merged, and with those
     * figures that follow who was found in it.
     */
    SortedMap<String, Long> published() {
        SortedMap<String, Long> shown = new TreeMap<>();
        for (KindFold kind : KindFold.all()) {
            for (Figure figure : kind.figures()) {
                shown.put(figure.id(), kind.followed().of(figure, this));
                for (String split : List.of(Split.CATEGORY, Split.GRADE, Split.SOURCE)) {
                    parts(figure, split).forEach((part, n) -> shown.put(figure.id() + "." + split + "." + part, n));
                }
            }
        }
        return shown;
    }
}
