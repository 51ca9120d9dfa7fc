package anlan.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/**
 * An alarm as template.yaml defines it, and what CloudWatch would say of it. What is not used there
 * is not known here, and fails.
 *
 * @param evaluationPeriods how many periods are looked at
 * @param datapointsToAlarm how many of them have to breach
 * @param missingBreaches whether a period without a value breaches
 */
record AlarmDefinition(
        String name,
        String namespace,
        String metric,
        Map<String, String> dimensions,
        String statistic,
        Duration period,
        int evaluationPeriods,
        int datapointsToAlarm,
        String comparison,
        double threshold,
        boolean missingBreaches) {

    private static final Set<String> KNOWN = Set.of(
            "AlarmDescription",
            "AlarmActions",
            "OKActions",
            "Namespace",
            "MetricName",
            "Dimensions",
            "Statistic",
            "Period",
            "EvaluationPeriods",
            "DatapointsToAlarm",
            "Threshold",
            "ComparisonOperator",
            "TreatMissingData");

    /** What CloudWatch says of an alarm; missing data is never left undecided here. */
    enum State {
        OK,
        ALARM
    }

    static AlarmDefinition of(String name, Map<?, ?> properties) {
        if (!KNOWN.containsAll(properties.keySet())) {
            throw new AssertionError(name + " is defined by more than is known here: " + properties.keySet());
        }
        Map<String, String> dimensions = new TreeMap<>();
        for (Object each : (List<?>) properties.get("Dimensions")) {
            Map<?, ?> dimension = (Map<?, ?>) each;
            dimensions.put(String.valueOf(dimension.get("Name")), String.valueOf(dimension.get("Value")));
        }
        int periods = number(properties.get("EvaluationPeriods"));
        Object needed = properties.get("DatapointsToAlarm");
        String missing = String.valueOf(properties.get("TreatMissingData"));
        return new AlarmDefinition(
                name,
                String.valueOf(properties.get("Namespace")),
                String.valueOf(properties.get("MetricName")),
                dimensions,
                String.valueOf(properties.get("Statistic")),
                Duration.ofSeconds(number(properties.get("Period"))),
                periods,
                needed == null ? periods : number(needed),
                String.valueOf(properties.get("ComparisonOperator")),
                number(properties.get("Threshold")),
                switch (missing) {
                    case "breaching" -> true;
                    case "notBreaching" -> false;
                    default -> throw new AssertionError(name + " treats missing data as " + missing);
                });
    }

    private static int number(Object value) {
        return Integer.parseInt(String.valueOf(value));
    }

    /**
     * Its state at the end of the period that holds a moment. CloudWatch looks a few periods further
     * back before it calls data missing, so that silence may ring some minutes later than here.
     */
    State at(Instant moment, List<Datapoint> all) {
        long seconds = period.toSeconds();
        long last = Math.floorDiv(moment.getEpochSecond(), seconds);
        long breaching = IntStream.range(0, evaluationPeriods)
                .filter(back -> breaches(values(all, (last - back) * seconds)))
                .count();
        return breaching >= datapointsToAlarm ? State.ALARM : State.OK;
    }

    private double[] values(List<Datapoint> all, long from) {
        return all.stream()
                .filter(each -> each.namespace().equals(namespace)
                        && each.metric().equals(metric)
                        && each.dimensions().equals(dimensions))
                .filter(each ->
                        each.at().getEpochSecond() >= from && each.at().getEpochSecond() < from + period.toSeconds())
                .mapToDouble(Datapoint::value)
                .toArray();
    }

    private boolean breaches(double[] values) {
        if (values.length == 0) {
            return missingBreaches;
        }
        DoubleBinaryOperator taken = switch (statistic) {
            case "Sum" -> Double::sum;
            case "Maximum" -> Math::max;
            default -> throw new AssertionError(name + " takes the " + statistic);
        };
        double value = Arrays.stream(values).reduce(taken).orElseThrow();
        return switch (comparison) {
            case "GreaterThanThreshold" -> value > threshold;
            case "LessThanThreshold" -> value < threshold;
            default -> throw new AssertionError(name + " compares by " + comparison);
        };
    }
}
