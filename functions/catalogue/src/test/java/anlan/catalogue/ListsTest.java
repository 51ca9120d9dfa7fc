package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.domain.people.Roster;
import anlan.domain.people.UnitId;
import anlan.dynamodb.DynamoPorts;
import anlan.dynamodb.Table;
import anlan.http.HttpReply;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a card of a list shows, what it costs, and how a case is found by its number. */
class ListsTest extends DeedsFixture {

    private static final String ALICE = "citizen:alice";

    private JsonNode list(String group, String who, Map<String, String> query) {
        HttpReply reply = get(group, "/v1/" + group, query, who);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return json(reply).path("items");
    }

    private HttpReply numbered(String number, String who) {
        return get("sessions", "/v1/cases/" + number, Map.of(), who);
    }

    @Test
    void a_card_says_what_where_whose_by_when_and_what_may_be_done_and_costs_no_other_call() {
        String path = "/v1/complaints/" + id(post("complaints", "/v1/complaints", ALICE, key(), """
                {"category":"noise","description":"夜里吵","areaCode":"331082001001","address":"某路 1 号",\
                "contact":{"name":"张三","phone":"+861000000099"},"accusedUnit":"dept-urban"}"""));
        done(OFFICE, path, "accept", 1, "");
        done(OFFICE, path, "dispatch", 2, ",\"owner\":\"town-331082001\"");
        HttpReply reply = get("complaints", "/v1/complaints", Map.of(), TOWN);
        JsonNode card = json(reply).path("items").get(0);
        assertThat(card.path("description").stringValue()).isEqualTo("夜里吵");
        assertThat(card.path("address").stringValue()).isEqualTo("某路 1 号");
        assertThat(card.path("owner").stringValue()).isEqualTo("town-331082001");
        JsonNode seen = seen(TOWN, path);
        for (String same : List.of("categoryName", "areaName", "ownerName", "stepDueAt", "allowed", "version")) {
            assertThat(card.path(same)).as(same).isEqualTo(seen.path(same));
        }
        assertThat(card.path("categoryName").stringValue()).isNotBlank();
        assertThat(card.path("areaName").stringValue()).startsWith("古城街道").hasSizeGreaterThan(4);
        assertThat(card.path("ownerName").stringValue()).contains("古城街道");
        assertThat(card.path("allowed").toString()).contains("\"sign\"");
        assertThat(reply.body())
                .as("who reported it and whom it is about")
                .doesNotContain("张三")
                .doesNotContain("861000000099")
                .doesNotContain("dept-urban");
        JsonNode own = list("complaints", ALICE, Map.of()).get(0);
        assertThat(new TreeSet<>(own.propertyNames())).isEqualTo(new TreeSet<>(card.propertyNames()));
        assertThat(own.path("allowed")).isEqualTo(seen(ALICE, path).path("allowed"));
    }

    @Test
    void a_hazard_says_as_much_and_the_step_that_is_next() {
        String id = id(post("hazards", "/v1/hazards", "post:inspector", key(), """
                {"source":"OFFICE","category":"fire-equipment","description":"灭火器过期",\
                "areaCode":"331082112","site":"东塍某厂"}"""));
        JsonNode card = list("hazards", "post:town-331082112", Map.of()).get(0);
        assertThat(card.path("id").stringValue()).isEqualTo(id);
        assertThat(card.path("address").stringValue()).isEqualTo("东塍某厂");
        assertThat(card.path("description").stringValue()).isEqualTo("灭火器过期");
        assertThat(card.path("allowed").toString()).contains("\"sign\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"post:office", "citizen:alice"})
    void a_page_of_fifty_costs_three_requests_of_the_store(String who) {
        for (int n = 0; n < 51; n++) {
            clock.now = clock.now.plusSeconds(3_600);
            assertThat(complain("alice", key()).status()).isEqualTo(201);
        }
        String first = "/v1/complaints/"
                + list("complaints", who, Map.of("limit", "1"))
                        .get(0)
                        .path("id")
                        .stringValue();
        done(OFFICE, first, "accept", 1, "");
        meter.taken();
        assertThat(list("complaints", who, Map.of("limit", "50"))).hasSize(50);
        List<String> names = meter.names();
        assertThat(names).startsWith("Query", "BatchGetItem").hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void the_owners_of_a_page_of_an_overseer_are_named_in_one_request() {
        for (String owner : List.of("town-331082001", "dept-fire")) {
            String path = complaint();
            done(OFFICE, path, "accept", 1, "");
            done(OFFICE, path, "dispatch", 2, ",\"owner\":\"" + owner + "\"");
            if (owner.equals("town-331082001")) {
                done(TOWN, path, "return", 3, ",\"reason\":\"不归我们\",\"owner\":\"dept-fire\"");
            }
        }
        meter.taken();
        JsonNode items = list("complaints", OFFICE, Map.of());
        assertThat(meter.names()).containsExactly("Query", "BatchGetItem", "BatchGetItem");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).path("ownerName").stringValue()).contains("古城街道");
    }

    @Test
    void what_may_not_be_read_is_on_no_list_and_a_sign_in_counts_no_more_than_the_roster() {
        String path = complaint();
        done(OFFICE, path, "accept", 1, "");
        done(OFFICE, path, "dispatch", 2, ",\"owner\":\"town-331082001\"");
        String before = token(TOWN);
        assertThat(before).isNotEmpty();
        Roster roster = DynamoPorts.roster(new Table(meter.client(), table));
        Post town = roster.find(new PostId("town-331082001"));
        assertThat(list("complaints", TOWN, Map.of())).hasSize(1);
        roster.put(
                new Post(town.id(), town.name(), Role.TOWN, new UnitId("town-331082002"), town.area(), town.phone()));
        assertThat(list("complaints", TOWN, Map.of())).as("another unit now").isEmpty();
        roster.put(new Post(town.id(), town.name(), Role.INSPECTOR, town.unit(), town.area(), town.phone()));
        assertThat(get("complaints", "/v1/complaints", Map.of(), TOWN).status()).isEqualTo(403);
    }

    @Test
    void a_number_leads_whoever_may_read_the_case_to_it_and_anybody_else_nowhere() {
        HttpReply complaint = complain("alice", key());
        String number = json(complaint).path("number").stringValue();
        String hazard = json(register(key())).path("number").stringValue();
        JsonNode found = json(numbered(number, ALICE));
        assertThat(found.path("kind").stringValue()).isEqualTo("complaint");
        assertThat(found.path("id").stringValue()).isEqualTo(id(complaint));
        assertThat(json(numbered(hazard, OFFICE)).path("kind").stringValue()).isEqualTo("hazard");

        meter.taken();
        HttpReply nobodys = numbered("LH-20240208-000000", "citizen:bob");
        List<String> asked = meter.names();
        assertThat(nobodys.status()).isEqualTo(404);
        for (String hidden : List.of(number, hazard)) {
            assertThat(numbered(hidden, "citizen:bob")).isEqualTo(nobodys);
            assertThat(meter.names()).as("as many requests, so as long").isEqualTo(asked);
        }
        assertThat(numbered(number, "post:inspector").body()).isEqualTo(nobodys.body());
        assertThat(numbered("no-number", ALICE).body()).isEqualTo(nobodys.body());
    }
}
