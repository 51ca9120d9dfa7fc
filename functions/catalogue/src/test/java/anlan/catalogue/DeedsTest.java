package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.people.Post;
import anlan.domain.people.Rights;
import anlan.domain.people.Role;
import anlan.dynamodb.DynamoRoster;
import anlan.dynamodb.Table;
import anlan.http.HttpReply;
import anlan.usecases.Tick;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Deeds over the real store: what they cost, who loses a race, and what holds whatever is asked. */
class DeedsTest extends CityFixture {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OFFICE = "post:office";
    private static final String TOWN = "post:town-331082001";

    private final AtomicInteger keys = new AtomicInteger();

    private String key() {
        return "deed-key-of-16-" + keys.incrementAndGet();
    }

    private static String id(HttpReply reply) {
        return json(reply).path("id").stringValue();
    }

    private static JsonNode json(HttpReply reply) {
        return JSON.readTree(reply.body());
    }

    private HttpReply deed(String who, String path, String deed, int version, String fields) {
        return deed(who, path, deed, version, fields, key());
    }

    private HttpReply deed(String who, String path, String deed, int version, String fields, String key) {
        String group = path.startsWith("/v1/c") ? "complaints" : "hazards";
        return post(group, path + "/" + deed, who, key, "{\"version\":" + version + fields + "}");
    }

    private void done(String who, String path, String deed, int version, String fields) {
        HttpReply reply = deed(who, path, deed, version, fields);
        assertThat(reply.status()).as(deed + reply.body()).isEqualTo(200);
    }

    private String complaint() {
        return "/v1/complaints/" + id(complain("alice", key()));
    }

    /** A complaint that the town has signed for, at version 4. */
    private String signed() {
        String path = complaint();
        done(OFFICE, path, "accept", 1, "");
        done(OFFICE, path, "dispatch", 2, ",\"owner\":\"town-331082001\"");
        done(TOWN, path, "sign", 3, "");
        return path;
    }

    private JsonNode seen(String who, String path) {
        return json(get(path.startsWith("/v1/c") ? "complaints" : "hazards", path, Map.of(), who));
    }

    @Test
    void a_deed_is_one_consistent_read_and_one_transaction() {
        String path = complaint();
        meter.taken();
        done(OFFICE, path, "accept", 1, "");
        List<SdkRequest> asked = meter.taken();
        assertThat(asked).hasSize(2);
        BatchGetItemRequest read = (BatchGetItemRequest) asked.getFirst();
        assertThat(read.requestItems().get(table).consistentRead()).isTrue();
        assertThat(read.requestItems().get(table).keys())
                .as("the case and the post")
                .hasSize(2);
        assertThat(((TransactWriteItemsRequest) asked.getLast()).transactItems())
                .as("state, event, receipt")
                .hasSize(3);
        done(OFFICE, path, "dispatch", 2, ",\"owner\":\"town-331082001\"");
        assertThat(meter.names()).containsExactly("BatchGetItem", "TransactWriteItems");
        done(TOWN, path, "sign", 3, "");
        meter.taken();
        done(TOWN, path, "to-hazard", 4, ",\"category\":\"fire-exit\",\"description\":\"通道被堵\"");
        List<SdkRequest> hazard = meter.taken();
        assertThat(hazard).hasSize(2);
        assertThat(((TransactWriteItemsRequest) hazard.getLast()).transactItems())
                .hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void a_retry_hears_the_same_for_ever_and_changes_nothing() {
        String path = complaint();
        String key = key();
        HttpReply first = deed(OFFICE, path, "accept", 1, "", key);
        done(OFFICE, path, "dispatch", 2, ",\"owner\":\"town-331082001\"");
        clock.now = clock.now.plus(Duration.ofDays(400));
        meter.taken();
        HttpReply again = deed(OFFICE, path, "accept", 1, "", key);
        assertThat(meter.names()).containsExactly("BatchGetItem", "GetItem");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("Idempotency-Replayed", "true");
        assertThat(deed(OFFICE, path, "accept", 3, "", key).status()).isEqualTo(422);
        assertThat(seen(OFFICE, path).path("version").intValue()).isEqualTo(3);
    }

    @Test
    void of_many_who_do_different_deeds_at_once_one_does_and_the_rest_are_told() throws Exception {
        String path = complaint();
        AtomicInteger turn = new AtomicInteger();
        List<HttpReply> replies = atOnce(
                12,
                () -> turn.incrementAndGet() % 2 == 0
                        ? deed(OFFICE, path, "accept", 1, "", key())
                        : deed(OFFICE, path, "reject", 1, ",\"reason\":\"x\"", key()));
        assertThat(replies.stream().map(HttpReply::status).filter(status -> status == 200))
                .hasSize(1);
        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isIn(200, 409));
        assertThat(seen(OFFICE, path).path("version").intValue()).isEqualTo(2);
        assertThat(seen(OFFICE, path).path("timeline")).hasSize(2);
    }

