package anlan.web;

import anlan.catalogue.Measure;
import anlan.catalogue.Meters;
import anlan.catalogue.Metric;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the numbers of this process for whoever collects them, in the text format of Prometheus: a
 * metric is {@code anlan_} and its name in the list of the catalogue. What JVMs tell of themselves
 * is beside them.
 *
 * <p>Of several processes a job runs in one, and the next time in another: what a run measured is
 * shown until the next run is overdue, and when a job last came to its end is shown for good, as a
 * moment, of which the latest holds.
 */
final class Prometheus implements Meters {

    /** The type of its text. */
    static final String TYPE = "text/plain;version=0.0.4;charset=utf-8";

    private static final String LAST_RUN = "anlan.last.run.timestamp.seconds";

    private record Key(Metric metric, Tags tags) {}

    private record Last(double value, Instant at) {}

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Key, Last> last = new ConcurrentHashMap<>();
    private final Map<Key, Meter> gauges = new HashMap<>();
    private final InstantSource clock;

    /**
     * Takes what it reckons with.
     *
     * @param clock of the city, by which ages grow
     */
    Prometheus(InstantSource clock) {
        this.clock = clock;
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** Shows a count of 0, so that the first time is seen as an increase. */
    void announce(Measure measure) {
        Tags tags = tags(measure);
        switch (measure.metric().sort()) {
            case COUNT -> counter(measure.metric(), tags);
            case TIME -> timer(measure.metric(), tags);
            case GAUGE, AGE -> throw new IllegalArgumentException("nobody has measured it yet: " + measure.metric());
        }
    }

    @Override
    public void take(Measure measure) {
        Metric metric = measure.metric();
        Tags tags = tags(measure);
        switch (metric.sort()) {
            case COUNT -> counter(metric, tags).increment(measure.value());
            case TIME -> timer(metric, tags).record(Duration.ofNanos(Math.round(measure.value() * 1e9)));
            case GAUGE, AGE -> keep(new Key(metric, tags), new Last(measure.value(), measure.at()));
        }
        if (metric == Metric.RUNS) {
            ran(new Key(metric, tags), new Last(measure.at().toEpochMilli() / 1e3, measure.at()));
        }
    }

    private static Tags tags(Measure measure) {
        return Tags.of(measure.labels().entrySet().stream()
                .map(label -> Tag.of(label.getKey(), label.getValue()))
                .toList());
    }

    private Counter counter(Metric metric, Tags tags) {
        return Counter.builder(name(metric))
                .description(metric.help())
                .tags(tags)
                .register(registry);
    }

    private Timer timer(Metric metric, Tags tags) {
        return Timer.builder(name(metric)).description(metric.help()).tags(tags).register(registry);
    }

    private synchronized void keep(Key key, Last value) {
        last.put(key, value);
        gauges.computeIfAbsent(
                key,
                made -> Gauge.builder(name(key.metric()), () -> now(key))
                        .description(key.metric().help())
                        .tags(key.tags())
                        .register(registry));
    }

    private synchronized void ran(Key key, Last moment) {
        last.put(key, moment);
        gauges.computeIfAbsent(
                key,
                made -> Gauge.builder(LAST_RUN, () -> now(key))
                        .description("when a function last came to its end")
                        .tags(key.tags())
                        .register(registry));
    }

    private double now(Key key) {
        Last found = last.getOrDefault(key, new Last(Double.NaN, Instant.EPOCH));
        return key.metric().sort() == Metric.Sort.AGE
                ? found.value() + Duration.between(found.at(), clock.instant()).toSeconds()
                : found.value();
    }

    private static String name(Metric metric) {
        return "anlan." + metric.name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Everything that it holds and that still holds. */
    String text() {
        drop(clock.instant());
        return registry.scrape();
    }

    private synchronized void drop(Instant now) {
        gauges.entrySet().removeIf(gauge -> {
            Key key = gauge.getKey();
            Last value = last.get(key);
            boolean old = key.metric() != Metric.RUNS
                    && (value == null || value.at().plus(key.metric().lasts()).isBefore(now));
            if (old) {
                registry.remove(gauge.getValue());
                last.remove(key);
            }
            return old;
        });
    }
}
