package anlan.torture;

import java.util.LinkedHashSet;
import java.util.Set;

/** A bug, and the run by which it is looked for. */
record Planted(Bug bug, Run run) {

    private static final int MOST_SEEDS = 4;
    private static final double SCALE = 0.4;

    /** What looking for a bug came to. */
    sealed interface Result {

        /** By which run it was found, with which seed, and by which sentence. */
        record Found(String run, long seed, String finding) implements Result {}

        /** The first sentences that were found instead: none of them fits. */
        record Missed(Set<String> instead) implements Result {}
    }

    /** Tries one seed after another. */
    Result lookedFor(Neighbours neighbours) {
        Set<String> instead = new LinkedHashSet<>();
        for (long seed = 1; seed <= MOST_SEEDS; seed++) {
            Findings findings =
                    run.with(Plan.brief(seed).scaled(SCALE), bug, neighbours).findings();
            String finding = findings.like(bug.breaks());
            if (finding != null) {
                return new Result.Found(run.name(), seed, finding);
            }
            instead.addAll(findings.shown());
        }
        return new Result.Missed(instead);
    }

    @Override
    public String toString() {
        return bug.name();
    }
}
