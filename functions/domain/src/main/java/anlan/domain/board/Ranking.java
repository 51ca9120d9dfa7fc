package anlan.domain.board;

import anlan.domain.figures.Rate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Puts peers into the order of their rates (排名): equals share a rank, and few cases have none. */
final class Ranking {

    private Ranking() {}

    /** The better rate first, compared as fractions and never as decimals. */
    private static final Comparator<Rate> BEST_FIRST = (one, other) ->
            Long.compare(Math.multiplyExact(other.num(), one.den()), Math.multiplyExact(one.num(), other.den()));

    /**
     * Ranks them.
     *
     * @param least how many cases a peer must have
     * @param before the rank of each peer in the period before; one that had none is not there
     */
    static List<BoardRow> of(SortedMap<String, Rate> rates, long least, Map<String, Integer> before) {
        Comparator<Map.Entry<String, Rate>> order = Map.Entry.comparingByValue(BEST_FIRST);
        List<Map.Entry<String, Rate>> ranked = rates.entrySet().stream()
                .filter(entry -> isRanked(entry.getValue(), least))
                .sorted(order.thenComparing(Map.Entry.comparingByKey()))
                .toList();
        List<BoardRow> rows = new ArrayList<>();
        int rank = 1;
        for (int at = 0; at < ranked.size(); at++) {
            Map.Entry<String, Rate> entry = ranked.get(at);
            boolean equal = at > 0 && order.compare(ranked.get(at - 1), entry) == 0;
            rank = equal ? rank : at + 1;
            rows.add(new BoardRow(entry.getKey(), entry.getValue(), rank, movement(before.get(entry.getKey()), rank)));
        }
        rates.forEach((who, rate) -> {
            if (!isRanked(rate, least)) {
                rows.add(new BoardRow(who, rate, null, null));
            }
        });
        return rows;
    }

    private static boolean isRanked(Rate rate, long least) {
        return rate.den() > 0 && rate.den() >= least;
    }

    private static @Nullable Integer movement(@Nullable Integer before, int now) {
        return before == null ? null : before - now;
    }
}
