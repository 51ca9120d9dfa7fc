package anlan.catalogue;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/**
 * One value of a metric.
 *
 * @param labels of what it is, from few that there are: never a path, a case or a person
 */
public record Measure(Metric metric, SequencedMap<String, String> labels, double value, Instant at) {

    /** The label that every value has. */
    public static final String FUNCTION = "function";

    static final String OUTCOME = "outcome";
    static final String STATE = "state";
    static final String METHOD = "method";
    static final String ROUTE = "route";

    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_./{}-]{1,80}");

    public Measure {
        labels = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(labels));
        labels.values().forEach(label -> {
            if (!LABEL.matcher(label).matches()) {
                throw new IllegalArgumentException("no label of " + metric);
            }
        });
    }

    /** A value that one function tells. */
    static Measure of(String function, Metric metric, double value, Instant at) {
        SequencedMap<String, String> labels = new LinkedHashMap<>();
        labels.put(FUNCTION, function);
        return new Measure(metric, labels, value, at);
    }

    /** The same with another label. */
    Measure with(String name, String label) {
        SequencedMap<String, String> more = new LinkedHashMap<>(labels);
        more.put(name, label);
        return new Measure(metric, more, value, at);
    }
}
