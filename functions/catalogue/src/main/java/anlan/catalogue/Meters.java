package anlan.catalogue;

import java.time.Instant;

/** Takes what a city tells of itself in numbers; how they are shown is the edge's. */
@FunctionalInterface
public interface Meters {

    /** Takes a value. It neither fails nor waits. */
    void take(Measure measure);

    /** Takes a value of one function. */
    default void tell(String function, Metric metric, double value, Instant at) {
        take(Measure.of(function, metric, value, at));
    }
}
