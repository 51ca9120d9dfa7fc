package anlan.domain.board;

import java.time.Duration;

/**
 * From how many cases on a peer is ranked, and from what on a signal is listed (榜单规则).
 *
 * @param version of these rules, published with each board
 * @param leastCases fewer are shown and not ranked
 * @param burst so many fixed on the spot by one post in one minute
 * @param closedSoon after an extension was granted
 * @param churnWithin from an end to the next opening
 * @param leastSignals fewer of a kind are not listed
 * @param skewPercent a coverage below so many per cent of the city's is listed
 */
public record BoardRules(
        String version,
        long leastCases,
        int burst,
        Duration closedSoon,
        Duration churnWithin,
        int leastSignals,
        int skewPercent) {

    /** A rule that would list everything, or rank nothing, is a slip. */
    public BoardRules {
        if (leastCases < 1
                || burst < 2
                || closedSoon.isNegative()
                || churnWithin.isNegative()
                || leastSignals < 1
                || skewPercent < 1
                || skewPercent > 100) {
            throw new IllegalArgumentException("rules of boards are out of range");
        }
    }
}
