package anlan.domain.figures;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The stocks at the end of the day before, from which a day's fold goes on (期初数).
 *
 * @param stocks yesterday's stocks, by the id of their figure; a stock that is not named is 0
 */
public record Opening(SortedMap<String, Long> stocks) {

    public static final Opening NONE = new Opening(new TreeMap<>());

    public Opening {
        stocks = Collections.unmodifiableSortedMap(new TreeMap<>(stocks));
    }

    public static Opening after(Tally yesterday) {
        SortedMap<String, Long> stocks = new TreeMap<>();
        for (KindFold kind : KindFold.all()) {
            for (Figure figure : kind.figures()) {
                if (figure.stock()) {
                    stocks.put(figure.id(), yesterday.count(figure));
                }
            }
        }
        return new Opening(stocks);
    }

    long of(Figure figure) {
        return figure.stock() ? stocks.getOrDefault(figure.id(), 0L) : 0;
    }
}
