package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Passes on what is told, and fails whoever tells of a counter that nobody has listed. */
record Listed(Meters others) implements Meters {

    private record Counter(Metric metric, Map<String, String> labels) {}

    private static final Set<Counter> LISTED = Counters.all().stream()
            .map(measure -> new Counter(measure.metric(), Map.copyOf(measure.labels())))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public void take(Measure measure) {
        if (measure.metric().sort() == Metric.Sort.COUNT) {
            assertThat(LISTED)
                    .as("Counters.all()")
                    .contains(new Counter(measure.metric(), Map.copyOf(measure.labels())));
        }
        others.take(measure);
    }
}
