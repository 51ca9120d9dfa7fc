package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A reporter says what they want to be told, and may take it back with everything else. */
class SubscriptionsTest extends DeedsFixture {

    private static final String PATH = "/v1/me/subscriptions";

    private HttpReply subscribe(String who, String template, int accepted, String key) {
        return post("sessions", PATH, who, key, "{\"template\":\"%s\",\"accepted\":%d}".formatted(template, accepted));
    }

    private int credits(String who, String template) {
        JsonNode all = json(get("sessions", PATH, Map.of(), who)).path("subscriptions");
        for (JsonNode each : all) {
            if (each.path("template").stringValue().equals(template)) {
                return each.path("credits").intValue();
            }
        }
        throw new AssertionError("no template " + template);
    }

    @Test
    void every_template_of_the_seeds_can_be_subscribed_to_with_the_id_that_wechat_gave_it() {
        JsonNode all = json(get("sessions", PATH, Map.of(), "citizen:alice")).path("subscriptions");
        assertThat(all).hasSameSizeAs(Seeds.subscriptions().all());
        assertThat(all.at("/1/template").stringValue()).isEqualTo("result");
        assertThat(all.at("/1/templateId").stringValue()).isNotEmpty();
        assertThat(all.at("/1/credits").intValue()).isZero();
        assertThat(all.at("/1/events").toString()).contains("\"REPLIED\"", "\"CLOSED\"");
    }

    @Test
    void what_is_accepted_counts_once_however_often_it_is_sent() {
        HttpReply first = subscribe("citizen:alice", "result", 2, "key-of-sixteen-01");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body()).isEqualTo("{\"template\":\"result\",\"credits\":2}");
        subscribe("citizen:alice", "result", 1, "key-of-sixteen-02");
        HttpReply again = subscribe("citizen:alice", "result", 2, "key-of-sixteen-01");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("Idempotency-Replayed", "true");
        assertThat(credits("citizen:alice", "result")).isEqualTo(3);
        assertThat(credits("citizen:alice", "progress")).isZero();
        assertThat(credits("citizen:bob", "result")).isZero();
    }

    @Test
    void a_key_that_was_used_for_something_else_is_refused() {
        subscribe("citizen:alice", "result", 2, "key-of-sixteen-01");
        assertThat(subscribe("citizen:alice", "result", 1, "key-of-sixteen-01").status())
                .isEqualTo(422);
        assertThat(credits("citizen:alice", "result")).isEqualTo(2);
        assertThat(subscribe("citizen:bob", "result", 1, "key-of-sixteen-01").status())
                .as("of somebody else")
                .isEqualTo(201);
    }

    @Test
    void who_has_enough_is_told_so() {
        assertThat(subscribe("citizen:alice", "result", 100, key()).status()).isEqualTo(201);
        HttpReply enough = subscribe("citizen:alice", "result", 1, key());
        assertThat(enough.status()).isEqualTo(409);
        assertThat(enough.body()).contains("enough_subscriptions");
    }

    @ParameterizedTest
    @CsvSource({"unknown, 1, /template", "result, 0, /accepted", "result, 101, /accepted"})
    void what_can_not_be_is_refused_by_name(String template, int accepted, String pointer) {
        HttpReply refused = subscribe("citizen:alice", template, accepted, key());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"pointer\":\"" + pointer + "\"");
    }

    @Test
    void whoever_reports_nothing_subscribes_to_nothing() {
        assertThat(subscribe("post:office", "result", 1, key()).status()).isEqualTo(403);
        assertThat(get("sessions", PATH, Map.of(), "post:office").status()).isEqualTo(403);
    }

    @Test
    void it_is_part_of_what_is_taken_along_and_of_what_is_forgotten() {
        subscribe("citizen:alice", "result", 2, key());
        subscribe("citizen:bob", "result", 1, key());
        JsonNode mine = json(get("sessions", "/v1/me/export", Map.of(), "citizen:alice"));
        assertThat(mine.path("subscriptions").toString()).isEqualTo("[{\"template\":\"result\",\"credits\":2}]");
        assertThat(everything()).doesNotContain("citizen:alice");
        assertThat(call("sessions", "DELETE", "/v1/me", "Bearer " + token("citizen:alice"))
                        .status())
                .isEqualTo(204);
        assertThat(credits("citizen:alice", "result")).isZero();
        assertThat(everything().split("SUB#", -1))
                .as("of bob: the credits and the grant")
                .hasSize(3);
    }

    @Test
    void a_subscription_costs_one_read_and_one_transaction() {
        token("citizen:alice");
        meter.taken();
        subscribe("citizen:alice", "result", 1, key());
        assertThat(meter.names()).containsExactly("GetItem", "TransactWriteItems");
    }
}
