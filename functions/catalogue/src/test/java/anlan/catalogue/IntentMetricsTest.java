package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Intents are counted by the jobs that look at them and end them; nobody scans a table for it. */
class IntentMetricsTest extends AlertFailures {

    private static final String TOWN_112 = "post:town-331082112";

    private double counted(String function, String state) {
        return values.stream()
                .filter(each -> each.metric().equals(Metric.INTENTS.onAws())
                        && each.dimensions().equals(Map.of(Measure.FUNCTION, function, Measure.STATE, state)))
                .mapToDouble(Datapoint::value)
                .sum();
    }

    private int listed(String state) {
        return json(get("sessions", "/v1/alerts", Map.of("state", state, "limit", "100"), OFFICE))
                .path("items")
                .size();
    }

    @Test
    void what_waits_what_was_sent_and_what_had_nothing_left_to_tell_are_told_apart() {
        clock.now = at("2024-03-04T10:00:00");
        register(key());
        String second = "/v1/hazards/" + id(register(key()));
        clock.now = at("2024-03-15T00:00:00");
        run("notifyOverdue");
        assertThat(listed("PENDING")).isEqualTo(6);
        clock.now = at("2024-03-15T07:00:00");
        done(TOWN_112, second, "sign", 2, "");
        done(TOWN_112, second, "submit", 3, ",\"after\":\"a.jpg\"");
        done(OFFICE, second, "review", 4, ",\"pass\":true,\"evidence\":\"b.jpg\"");
        clock.now = at("2024-03-15T08:00:00");
        run("sendAlerts");
        deliver();
        assertThat(counted("sendAlerts", "pending")).isEqualTo(6);
        assertThat(listed("SENT")).isPositive();
        assertThat(counted(Catalogue.TOPIC, "sent")).isEqualTo(listed("SENT"));
        assertThat(listed("CANCELLED")).isPositive();
        assertThat(counted("sendAlerts", "cancelled") + counted(Catalogue.TOPIC, "cancelled"))
                .isEqualTo(listed("CANCELLED"));
        values.clear();
        run("sendAlerts");
        assertThat(counted("sendAlerts", "pending"))
                .as("what is settled waits no more")
                .isZero();
    }

    @Test
    void what_was_given_up_is_counted_where_it_ended() {
        theTelephoneIsAbroad();
        assertThat(counted(Catalogue.TOPIC, "parked")).isEqualTo(listed("PARKED"));
        assertThat(listed("PARKED")).isPositive();
    }
}
