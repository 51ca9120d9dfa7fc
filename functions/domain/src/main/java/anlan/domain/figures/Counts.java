package anlan.domain.figures;

import java.util.SortedMap;
import java.util.TreeMap;

/** The counts of one day while they are being made, by the id of their figure. */
final class Counts {

    private final SortedMap<String, Long> byId = new TreeMap<>();

    Counts(Opening opening) {
        for (KindFold kind : KindFold.all()) {
            kind.figures().forEach(figure -> byId.put(figure.id(), opening.of(figure)));
        }
    }

    void add(Figure figure) {
        add(figure, 1);
    }

    void add(Figure figure, long n) {
        byId.merge(figure.id(), n, Long::sum);
    }

    void addIf(boolean counted, Figure figure) {
        if (counted) {
            add(figure);
        }
    }

    /** Counts a part of a figure, such as {@code hazards.found.grade.MAJOR}. */
    void addPart(Figure figure, String split, String value) {
        byId.merge(figure.id() + "." + split + "." + value, 1L, Long::sum);
    }

    SortedMap<String, Long> all() {
        return byId;
    }
}
