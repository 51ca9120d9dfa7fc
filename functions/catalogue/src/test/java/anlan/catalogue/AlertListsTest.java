package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.usecases.Tick;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The list of alerts (通知台账) as officials ask for it, by case, state and unit. */
class AlertListsTest extends DeedsFixture {

    private static final String TOWN_112 = "post:town-331082112";
    private static final String UNIT_112 = "town-331082112";

    private String first;
    private String second;

    /** Two hazards of one town: four rungs of each are passed, and three told; but one is closed in the night. */
    @BeforeEach
    void two_hazards_are_late() {
        clock.now = at("2024-03-04T10:00:00");
        first = id(register(key()));
        second = id(register(key()));
        clock.now = at("2024-03-15T00:00:00");
        functions.notifyOverdue().apply(new Tick(null));
    }

    private List<JsonNode> all(String who, Map<String, String> query) {
        List<JsonNode> all = new ArrayList<>();
        Map<String, String> asked = new HashMap<>(query);
        JsonNode page;
        do {
            page = json(get("sessions", "/v1/alerts", asked, who));
            page.path("items").forEach(all::add);
            asked.put("cursor", page.path("next").asString(""));
        } while (!page.path("next").isNull());
        return all;
    }

    private static List<String> ids(List<JsonNode> alerts) {
        return alerts.stream().map(alert -> alert.path("id").stringValue()).toList();
    }

    @Test
    void an_alert_says_to_whom_it_goes_what_its_rung_means_and_no_more_of_the_telephone_than_its_end() {
        JsonNode alert = all(TOWN_112, Map.of("state", "PENDING")).getFirst();
        assertThat(alert.path("to").stringValue()).isEqualTo(UNIT_112);
        assertThat(alert.path("toName").stringValue()).isEqualTo("杜桥镇平安专班");
        assertThat(alert.path("rung").stringValue()).isEqualTo("T+3");
        assertThat(alert.path("rungWords").stringValue()).isEqualTo("超期3个工作日");
        assertThat(alert.path("phone").stringValue()).matches("\\+86\\*{4}[0-9]{4}");
    }

    @Test
    void every_state_is_listed_of_the_city_of_a_unit_and_of_a_case() {
        assertThat(ids(all(OFFICE, Map.of("state", "PENDING", "limit", "1"))))
                .as("at midnight all wait")
                .containsExactlyInAnyOrder(
                        first + "~1~T+3~owner",
                        first + "~1~T+3~superior",
                        first + "~1~T+3~office",
                        second + "~1~T+3~owner",
                        second + "~1~T+3~superior",
                        second + "~1~T+3~office");
        assertThat(ids(all(TOWN_112, Map.of("state", "PENDING"))))
                .containsExactlyInAnyOrder(first + "~1~T+3~owner", second + "~1~T+3~owner");
        clock.now = at("2024-03-15T07:00:00");
        done(TOWN_112, "/v1/hazards/" + second, "sign", 2, "");
        done(TOWN_112, "/v1/hazards/" + second, "submit", 3, ",\"after\":\"a.jpg\"");
        done(OFFICE, "/v1/hazards/" + second, "review", 4, ",\"pass\":true,\"evidence\":\"b.jpg\"");
        clock.now = at("2024-03-15T08:00:00");
        sendAlerts();

        assertThat(all(OFFICE, Map.of("state", "PENDING"))).isEmpty();
        assertThat(ids(all(OFFICE, Map.of("state", "SENT", "limit", "1"))))
                .containsExactlyInAnyOrder(first + "~1~T+3~owner", first + "~1~T+3~superior", first + "~1~T+3~office");
        assertThat(ids(all("post:auditor", Map.of("state", "SENT", "unit", "leader"))))
                .containsExactly(first + "~1~T+3~superior");
        assertThat(ids(all(TOWN_112, Map.of("state", "CANCELLED"))))
                .isEqualTo(ids(all("post:leader", Map.of("state", "CANCELLED", "unit", UNIT_112))))
                .containsExactly(second + "~1~T+3~owner");
        assertThat(all(OFFICE, Map.of("state", "SUPERSEDED", "limit", "3")))
                .hasSize(10)
                .allMatch(alert -> alert.path("settledAt").stringValue().equals("2024-03-15T00:00:00+08:00"));
        assertThat(all(OFFICE, Map.of())).as("those that were given up").isEmpty();
        assertThat(all(TOWN_112, Map.of("state", "PARKED", "unit", UNIT_112))).isEmpty();
        Map<String, String> ofCase = Map.of("case", first, "limit", "2");
        assertThat(all(OFFICE, ofCase)).hasSize(8).doesNotHaveDuplicates();
        assertThat(all(OFFICE, with(ofCase, "unit", UNIT_112))).hasSize(6);
        assertThat(ids(all(TOWN_112, with(ofCase, "state", "SENT")))).containsExactly(first + "~1~T+3~owner");
    }

    private static Map<String, String> with(Map<String, String> query, String name, String value) {
        Map<String, String> more = new HashMap<>(query);
        more.put(name, value);
        return more;
    }

    @Test
    void a_unit_sees_its_own_and_asks_for_no_other() {
        assertThat(get("sessions", "/v1/alerts", Map.of("unit", "office"), TOWN_112)
                        .status())
                .isEqualTo(403);
        assertThat(get("sessions", "/v1/alerts", Map.of("case", first, "unit", "office"), TOWN_112)
                        .status())
                .isEqualTo(403);
        assertThat(all(TOWN, Map.of("case", first))).isEmpty();
    }

    @Test
    void a_cursor_holds_for_the_list_that_gave_it_and_no_other() {
        String next = json(get("sessions", "/v1/alerts", Map.of("state", "PENDING", "limit", "1"), OFFICE))
                .path("next")
                .stringValue();
        for (Map<String, String> other : List.of(
                Map.of("state", "SENT", "cursor", next),
                Map.of("state", "PENDING", "unit", UNIT_112, "cursor", next),
                Map.of("state", "PENDING", "case", first, "cursor", next))) {
            assertThat(get("sessions", "/v1/alerts", other, OFFICE).body()).contains("\"pointer\":\"/cursor\"");
        }
        assertThat(get("sessions", "/v1/alerts", Map.of("state", "PENDING", "cursor", next), OFFICE)
                        .status())
                .isEqualTo(200);
        assertThat(get("sessions", "/v1/alerts", Map.of("unit", "U!", "state", "LOST", "place", "x"), OFFICE)
                        .body())
                .contains("/unit", "/state", "/place")
                .contains("unknown_parameter");
    }

    @Test
    void a_list_is_read_by_its_key_and_nothing_is_filtered_out_of_the_whole_city() {
        meter.taken();
        for (String state : List.of("SENT", "PARKED", "CANCELLED", "SUPERSEDED")) {
            get("sessions", "/v1/alerts", Map.of("state", state, "unit", UNIT_112), OFFICE);
        }
        assertThat(meter.names().stream().filter(name -> !name.equals("BatchGetItem") && !name.equals("GetItem")))
                .containsExactly("Query", "Query", "Query", "Query");
        get("sessions", "/v1/alerts", Map.of("state", "PENDING"), OFFICE);
        assertThat(meter.names().stream().filter("Query"::equals))
                .as("one for each shard")
                .hasSize(2);
    }
}
