package anlan.domain.figures;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How one rate (比率) is reckoned from counts: a sum over a sum.
 *
 * @param id as it is published, such as {@code rect.all}
 */
record Formula(String id, Sum num, Sum den) {

    /** Counts added up, less others, by their ids. */
    record Sum(List<String> plus, List<String> minus) {

        static Sum of(Figure... plus) {
            return new Sum(ids(plus), List.of());
        }

        /** A part of a figure. */
        static Sum ofPart(Figure figure, Split split, Enum<?> part) {
            return new Sum(List.of(split.part(figure.id(), part.name())), List.of());
        }

        Sum less(Figure... others) {
            return new Sum(plus, ids(others));
        }

        private static List<String> ids(Figure... figures) {
            return Stream.of(figures).map(Figure::id).toList();
        }

        private long of(Tally tally) {
            return plus.stream().mapToLong(tally::count).sum()
                    - minus.stream().mapToLong(tally::count).sum();
        }
    }

    /** Every rate by its id. */
    static SortedMap<String, Rate> all(Tally tally) {
        SortedMap<String, Rate> rates = new TreeMap<>();
        for (KindFold kind : KindFold.all()) {
            kind.formulas().forEach(formula -> rates.put(formula.id(), formula.of(tally)));
        }
        return rates;
    }

    Rate of(Tally tally) {
        return new Rate(num.of(tally), den.of(tally));
    }
}
