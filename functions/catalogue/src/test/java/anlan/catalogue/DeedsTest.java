package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Rights;
import anlan.domain.people.Role;
import anlan.domain.people.Roster;
import anlan.domain.people.UnitId;
import anlan.dynamodb.DynamoPorts;
import anlan.dynamodb.Table;
import anlan.http.HttpReply;
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

/** Deeds over the real store: what they cost, who loses a race, and which go. */
class DeedsTest extends DeedsFixture {

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
        assertThat(hazard)
                .as("the case and post, running campaigns, both cases")
                .hasSize(3);
        assertThat(((TransactWriteItemsRequest) hazard.getLast()).transactItems())
                .hasSizeLessThanOrEqualTo(9);
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
    void who_lost_their_post_lost_its_rights_before_their_sign_in_is_over() {
        String path = complaint();
        String token = token(OFFICE);
        assertThat(token).isNotEmpty();
        Roster roster = DynamoPorts.roster(new Table(meter.client(), table));
        Post office = roster.find(new PostId("office"));
        roster.put(new Post(
                new PostId("office"),
                office.name(),
                Role.AUDITOR,
                new UnitId("auditor"),
                office.area(),
                office.phone()));
        assertThat(deed(OFFICE, path, "accept", 1, "").status()).isEqualTo(403);
        meter.client()
                .deleteItem(request -> request.tableName(table)
                        .key(Map.of("pk", AttributeValue.fromS("A#office"), "sk", AttributeValue.fromS("POST"))));
        assertThat(deed(OFFICE, path, "accept", 1, "").status()).isEqualTo(401);
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
}
