package anlan.catalogue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A metric filter as template.yaml defines it: it counts lines of one log. Of the patterns only
 * those are known that want some members of the line to be equal to something.
 */
record MetricFilter(
        String logGroup,
        Map<String, String> wanted,
        String namespace,
        String metric,
        double value,
        Map<String, String> dimensions) {

    private static final Pattern WHOLE = Pattern.compile("\\{ (.+) }");
    private static final Pattern TERM = Pattern.compile("\\$\\.(\\w+) = (\"\\w+\"|\\d+)");
    private static final Pattern SELECTOR = Pattern.compile("\\$\\.(\\w+)");

    static MetricFilter of(Map<?, ?> properties) {
        Map<?, ?> made = (Map<?, ?>) ((List<?>) properties.get("MetricTransformations")).getFirst();
        Map<String, String> dimensions = new HashMap<>();
        for (Object each : (List<?>) made.get("Dimensions")) {
            Map<?, ?> dimension = (Map<?, ?>) each;
            dimensions.put(
                    String.valueOf(dimension.get("Key")),
                    matched(SELECTOR, String.valueOf(dimension.get("Value"))).group(1));
        }
        return new MetricFilter(
                String.valueOf(properties.get("LogGroupName")),
                wanted(String.valueOf(properties.get("FilterPattern"))),
                String.valueOf(made.get("MetricNamespace")),
                String.valueOf(made.get("MetricName")),
                Double.parseDouble(String.valueOf(made.get("MetricValue"))),
                dimensions);
    }

    /** The members that a pattern wants, each with its value as JSON. */
    static Map<String, String> wanted(String pattern) {
        Map<String, String> wanted = new HashMap<>();
        for (String term : matched(WHOLE, pattern).group(1).split(" && ", -1)) {
            Matcher parts = matched(TERM, term);
            wanted.put(parts.group(1), parts.group(2));
        }
        return wanted;
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new AssertionError("not known here: " + text);
        }
        return matcher;
    }

    /** What a line of that log that comes in at a moment counts: one value or none. */
    List<Datapoint> count(JsonNode line, Instant at) {
        for (Map.Entry<String, String> member : wanted.entrySet()) {
            if (!line.path(member.getKey()).toString().equals(member.getValue())) {
                return List.of();
            }
        }
        Map<String, String> named = new HashMap<>();
        dimensions.forEach((name, member) -> named.put(name, line.path(member).asString()));
        return List.of(new Datapoint(namespace, metric, named, at, value));
    }
}
