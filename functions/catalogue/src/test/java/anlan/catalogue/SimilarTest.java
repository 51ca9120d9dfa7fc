package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What strangers learn of one another's complaints: that there is one to follow, and no more. */
class SimilarTest extends DeedsFixture {

    private HttpReply near(String who, String category, double east, String more) {
        return post("complaints", "/v1/complaints", "citizen:" + who, key(), """
                {"category":"%s","description":"%s的原话","areaCode":"331082001","address":"某路 1 号 3 单元",
                 "location":{"longitude":%s,"latitude":28.85,"crs":"wgs84"}%s}""".formatted(
                        category, who, 121.12 + east, more));
    }

    private JsonNode similar(HttpReply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return json(reply).path("similar");
    }

    @Test
    void a_suggestion_says_what_where_how_old_and_how_far_in_steps_and_nothing_else() {
        String first = id(near("alice", "noise", 0, ""));
        clock.now = clock.now.plusSeconds(2 * 86_400);
        for (double east : new double[] {0, 0.0001, 0.0007, 0.0013}) {
            JsonNode each = similar(near("bob", "noise", east, "")).get(0);
            assertThat(new TreeSet<>(each.propertyNames()))
                    .containsExactly("ageDays", "category", "metres", "place", "ref", "status");
            assertThat(each.path("metres").intValue() % 50).isZero();
            assertThat(each.path("metres").intValue()).isPositive();
            assertThat(each.path("place").stringValue()).isEqualTo("古城街道");
            assertThat(each.path("ref").stringValue()).hasSize(26).doesNotContain(first.substring(1));
            clock.now = clock.now.plusSeconds(90);
        }
        JsonNode one = similar(near("carol", "noise", 0, "")).get(0);
        assertThat(one.path("ageDays").intValue()).isLessThanOrEqualTo(2);
    }

    @Test
    void a_name_serves_only_whom_it_was_given_to() {
        near("alice", "noise", 0, "");
        HttpReply bobs = near("bob", "noise", 0, "");
        HttpReply carols = near("carol", "noise", 0, "");
        String ref = similar(bobs).get(0).path("ref").stringValue();
        assertThat(deed("citizen:carol", "/v1/complaints/" + id(carols), "me-too", 1, ",\"ref\":\"" + ref + "\"")
                        .body())
                .contains("unknown_case");
        HttpReply joined = deed("citizen:bob", "/v1/complaints/" + id(bobs), "me-too", 1, ",\"ref\":\"" + ref + "\"");
        assertThat(joined.status()).as(joined.body()).isEqualTo(200);
    }

    @Test
    void a_follower_sees_the_status_and_what_the_office_releases_and_not_even_the_id() {
        String master = id(near("alice", "noise", 0, ""));
        HttpReply bobs = near("bob", "noise", 0, "");
        String ref = similar(bobs).get(0).path("ref").stringValue();
        String follower = "/v1/complaints/" + id(bobs);
        done("citizen:bob", follower, "me-too", 1, ",\"ref\":\"" + ref + "\"");
        String path = "/v1/complaints/" + master;
        done(OFFICE, path, "accept", 1, "");
        done(OFFICE, path, "dispatch", 2, ",\"owner\":\"town-331082001\"");
        done(TOWN, path, "sign", 3, "");
        done(TOWN, path, "reply", 4, ",\"text\":\"给诉求人本人的答复\"");
        done("post:leader", path, "visit", 5, ",\"reached\":false");
        done(OFFICE, path, "close", 6, ",\"publicReply\":\"施工已停,\\n夜间不再作业\"");
        JsonNode seen = seen("citizen:bob", follower);
        assertThat(new TreeSet<>(seen.path("master").propertyNames())).containsExactly("publicReply", "status");
        assertThat(seen.at("/master/status").stringValue()).isEqualTo("CLOSED");
        assertThat(seen.at("/master/publicReply").stringValue()).isEqualTo("施工已停, 夜间不再作业");
        String all = seen + seen("citizen:bob", follower + "/proof").toString();
        assertThat(all).doesNotContain(master).doesNotContain("本人的答复").doesNotContain("alice的原话");
        assertThat(seen("citizen:bob", follower + "/proof").path("intact").booleanValue())
                .isTrue();
        assertThat(seen(OFFICE, follower).at("/master/id").stringValue()).isEqualTo(master);
        assertThat(seen("citizen:alice", path).path("publicReply").stringValue())
                .isEqualTo("施工已停, 夜间不再作业");
    }