    @Test
    void of_many_who_send_the_same_deed_at_once_all_hear_the_same() throws Exception {
        String path = complaint();
        List<HttpReply> replies = atOnce(12, () -> deed(OFFICE, path, "accept", 1, "", "the-same-key-of-16"));
        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
        assertThat(replies.stream().map(HttpReply::body).distinct()).hasSize(1);
        assertThat(seen(OFFICE, path).path("timeline")).hasSize(2);
    }

    @Test
    void the_state_decides_which_deeds_go_and_the_answer_says_which() {
        String path = complaint();
        TreeSet<String> goes = new TreeSet<>();
        seen(OFFICE, path).path("allowed").forEach(deed -> goes.add(deed.stringValue()));
        assertThat(goes).containsExactly("accept", "merge", "reject");
        String before = everything();
        for (Map.Entry<String, String> body : Bodies.of("complaints").entrySet()) {
            if (!goes.contains(body.getKey())
                    && Rights.roles("complaint." + body.getKey()).contains(Role.OFFICE)) {
                HttpReply reply = deed(OFFICE, path, body.getKey(), 1, body.getValue());
                boolean owners =
                        Rights.of("complaint." + body.getKey(), Role.OFFICE).equals(Set.of(Rights.Reach.OWNER));
                assertThat(reply.status()).as(body.getKey()).isEqualTo(owners ? 403 : 409);
                if (!owners) {
                    assertThat(json(reply).path("code").stringValue()).isEqualTo("illegal_transition");
                    assertThat(json(reply).path("state").stringValue()).isEqualTo("SUBMITTED");
                    assertThat(json(reply).path("allowed")).hasSize(3);
                }
            }
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_complaint_that_is_a_hazard_answers_under_both_numbers_and_both_clocks_run() {
        String path = signed();
        HttpReply turned = deed(TOWN, path, "to-hazard", 4, """
                ,"category":"fire-exit","grade":"GENERAL","description":"通道被堵\"""");
        assertThat(turned.status()).isEqualTo(200);
        String hazard = "/v1/hazards/" + json(turned).at("/hazard/id").stringValue();
        assertThat(seen(TOWN, hazard).path("number")).isEqualTo(json(turned).at("/hazard/number"));
        assertThat(seen(TOWN, hazard).path("complaintId"))
                .isEqualTo(seen(TOWN, path).path("id"));
        assertThat(seen("citizen:alice", path).path("status").stringValue()).isEqualTo("TO_HAZARD");
        assertThat(seen("citizen:alice", path).path("hazardId"))
                .isEqualTo(json(turned).at("/hazard/id"));
        clock.now = at("2024-02-23T09:00:00");
        assertThat(functions.notifyOverdue().apply(new Tick(null)).fired()).isEqualTo(2);
        assertThat(seen(TOWN, hazard).path("overdue").booleanValue()).isTrue();
        assertThat(seen(TOWN, path).path("overdue").booleanValue()).isTrue();
        functions.sendAlerts().apply(new Tick(null));
        assertThat(texts)
                .extracting(text -> text.message().substring(0, 7))
                .containsExactlyInAnyOrder("【平安办】隐患", "【平安办】诉求");
    }

    @Test
    void who_lost_their_post_lost_its_rights_before_their_sign_in_is_over() {
        String path = complaint();
        String token = token(OFFICE);
        assertThat(token).isNotEmpty();
        DynamoRoster roster = new DynamoRoster(new Table(meter.client(), table));
        Post office = roster.find("office");
        roster.put(new Post("office", office.name(), Role.AUDITOR, "auditor", office.area(), office.phone()));
        assertThat(deed(OFFICE, path, "accept", 1, "").status()).isEqualTo(403);
        meter.client()
                .deleteItem(request -> request.tableName(table)
                        .key(Map.of("pk", AttributeValue.fromS("A#office"), "sk", AttributeValue.fromS("POST"))));
        assertThat(deed(OFFICE, path, "accept", 1, "").status()).isEqualTo(401);
    }

    @Test
    void an_accused_unit_is_not_given_the_case_and_does_not_see_it() {
        String path = complaint();
        done(OFFICE, path, "accept", 1, ",\"accusedUnit\":\"town-331082001\"");
        HttpReply given = deed(OFFICE, path, "dispatch", 2, ",\"owner\":\"town-331082001\"");
        assertThat(given.status()).isEqualTo(400);
        assertThat(given.body()).contains("\"/owner\"").contains("accused_unit");
        assertThat(get("complaints", path, Map.of(), TOWN).status()).isEqualTo(404);
        assertThat(deed(OFFICE, path, "dispatch", 2, ",\"owner\":\"town-331082002\"")
                        .body())
                .contains("outside_their_area");
        assertThat(deed(OFFICE, path, "dispatch", 2, ",\"owner\":\"nobody\"").body())
                .contains("unknown_post");
    }

    @Test
    void an_extension_asked_too_late_or_too_long_is_refused_and_changes_nothing() {
        clock.now = at("2024-03-04T10:00:00");
        String hazard = "/v1/hazards/" + id(register(key()));
        String town = "post:town-331082112";
        done(town, hazard, "sign", 1, "");
        HttpReply long9 = deed(town, hazard, "extend", 2, ",\"days\":9,\"reason\":\"雨季\"");
        assertThat(long9.status()).isEqualTo(400);
        assertThat(long9.body()).contains("/days");
        clock.now = at("2024-03-08T10:00:00");
        HttpReply late = deed(town, hazard, "extend", 2, ",\"days\":8,\"reason\":\"雨季\"");
        assertThat(json(late).path("code").stringValue()).isEqualTo("asked_too_late");
        assertThat(json(late).path("allowed").toString()).doesNotContain("extend");
        assertThat(seen(town, hazard).path("version").intValue()).isEqualTo(2);
    }

    @Test
    void a_worklist_is_due_first_its_cursor_is_the_callers_own_and_what_is_over_leaves_it() {
        String soon = "/v1/hazards/" + id(register(key()));
        clock.now = clock.now.plus(Duration.ofDays(3));
        String later = "/v1/hazards/" + id(register(key()));
        String town = "post:town-331082112";
        JsonNode first = json(get("hazards", "/v1/hazards", Map.of("limit", "1"), town));
        assertThat(first.at("/items/0/id").stringValue()).isEqualTo(soon.substring("/v1/hazards/".length()));
        String cursor = first.path("next").stringValue();
        assertThat(json(get("hazards", "/v1/hazards", Map.of("limit", "1", "cursor", cursor), town))
                        .at("/items/0/id")
                        .stringValue())
                .isEqualTo(later.substring("/v1/hazards/".length()));
        assertThat(get("hazards", "/v1/hazards", Map.of("cursor", cursor, "unit", "town-331082112"), OFFICE)
                        .status())
                .isEqualTo(400);
        assertThat(get("hazards", "/v1/hazards", Map.of("unit", "office"), town).status())
                .isEqualTo(403);
        clock.now = at("2024-02-16T00:00:00");
        assertThat(json(get("hazards", "/v1/hazards", Map.of("overdue", "true"), town))
                        .path("items"))
                .hasSize(1);
        done(town, soon, "sign", 1, "");
        done(town, soon, "submit", 2, ",\"after\":\"a.jpg\"");
        assertThat(json(get("hazards", "/v1/hazards", Map.of(), town)).path("items"))
                .hasSize(1);
        done("post:inspector", soon, "review", 3, ",\"pass\":true,\"evidence\":\"b.jpg\"");
        assertThat(json(get("hazards", "/v1/hazards", Map.of(), OFFICE)).path("items"))
                .isEmpty();
    }

    @Test
    void to_be_forgotten_takes_the_name_and_leaves_every_figure() {
        HttpReply named = post("complaints", "/v1/complaints", "citizen:alice", key(), """
                {"category":"noise","description":"吵","areaCode":"331082001",
                 "contact":{"name":"张三","phone":"+861000000099"}}""");
        assertThat(named.status()).isEqualTo(201);
        clock.now = at("2024-02-09T00:20:00");
        functions.rollUpDay().apply(new Tick(null));
        String figures = figures("331082").body();
        String token = "Bearer " + token("citizen:alice");
        HttpReply gone = call("sessions", "DELETE", "/v1/me", token);
        assertThat(gone.status()).isEqualTo(204);
        assertThat(everything())
                .doesNotContain("张三")
                .doesNotContain("861000000099")
                .doesNotContain("citizen:alice");
        functions.rollUpDay().apply(new Tick(null));
        assertThat(figures("331082").body()).isEqualTo(figures);
        assertThat(json(call("sessions", "GET", "/v1/me/export", token)).path("complaints"))
                .isEmpty();
    }

    @Test
    void a_history_that_somebody_touched_is_not_intact() {
        String path = signed();
        assertThat(seen(OFFICE, path + "/proof").path("intact").booleanValue()).isTrue();
        assertThat(seen("citizen:alice", path + "/proof").path("events")).hasSize(4);
        var event = meter.client()
                .query(request -> request.tableName(table)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("EV#2024-02-08#331082001"))))
                .items()
                .get(1);
        meter.client()
                .updateItem(request -> request.tableName(table)
                        .key(Map.of("pk", event.get("pk"), "sk", event.get("sk")))
                        .updateExpression("SET #by = :by")
                        .expressionAttributeNames(Map.of("#by", "by"))
                        .expressionAttributeValues(Map.of(":by", AttributeValue.fromS("somebody"))));
        assertThat(seen(OFFICE, path + "/proof").path("intact").booleanValue()).isFalse();
    }

