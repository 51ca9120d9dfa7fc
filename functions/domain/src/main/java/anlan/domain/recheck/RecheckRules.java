package anlan.domain.recheck;

import java.time.Duration;

/**
 * What is looked at again (复核规则). The numbers are data of the city ({@code seeds/rechecks.json}),
 * never code.
 *
 * @param version of these rules, answered with each list
 * @param perThousand how many of a thousand that closed on a day are drawn
 * @param burst so many fixed on the spot by one post are a burst
 * @param burstWithin the time in which they are
 * @param history so many hazards of a site are a history
 * @param historyDays the days in which they are, up to the one on which it was closed
 * @param selfCheckDays for how many days a self-check answers for what it has not found
 */
public record RecheckRules(
        String version,
        int perThousand,
        int burst,
        Duration burstWithin,
        int history,
        int historyDays,
        int selfCheckDays) {

    private static final int THOUSAND = 1000;
    private static final int MOST = 100;

    /** A rule that would name every hazard, or read without an end, is a slip. */
    public RecheckRules {
        if (perThousand < 0
                || perThousand > THOUSAND
                || burst < 2
                || burstWithin.isNegative()
                || history < 2
                || history > MOST
                || historyDays < 1
                || selfCheckDays < 1) {
            throw new IllegalArgumentException("rules of re-checks are out of range");
        }
    }
}
