package anlan.domain.figures;

import java.util.Set;
import java.util.stream.Collectors;

/** Which counts say how much stood at the end of a day (存量), and not how much happened in it. */
final class Stocks {

    private static final Set<String> IDS = KindFold.all().stream()
            .flatMap(kind -> kind.figures().stream())
            .filter(Figure::stock)
            .map(Figure::id)
            .collect(Collectors.toUnmodifiableSet());

    private Stocks() {}

    /** Whether the count of that id is a stock, or a part of one. */
    static boolean has(String id) {
        int kind = id.indexOf('.');
        int part = id.indexOf('.', kind + 1);
        return IDS.contains(part < 0 ? id : id.substring(0, part));
    }
}
