package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How late figures are out, and how old the newest are that are final. */
class NightMetricsTest extends Failures {

    private static final double NIGHT = 20 * 60;
    private static final double DAY = 24 * 60 * 60;

    private List<Double> told(Metric metric) {
        List<Double> told = values.stream()
                .filter(each -> each.metric().equals(metric.onAws()))
                .map(Datapoint::value)
                .toList();
        values.clear();
        return told;
    }

    @Test
    void a_night_on_time_has_the_figures_out_twenty_minutes_after_the_day() {
        aNight();
        assertThat(told(Metric.ROLLUP_LAG_SECONDS)).containsExactly(NIGHT);
    }

    @Test
    void where_nights_were_missed_the_oldest_day_counts() {
        aNight();
        told(Metric.ROLLUP_LAG_SECONDS);
        clock.now = at("2024-02-13T00:20:00");
        run("rollUpDay");
        assertThat(told(Metric.ROLLUP_LAG_SECONDS)).containsExactly(3 * DAY + NIGHT);
    }

    @Test
    void a_night_that_is_run_again_is_no_delay() {
        aNight();
        told(Metric.ROLLUP_LAG_SECONDS);
        clock.now = at("2024-02-09T18:00:00");
        run("rollUpDay");
        assertThat(told(Metric.ROLLUP_LAG_SECONDS)).isEmpty();
    }

    @Test
    void the_newest_day_that_is_final_grows_older_while_events_and_cases_differ() {
        aNight();
        assertThat(told(Metric.FINAL_AGE_SECONDS)).containsExactly(NIGHT);
        eventsAndCasesDifferForTwoNights();
        assertThat(told(Metric.FINAL_AGE_SECONDS)).endsWith(DAY + NIGHT, 2 * DAY + NIGHT);
    }

    @Test
    void before_anything_is_published_nothing_is_told() {
        clock.now = at("2024-02-08T10:00:00");
        PublishedAge none = new PublishedAge(functions.figures(), functions.cityCode());
        assertThat(none.sinceFinal(clock.now)).isNull();
        assertThat(none.lag(null, clock.now)).isNull();
    }
}
