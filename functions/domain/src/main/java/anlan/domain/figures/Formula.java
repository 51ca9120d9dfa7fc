package anlan.domain.figures;

import java.util.List;

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

    Rate of(Tally tally) {
        return new Rate(num.of(tally), den.of(tally));
    }
}
