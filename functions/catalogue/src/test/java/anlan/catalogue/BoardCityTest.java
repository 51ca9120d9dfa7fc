package anlan.catalogue;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import anlan.usecases.Tick;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Boards as anybody asks for them, from the first report to the published week. */
class BoardCityTest extends DeedsFixture {

    private HttpReply board(String path, Map<String, String> query) {
        return get("figures", "/v1/boards/" + path, query, OFFICE);
    }

    private void night(String at) {
        clock.now = at(at);
        functions.rollUpDay().apply(new Tick(null));
    }

    /** 31 hazards of one town in the week of 5 February, of which one is rectified. */
    @BeforeEach
    void one_week() {
        clock.now = at("2024-02-05T10:00:00");
        for (int n = 0; n < 30; n++) {
            register(key());
        }
        String path = "/v1/hazards/" + id(register(key()));
        done("post:town-331082112", path, "sign", 1, "");
        done("post:town-331082112", path, "submit", 2, ",\"after\":\"after.jpg\"");
        done(OFFICE, path, "review", 3, ",\"pass\":true,\"evidence\":\"seen.jpg\"");
    }

    @Test
    void a_week_under_way_is_provisional_and_one_that_has_ended_is_published_with_its_first_night() {
        night("2024-02-08T00:20:00");
        JsonNode early = json(board("rectification/2024-W06", Map.of("group", "towns")));
        assertThat(early.path("status").stringValue()).isEqualTo("PROVISIONAL");
        assertThat(early.path("revision").isNull()).isTrue();

        night("2024-02-12T00:20:00");
        HttpReply reply = board("rectification/2024-W06", Map.of());
        JsonNode published = json(reply);
        assertThat(published.path("status").stringValue()).as(reply.body()).isEqualTo("FINAL");
        assertThat(published.path("revision").intValue()).isEqualTo(1);
        assertThat(published.path("formula").stringValue()).isEqualTo("rect.all");
        assertThat(published.path("rows")).hasSize(19);
        JsonNode first = published.path("rows").path(0);
        assertThat(first.path("area").stringValue()).isEqualTo("331082112");
        assertThat(first.path("rank").intValue()).isEqualTo(1);
        assertThat(first.path("num").longValue()).isEqualTo(1);
        assertThat(first.path("den").longValue()).isEqualTo(31);
        assertThat(first.path("value").stringValue()).isEqualTo("0.0323");
        JsonNode none = published.path("rows").path(1);
        assertThat(none.path("ranked").booleanValue()).isFalse();
        assertThat(none.path("value").isNull()).as("0 of 0").isTrue();
        assertThat(published
                        .path("signals")
                        .valueStream()
                        .map(signal -> signal.path("inputs").stringValue("")))
                .as("photos and inspections are not there yet")
                .containsExactly("missing", "missing");
        assertThat(json(board("rectification/2024-W06", Map.of("revision", "1")))
                        .path("digest"))
                .isEqualTo(published.path("digest"));
    }

    @Test
    void whoever_asks_for_what_is_not_there_is_told_which_part_is_wrong() {
        assertThat(board("rectification/2024-W06", Map.of()).status())
                .as("nothing is published")
                .isEqualTo(404);
        night("2024-02-12T00:20:00");
        assertThat(board("rectification/2024-W06", Map.of("revision", "2")).status())
                .isEqualTo(404);
        assertThat(board("beauty/2024-W06", Map.of()).status()).isEqualTo(404);
        for (String[] wrong : new String[][] {
            {"rectification/2024-W54", "group", "towns", "/period"},
            {"rectification/2024-W06", "group", "villages", "/group"},
            {"rectification/2024-W06", "revision", "0", "/revision"},
            {"rectification/2024-W06", "rank", "1", "/rank"}
        }) {
            HttpReply reply = board(wrong[0], Map.of(wrong[1], wrong[2]));
            assertThat(reply.status()).as(reply.body()).isEqualTo(400);
            assertThat(json(reply).at("/errors/0/pointer").stringValue()).isEqualTo(wrong[3]);
        }
    }
}
