package anlan.catalogue;

import java.time.Instant;
import java.util.Map;

/** One value of one metric, as CloudWatch keeps it: metrics of other dimensions are others. */
record Datapoint(String namespace, String metric, Map<String, String> dimensions, Instant at, double value) {

    Datapoint {
        dimensions = Map.copyOf(dimensions);
    }
}
