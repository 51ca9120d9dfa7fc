package anlan.web;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.catalogue.Measure;
import anlan.catalogue.Metric;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How values are put together that Prometheus collects. */
class PrometheusTest {

    private static final Instant NOW = Instant.parse("2024-02-09T00:20:00Z");
    private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
    private final Prometheus prometheus = new Prometheus(clock::get);

    private void take(Metric metric, double value) {
        take(metric, value, NOW);
    }

    private void take(Metric metric, double value, Instant at) {
        prometheus.take(of(metric, value, at));
    }

    private static Measure of(Metric metric, double value, Instant at) {
        return new Measure(metric, new LinkedHashMap<>(Map.of("function", "f")), value, at);
    }

    @ParameterizedTest
    @EnumSource
    void every_metric_of_the_catalogue_is_shown_under_its_name(Metric metric) {
        take(metric, 3);
        assertThat(prometheus.text()).contains("anlan_" + metric.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void counts_are_added_up_and_of_what_is_measured_the_last_holds() {
        take(Metric.RUNS, 1);
        take(Metric.RUNS, 2);
        take(Metric.DIFFERING, 7);
        take(Metric.DIFFERING, 5);
        assertThat(prometheus.text())
                .contains("anlan_runs_total{function=\"f\"} 3.0", "anlan_differing{function=\"f\"} 5.0");
    }

    @Test
    void what_is_final_grows_older_while_nobody_measures_it() {
        take(Metric.FINAL_AGE_SECONDS, 1_200);
        clock.set(NOW.plusSeconds(86_400));
        assertThat(prometheus.text()).contains("anlan_final_age_seconds{function=\"f\"} 87600.0");
    }

    /** Another process has run since, or none has: an old value is either wrong or worth an alarm of its own. */
    @ParameterizedTest
    @EnumSource
    void what_was_measured_is_shown_until_the_next_run_is_overdue(Metric metric) {
        take(metric, 3);
        String shown = "\nanlan_" + metric.name().toLowerCase(Locale.ROOT);
        boolean measured = metric.sort() == Metric.Sort.GAUGE || metric.sort() == Metric.Sort.AGE;
        assertThat(metric.lasts().isPositive()).isEqualTo(measured);
        clock.set(NOW.plus(metric.lasts()));
        assertThat(prometheus.text()).contains(shown);
        clock.set(NOW.plus(metric.lasts()).plusMillis(1));
        if (measured) {
            assertThat(prometheus.text()).doesNotContain(shown);
            take(metric, 3, clock.get());
            assertThat(prometheus.text()).contains(shown);
        } else {
            assertThat(prometheus.text()).contains(shown);
        }
    }

    @Test
    void when_a_function_last_came_to_its_end_is_shown_for_good() {
        take(Metric.RUNS, 1);
        clock.set(NOW.plusSeconds(864_000));
        assertThat(prometheus.text()).contains("anlan_last_run_timestamp_seconds{function=\"f\"} 1.707438E9");
        take(Metric.RUNS, 1, clock.get());
        assertThat(prometheus.text()).contains("anlan_last_run_timestamp_seconds{function=\"f\"} 1.708302E9");
    }

    @Test
    void what_is_announced_stands_at_nothing_and_then_counts() {
        prometheus.announce(of(Metric.PARKED, 0, NOW));
        prometheus.announce(of(Metric.CALLS, 0, NOW));
        assertThat(prometheus.text())
                .contains("anlan_parked_total{function=\"f\"} 0.0", "anlan_calls_seconds_count{function=\"f\"} 0");
        take(Metric.PARKED, 1);
        assertThat(prometheus.text()).contains("anlan_parked_total{function=\"f\"} 1.0");
    }
}
