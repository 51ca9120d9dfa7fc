package anlan.catalogue;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import anlan.usecases.Tick;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Warnings from the hazards that are found to the telephone of the town's head. */
class WarningCityTest extends DeedsFixture {

    private static final String TOWN = "331082112";

    private void found(String at, int many) {
        clock.now = at(at);
        for (int n = 0; n < many; n++) {
            register(key());
        }
    }

    private void night(String at) {
        clock.now = at(at);
        functions.rollUpDay().apply(new Tick(null));
    }

    private HttpReply warnings(Map<String, String> query) {
        return get("figures", "/v1/warnings", query, OFFICE);
    }

    private static JsonNode item(HttpReply reply, String area, String indicator) {
        return json(reply)
                .path("items")
                .valueStream()
                .filter(item -> item.path("area").stringValue().equals(area)
                        && item.path("indicator").stringValue().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private List<String> told() {
        var unused = functions.sendAlerts().apply(new Tick(null));
        return texts.stream()
                .filter(text -> text.message().contains("预警"))
                .map(text -> text.phone() + " " + text.message())
                .sorted()
                .toList();
    }

    @BeforeEach
    void three_windows() {
        found("2024-01-01T10:00:00", 10);
        night("2024-01-11T00:20:00");
        found("2024-01-11T10:00:00", 10);
        night("2024-01-21T00:20:00");
        found("2024-01-21T10:00:00", 20);
        texts.clear();
        night("2024-02-01T00:20:00");
    }

    @Test
    void a_window_with_many_more_hazards_is_red_and_everybody_sees_from_what() {
        JsonNode red = item(warnings(Map.of()), TOWN, "hazards.found");
        assertThat(red.toString())
                .isEqualTo("{\"area\":\"331082112\",\"indicator\":\"hazards.found\",\"colour\":\"RED\","
                        + "\"since\":\"2024-01-21\",\"streak\":1,\"step\":null,\"reading\":\"RED\",\"ground\":\"RATIO\","
                        + "\"revision\":1,\"rule\":{\"id\":\"found-ratio\",\"version\":\"anlan-warnings-1\"},"
                        + "\"inputs\":{\"count\":20,\"days\":11,\"base\":{\"count\":20,\"days\":20,"
                        + "\"windows\":[\"2024-01-X1\",\"2024-01-X2\"]},\"before\":{\"colour\":\"GREEN\","
                        + "\"since\":\"2024-01-11\",\"streak\":1,\"readings\":[\"GREEN\"]}}}");
        assertThat(json(warnings(Map.of())).path("window").path("id").stringValue())
                .isEqualTo("2024-01-X3");
        assertThat(json(warnings(Map.of())).path("items").size())
                .as("20 areas, 4 indicators")
                .isEqualTo(80);
        deathsAreMissing();
        wrongQuestionsNameTheirField();
    }

    private void deathsAreMissing() {
        JsonNode deaths = item(warnings(Map.of("area", TOWN)), TOWN, "deaths");
        assertThat(deaths.path("inputs").stringValue()).isEqualTo("missing");
        assertThat(deaths.path("colour").isNull()).isTrue();
    }

    @Test
    void the_head_of_the_town_and_the_leader_of_the_city_are_told_once_in_the_morning() {
        assertThat(told()).as("in the night").isEmpty();
        clock.now = at("2024-02-01T08:00:00");
        String words = "1月下旬排查隐患数预警由绿转红,请研判处置。";
        List<String> expected = List.of(
                phone("leader") + " 【平安办】临海市" + words, phone("town-" + TOWN + "-leader") + " 【平安办】" + name() + words);
        assertThat(told()).containsExactlyInAnyOrderElementsOf(expected);
        night("2024-02-01T08:30:00");
        clock.now = at("2024-02-01T09:00:00");
        assertThat(told()).hasSize(2);
        aHazardThatIsFoundLateMakesAnotherRevision();
        found("2024-02-02T10:00:00", 25);
        night("2024-02-11T00:20:00");
        clock.now = at("2024-02-11T08:00:00");
        assertThat(item(warnings(Map.of()), TOWN, "hazards.found")
                        .path("streak")
                        .intValue())
                .isEqualTo(2);
        assertThat(told()).as("red before, red still").hasSize(2);
    }

    private void aHazardThatIsFoundLateMakesAnotherRevision() {
        clock.now = at("2024-01-31T23:59:59");
        register(key());
        night("2024-02-02T00:20:00");
        JsonNode revised = item(warnings(Map.of("date", "2024-02-01")), TOWN, "hazards.found");
        assertThat(revised.path("revision").intValue()).isEqualTo(2);
        assertThat(revised.path("inputs").path("count").intValue()).isEqualTo(21);
    }

    private static String phone(String post) {
        return Seeds.roster().stream()
                .filter(each -> each.id().value().equals(post))
                .findFirst()
                .orElseThrow()
                .phone();
    }

    private static String name() {
        return Seeds.areas().find(TOWN).name();
    }

    private void wrongQuestionsNameTheirField() {
        assertThat(warnings(Map.of("date", "2023-12-31")).status()).isEqualTo(404);
        assertThat(warnings(Map.of("date", "2023-12-31")).body()).contains("not_published");
        assertThat(warnings(Map.of("date", "2024-02-30")).body())
                .contains("/date")
                .contains("malformed");
        assertThat(warnings(Map.of("area", "331082999")).body())
                .contains("/area")
                .contains("unknown_area");
        assertThat(warnings(Map.of("area", "331082001201")).body())
                .contains("/area")
                .contains("too_narrow");
        assertThat(warnings(Map.of("colour", "RED")).body()).contains("unknown_parameter");
    }
}
