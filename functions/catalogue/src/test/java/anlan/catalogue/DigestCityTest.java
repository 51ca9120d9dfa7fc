package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.emulators.LocalSns;
import anlan.usecases.Tick;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Several alerts to one post as one message, and at most twenty of them a day, over the real store. */
class DigestCityTest extends DeedsFixture {

    private static final String OFFICES = "+861000000001";

    private final List<String> told = new ArrayList<>();

    private void tick() {
        functions.notifyOverdue().apply(new Tick(null));
        sendAlerts();
    }

    private List<LocalSns.Text> toTheOffice() {
        return texts.stream().filter(text -> text.phone().equals(OFFICES)).toList();
    }

    /** Complaints about water, each of which waits two hours to be dispatched, come in one after another. */
    private void come(int times, Duration apart) {
        for (int n = 0; n < times; n++) {
            var reply = post("complaints", "/v1/complaints", "citizen:c" + told.size(), key(), """
                    {"category":"water-supply","description":"停水","areaCode":"331082001"}""");
            assertThat(reply.status()).as(reply.body()).isEqualTo(201);
            told.add(id(reply));
            clock.now = clock.now.plus(apart);
        }
    }

    private Map<String, String> states() {
        Map<String, String> states = new TreeMap<>();
        for (String id : told) {
            for (JsonNode alert : json(get("sessions", "/v1/alerts", Map.of("case", id), OFFICE))
                    .path("items")) {
                if (alert.path("to").stringValue().equals("office")) {
                    states.put(
                            alert.path("id").stringValue(),
                            alert.path("state").stringValue() + " "
                                    + alert.path("settledAt").asString(""));
                }
            }
        }
        return states;
    }

    @Test
    void at_most_twenty_messages_a_day_reach_one_telephone_and_nothing_is_lost() {
        clock.now = at("2024-03-04T08:00:00");
        come(30, Duration.ofMinutes(1));
        clock.now = at("2024-03-04T10:00:00");
        for (int minute = 0; minute <= 31; minute++) {
            tick();
            clock.now = clock.now.plus(Duration.ofMinutes(1));
        }
        assertThat(toTheOffice()).hasSize(19);
        assertThat(states()).hasSize(30);
        assertThat(states().values().stream().filter("PENDING "::equals)).hasSize(11);

        clock.now = at("2024-03-04T20:29:00");
        tick();
        assertThat(toTheOffice()).hasSize(19);
        clock.now = at("2024-03-04T20:30:00");
        tick();
        assertThat(toTheOffice()).hasSize(20);
        LocalSns.Text digest = toTheOffice().getLast();
        assertThat(digest.attributes()).doesNotContainKeys("caseId", "rung");
        List<String> ids = List.of(digest.attributes().get("alertIds").split(",", -1));
        assertThat(digest.message()).contains("您有" + ids.size() + "件");
        assertThat(states().entrySet().stream()
                        .filter(each -> each.getValue().equals("SENT 2024-03-04T20:30:00+08:00"))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(states().values()).allMatch(state -> state.startsWith("SENT "));

        clock.now = at("2024-03-04T20:31:00");
        come(2, Duration.ZERO);
        clock.now = at("2024-03-05T08:00:00");
        tick();
        assertThat(toTheOffice())
                .as("what runs by the clock and what waited for the morning are one message")
                .hasSize(21);
        assertThat(states().values()).allMatch(state -> state.startsWith("SENT "));
    }
}
