package anlan.catalogue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every counter of a city with each of its labels, so that one stands at 0 before anything has
 * happened: whoever collects would otherwise miss the first time, which is often the only one. A
 * test holds all that is told to this list.
 */
public final class Counters {

    private static final String SEND = "sendAlerts";
    private static final List<String> INTAKES = List.of("complaints", "hazards");
    private static final List<String> FATES = List.of("sent", "superseded", "cancelled", "parked");

    private Counters() {}

    /** Those that the functions tell, each with the value 0. */
    public static List<Measure> all() {
        return Stream.of(
                        Stream.concat(Catalogue.JOBS.stream(), Stream.of(Catalogue.TOPIC))
                                .map(function -> zero(function, Metric.RUNS)),
                        Stream.of(SEND, Catalogue.TOPIC).map(function -> zero(function, Metric.PARKED)),
                        Stream.of("notifyOverdue", SEND, Catalogue.TOPIC)
                                .map(function -> zero(function, Metric.SET_ASIDE)),
                        Stream.of(SEND, Catalogue.TOPIC).map(function -> zero(function, Metric.UNTAKEN)),
                        Stream.of(zero(WatchedFigures.FUNCTION, Metric.DAMAGED_SERVED)),
                        INTAKES.stream()
                                .flatMap(function -> Stream.of(IntakeOutcome.values())
                                        .map(outcome ->
                                                zero(function, Metric.INTAKES).with(Measure.OUTCOME, outcome.word()))),
                        Stream.of(SEND, Catalogue.TOPIC)
                                .flatMap(function -> FATES.stream()
                                        .map(fate ->
                                                zero(function, Metric.INTENTS).with(Measure.STATE, fate))))
                .flatMap(each -> each)
                .toList();
    }

    /**
     * The calls that fail, by route.
     *
     * @param routes each as its function, its method and its template
     */
    public static List<Measure> failures(Collection<String> routes) {
        return routes.stream()
                .map(route -> route.split(" ", 3))
                .map(route -> zero(route[0], Metric.CALLS)
                        .with(Measure.METHOD, route[1])
                        .with(Measure.ROUTE, route[2])
                        .with(Measure.OUTCOME, AccessLog.FAILED))
                .toList();
    }

    private static Measure zero(String function, Metric metric) {
        return Measure.of(function, metric, 0, Instant.EPOCH);
    }
}
