package anlan.torture;

import java.util.EnumSet;
import java.util.Set;

/**
 * What one run is to do: a pure function of it, so that it can be done again, and again with less.
 *
 * @param scale how many times the short run's number of operations
 * @param kinds of fault that may happen
 */
record Plan(long seed, double scale, Set<Fault> kinds) {

    private static final double LONG = 100;
    private static final int CUT = 5;

    Plan {
        kinds = Set.copyOf(kinds);
    }

    /** As much as every build does. */
    static Plan brief(long seed) {
        return new Plan(seed, 1, EnumSet.allOf(Fault.class));
    }

    /** As much as the promises speak of. */
    static Plan whole(long seed) {
        return new Plan(seed, LONG, EnumSet.allOf(Fault.class));
    }

    Plan scaled(double times) {
        return new Plan(seed, times, kinds);
    }

    Plan without(Fault fault) {
        Set<Fault> fewer = EnumSet.copyOf(kinds);
        fewer.remove(fault);
        return new Plan(seed, scale, fewer);
    }

    /** How much to do where the short run does so much. */
    int times(int shortRun) {
        return (int) Math.max(1, Math.round(shortRun * scale));
    }

    FaultPlan faults(double odds) {
        // A page or a batch that is cut, or an index that lags, is no failure of the store, and
        // happens more often.
        FaultPlan all = FaultPlan.all(seed, odds)
                .with(Fault.EMPTY_PAGE, odds * CUT)
                .with(Fault.TINY_PAGE, odds * CUT)
                .with(Fault.UNPROCESSED, odds * CUT)
                .with(Fault.STALE_READ, odds * CUT);
        for (Fault fault : Fault.values()) {
            if (!kinds.contains(fault)) {
                all = all.without(fault);
            }
        }
        return all;
    }

    @Override
    public String toString() {
        return "seed " + seed + ", scale " + scale + ", faults "
                + (kinds.size() == Fault.values().length ? "all" : kinds.toString());
    }
}
