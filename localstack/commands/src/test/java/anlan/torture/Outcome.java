package anlan.torture;

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