    @Test
    void a_reporters_own_word_closes_the_circle_and_is_counted_once() {
        String path = signed();
        done(TOWN, path, "reply", 4, ",\"text\":\"已处理\"");
        done("citizen:alice", path, "rate", 5, ",\"solved\":\"YES\",\"satisfied\":\"MOSTLY\"");
        assertThat(json(deed("citizen:alice", path, "rate", 6, ",\"solved\":\"NO\",\"satisfied\":\"NO\""))
                        .path("code")
                        .stringValue())
                .isEqualTo("already_rated");
        done(OFFICE, path, "visit", 6, ",\"reached\":true,\"solved\":\"YES\",\"satisfied\":\"YES\"");
        done(OFFICE, path, "close", 7, "");
        clock.now = at("2024-02-09T00:20:00");
        functions.rollUpDay().apply(new Tick(null));
        HttpReply figures = figures("331082");
        assertThat(count(figures, "complaints.heard")).isEqualTo(1);
        assertThat(count(figures, "complaints.solved")).isEqualTo(1);
        assertThat(count(figures, "complaints.closedInTime")).isEqualTo(1);
        assertThat(json(figures).at("/rates/coverage/value").stringValue()).isEqualTo("1.0000");
        assertThat(json(figures).at("/rates/rect.all/value").isNull()).isTrue();
    }

    @Test
    void unsolved_is_closed_only_with_a_reason_and_missing_evidence_is_named() {
        String path = signed();
        done(TOWN, path, "reply", 4, ",\"text\":\"已处理\"");
        done(OFFICE, path, "visit", 5, ",\"reached\":true,\"solved\":\"NO\",\"satisfied\":\"NO\"");
        HttpReply bare = deed(OFFICE, path, "close", 6, "");
        assertThat(bare.status()).isEqualTo(400);
        assertThat(bare.body()).contains("/reason");
        done(OFFICE, path, "close", 6, ",\"reason\":\"诉求人要求超出职责范围,已当面说明\"");
        clock.now = clock.now.plus(Duration.ofDays(30));
        assertThat(json(deed("citizen:alice", path, "reopen", 7, ",\"reason\":\"没有解决\""))
                        .path("code")
                        .stringValue())
                .isEqualTo("window_over");
    }
}
