package anlan.domain.figures;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * For how long cases were open (办理时长), in whole minutes.
 *
 * @param cases how many ended
 * @param median at most as many minutes for one half of them or more, by nearest rank
 * @param p90 the same for nine of ten
 */
public record OpenTime(long cases, long median, long p90) {

    private static final int PER_CENT = 100;
    private static final int HALF = 50;
    private static final int NINE_OF_TEN = 90;

    /** Of what is counted by the minute; nothing is 0 of 0, which the caller leaves out. */
    static OpenTime of(SortedMap<String, Long> byMinutes) {
        SortedMap<Long, Long> sorted = new TreeMap<>();
        byMinutes.forEach((minutes, n) -> sorted.put(Long.valueOf(minutes), n));
        long cases = sorted.values().stream().mapToLong(Long::longValue).sum();
        return new OpenTime(cases, atRank(sorted, rank(cases, HALF)), atRank(sorted, rank(cases, NINE_OF_TEN)));
    }

    private static long rank(long cases, int percent) {
        return Math.ceilDiv(cases * percent, PER_CENT);
    }

    private static long atRank(SortedMap<Long, Long> sorted, long rank) {
        long seen = 0;
        for (Map.Entry<Long, Long> entry : sorted.entrySet()) {
            seen += entry.getValue();
            if (seen >= rank) {
                return entry.getKey();
            }
        }
        return 0;
    }
}