    @Test
    void five_hundred_characters_may_be_released_and_no_more() {
        String path = signed();
        done(TOWN, path, "reply", 4, ",\"text\":\"x\"");
        done("post:leader", path, "visit", 5, ",\"reached\":false");
        assertThat(deed(OFFICE, path, "close", 6, ",\"publicReply\":\"" + "公".repeat(501) + "\"")
                        .body())
                .contains("\"/publicReply\"");
        done(OFFICE, path, "close", 6, ",\"publicReply\":\"" + "公".repeat(500) + "\"");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"neighbour-dispute", "wages"})
    void quarrels_and_wages_are_never_suggested_nor_joined(String category) {
        near("alice", category, 0, "");
        HttpReply bobs = near("bob", category, 0, "");
        assertThat(similar(bobs)).isEmpty();
    }

    @Test
    void what_is_about_a_unit_is_never_suggested_nor_joined() {
        near("alice", "noise", 0, "");
        HttpReply bobs = near("bob", "noise", 0, "");
        String ref = similar(bobs).get(0).path("ref").stringValue();
        assertThat(similar(near("carol", "noise", 0, ",\"accusedUnit\":\"dept-fire\"")))
                .as("nor to somebody who accuses")
                .isEmpty();
        String alices = json(get("complaints", "/v1/complaints", java.util.Map.of(), "citizen:alice"))
                .at("/items/0/id")
                .stringValue();
        done(OFFICE, "/v1/complaints/" + alices, "accept", 1, ",\"accusedUnit\":\"dept-fire\"");
        assertThat(deed("citizen:bob", "/v1/complaints/" + id(bobs), "me-too", 1, ",\"ref\":\"" + ref + "\"")
                        .body())
                .contains("unknown_case");
        assertThat(similar(near("dan", "noise", 0, ""))).hasSize(1);
    }

    private HttpReply look(String who, String category, double east) {
        return get(
                "complaints",
                "/v1/complaints/similar",
                Map.of(
                        "category",
                        category,
                        "longitude",
                        String.valueOf(121.12 + east),
                        "latitude",
                        "28.85",
                        "crs",
                        "wgs84"),
                "citizen:" + who);
    }

    @Test
    void before_a_report_one_is_told_the_same_and_words_only_where_a_reporter_lets_others_read_them() {
        String silent = id(near("alice", "noise", 0, ""));
        String open = id(near("carol", "noise", 0.0002, ",\"public\":true"));
        assertThat(seen("citizen:carol", "/v1/complaints/" + open)
                        .path("public")
                        .booleanValue())
                .isTrue();
        HttpReply looked = look("bob", "noise", 0);
        JsonNode items = json(looked).path("items");
        assertThat(items).hasSize(2);
        assertThat(new TreeSet<>(items.get(0).propertyNames()))
                .containsExactly("ageDays", "category", "description", "metres", "place", "ref", "status");
        assertThat(looked.body())
                .contains("carol的原话")
                .doesNotContain("alice的原话")
                .doesNotContain("某路 1 号")
                .doesNotContain(silent)
                .doesNotContain(open)
                .doesNotContain("LH-");
        assertThat(json(look("bob", "wages", 0)).path("items"))
                .as("nobody's matter")
                .isEmpty();
        assertThat(json(look("bob", "noise", 0.01)).path("items")).as("too far").isEmpty();

        String bobs = "/v1/complaints/" + id(near("bob", "noise", 0, ""));
        String ref = items.get(0).path("ref").stringValue();
        done("citizen:bob", bobs, "me-too", 1, ",\"ref\":\"" + ref + "\"");

        assertThat(call("sessions", "DELETE", "/v1/me", "Bearer " + token("citizen:carol"))
                        .status())
                .isEqualTo(204);
        assertThat(look("dave", "noise", 0).body()).doesNotContain("carol的原话");
    }

    @Test
    void whoever_looks_too_often_has_to_wait_and_may_report_all_the_same() {
        for (int n = 0; n < 10; n++) {
            assertThat(look("bob", "noise", 0).status()).isEqualTo(200);
        }
        HttpReply refused = look("bob", "noise", 0);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers()).containsEntry("Retry-After", "60");
        assertThat(near("bob", "noise", 0, "").status()).isEqualTo(201);
        assertThat(look("carol", "noise", 0).status()).isEqualTo(200);
        clock.now = clock.now.plusSeconds(60);
        assertThat(look("bob", "noise", 0).status()).isEqualTo(200);
        HttpReply wrong = get("complaints", "/v1/complaints/similar", Map.of("longitude", "NaN"), "citizen:bob");
        assertThat(wrong.status()).isEqualTo(400);
        for (String pointer : List.of("/category", "/longitude", "/latitude", "/crs")) {
            assertThat(wrong.body()).contains("\"pointer\":\"" + pointer + "\"");
        }
    }
}
