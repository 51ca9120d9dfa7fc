package anlan.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What CloudWatch makes of a line in its embedded metric format: a value for each metric and each
 * set of dimensions that the line declares, found in the line's own members.
 */
final class Emf {

    private Emf() {}

    static boolean is(JsonNode line) {
        return line.path("_aws").isObject();
    }

    /**
     * The values of a line.
     *
     * @throws AssertionError if the line declares what it does not have: CloudWatch drops it unsaid
     */
    static List<Datapoint> read(JsonNode line) {
        Instant at =
                Instant.ofEpochMilli(present(line.path("_aws"), "Timestamp").longValue());
        List<Datapoint> values = new ArrayList<>();
        for (JsonNode declared : present(line.path("_aws"), "CloudWatchMetrics")) {
            String namespace = present(declared, "Namespace").stringValue();
            for (JsonNode names : present(declared, "Dimensions")) {
                Map<String, String> dimensions = new HashMap<>();
                names.forEach(name -> dimensions.put(
                        name.stringValue(), present(line, name.stringValue()).stringValue()));
                for (JsonNode metric : present(declared, "Metrics")) {
                    String name = present(metric, "Name").stringValue();
                    values.add(new Datapoint(
                            namespace, name, dimensions, at, present(line, name).doubleValue()));
                }
            }
        }
        return values;
    }

    private static JsonNode present(JsonNode in, String name) {
        JsonNode found = in.get(name);
        if (found == null) {
            throw new AssertionError(name + " is not there: " + in);
        }
        return found;
    }
}
