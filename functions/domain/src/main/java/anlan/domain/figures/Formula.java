package anlan.domain.figures;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How one rate (比率) is reckoned from counts: a sum over a sum.
 *
 * @param id as it is published, such as {@code rect.all}
 */
record Formula(String id, Sum num, Sum den) {

    /** Figures added up, less others. */
    record Sum(List<Figure> plus, List<Figure> minus) {

        static Sum of(Figure... plus) {
            return new Sum(List.of(plus), List.of());
        }

        Sum less(Figure... others) {
            return new Sum(plus, List.of(others));
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
