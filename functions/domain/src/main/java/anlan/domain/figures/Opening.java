package anlan.domain.figures;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The stocks at the end of the day before, from which a day's fold goes on (期初数).
 *
 * @param stocks yesterday's stocks and their parts, by id; one that is not named is 0
 */
public record Opening(SortedMap<String, Long> stocks) {

    public static final Opening NONE = new Opening(new TreeMap<>());

    public Opening {
        stocks = Collections.unmodifiableSortedMap(new TreeMap<>(stocks));
    }

    /** Whether the count of that id is carried over from day to day: a stock, or a part of one. */
    public static boolean has(String figure) {
        return Stocks.has(figure);
    }

    public static Opening after(Tally yesterday) {
        SortedMap<String, Long> stocks = new TreeMap<>(yesterday.counts());
        stocks.keySet().removeIf(id -> !Stocks.has(id));
        return new Opening(stocks);
    }
}
