package anlan.domain.figures;

import java.time.LocalDate;
import java.util.Collection;
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
        both.keySet().removeIf(Stocks::has);
        later.counts.forEach((id, n) -> both.merge(id, n, Long::sum));
        return new DaysMerged(first, later.last, both);
    }

    long count(String id) {
        return counts.getOrDefault(id, 0L);
    }

    /** What is counted under that id for cases that came in, or were handed on, on these days. */
    long ofThese(String id, String cohort) {
        return parts(id, cohort).tailMap(first.toString()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The parts of a count, by what is left of their ids; a part of a part is none of them. */
    SortedMap<String, Long> parts(String id, String split) {
        String prefix = id + "." + split + ".";
        SortedMap<String, Long> parts = new TreeMap<>();
        counts.tailMap(prefix).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(prefix))
                .filter(entry -> entry.getKey().indexOf('.', prefix.length()) < 0)
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
                shown.put(figure.id(), kind.followed().of(figure, "", this));
                figure.splits().forEach(split -> parts(kind, figure, split, shown));
            }
        }
        return shown;
    }

    /** What nobody was found for on one day may all the same be rectified in these days. */
    private void parts(KindFold kind, Figure figure, Split split, SortedMap<String, Long> shown) {
        kind.figures().stream()
                .filter(other -> other.splits().contains(split))
                .flatMap(other -> parts(other.id(), split.id()).keySet().stream())
                .distinct()
                .forEach(value -> {
                    String part = split.part("", value);
                    long n = kind.followed().of(figure, part, this);
                    if (n != 0) {
                        shown.put(figure.id() + part, n);
                    }
                });
    }
}
