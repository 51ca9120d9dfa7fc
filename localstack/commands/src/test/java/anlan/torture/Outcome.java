package anlan.torture;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * The outcome of one run.
 *
 * @param operations that it did
 * @param injected faults, by kind
 * @param digest of what the table held in the end, by which two runs of one seed are compared
 */
record Outcome(String run, long seed, int operations, Map<Fault, Integer> injected, Findings findings, String digest) {

    /** What is done to a city, which tells how many operations that was. */
    interface Life {
        int in(City city, Findings findings);
    }

    /** Founds a city at a moment, and tells what its life came to. */
    static Outcome of(Run run, Plan plan, Bug bug, Neighbours neighbours, Instant start, Life life) {
        try (City city = new City(neighbours, bug, start)) {
            Findings findings = new Findings();
            int operations = life.in(city, findings);
            return of(run.name(), plan.seed(), operations, city, findings);
        }
    }

    static Outcome of(String run, long seed, int operations, City city, Findings findings) {
        Map<Fault, Integer> injected = new EnumMap<>(Fault.class);
        city.store.injected().forEach((fault, n) -> injected.merge(fault, n, Integer::sum));
        city.gateway.injected().forEach((fault, n) -> injected.merge(fault, n, Integer::sum));
        city.weChatWire.injected().forEach((fault, n) -> injected.merge(fault, n, Integer::sum));
        return new Outcome(run, seed, operations, injected, findings, city.raw.digest());
    }

    int faults() {
        return injected.values().stream().mapToInt(Integer::intValue).sum();
    }
}
