package anlan.catalogue;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import anlan.usecases.Tick;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The documents that go with cases: who has them, who signs for them, and what a missing receipt does. */
class DocumentCityTest extends DeedsFixture {

    private static final String TOWN_112 = "post:town-331082112";
    private static final String HEAD_112 = "post:town-331082112-leader";

    private void until(String end) {
        Instant last = at(end);
        while (clock.now.isBefore(last)) {
            clock.now = clock.now.plus(Duration.ofMinutes(30));
            functions.notifyOverdue().apply(new Tick(null));
        }
    }

    private JsonNode documents(String who, Map<String, String> query) {
        return json(get("sessions", "/v1/documents", query, who)).path("items");
    }

    private List<String> lines(String who, Map<String, String> query) {
        List<String> lines = new ArrayList<>();
        documents(who, query)
                .forEach(document -> lines.add(document.path("kind").stringValue() + " to "
                        + document.path("to").stringValue() + " " + document.path("copies") + " "
                        + document.path("state").stringValue()));
        return lines;
    }

    private HttpReply receive(String who, JsonNode document, String how, String body, String key) {
        String path = "/v1/documents/" + document.path("id").stringValue() + "/" + how;
        return post("sessions", path, who, key, body);
    }

    private String hazard(String registered) {
        clock.now = at(registered);
        return id(register(key()));
    }

    private List<String> climbed(String id) {
        List<String> climbed = new ArrayList<>();
        seen(OFFICE, "/v1/hazards/" + id).path("timeline").forEach(event -> {
            if (event.at("/facts/rung").isString()) {
                climbed.add(event.path("at").stringValue().substring(5, 16) + " "
                        + event.at("/facts/rung").stringValue());
            }
        });
        return climbed;
    }

    @Test
    void whoever_is_handed_a_case_has_it_in_writing_and_signs_for_that_with_the_case() {
        String id = hazard("2024-03-04T10:00:00");
        JsonNode order = documents(TOWN_112, Map.of("case", id)).path(0);
        assertThat(order.path("kind").stringValue()).isEqualTo("ASSIGN");
        assertThat(order.path("number").stringValue()).matches("ASSIGN-20240304-[0-9]{6}");
        assertThat(order.path("to").stringValue()).isEqualTo("town-331082112");
        assertThat(order.path("issuedAt").stringValue()).isEqualTo("2024-03-04T10:00:00+08:00");
        assertThat(order.path("replyBy").stringValue())
                .as("24:00 of the third working day after")
                .isEqualTo("2024-03-08T00:00:00+08:00");
        assertThat(order.path("acknowledgedAt").isNull()).isTrue();
        clock.now = at("2024-03-04T11:00:00");
        done(TOWN_112, "/v1/hazards/" + id, "sign", 1, "");
        JsonNode signed =
                json(get("sessions", "/v1/documents/" + order.path("id").stringValue(), Map.of(), TOWN_112));
        assertThat(signed.path("acknowledgedAt").stringValue()).isEqualTo("2024-03-04T11:00:00+08:00");
    }

    @Test
    void each_rung_has_its_document_and_the_timeline_says_which() {
        String id = hazard("2024-03-04T10:00:00");
        until("2024-03-21T12:00:00");
        assertThat(lines(OFFICE, Map.of("case", id)))
                .containsExactly(
                        "CIRCULAR to town-331082112-leader [\"office\"] OPEN",
                        "COPY to leader [\"office\"] OPEN",
                        "SUPERVISE to town-331082112-leader [] OPEN",
                        "URGE to town-331082112 [\"town-331082112-leader\"] OPEN",
                        "ASSIGN to town-331082112 [] OPEN");
        List<String> told = new ArrayList<>();
        json(get("sessions", "/v1/alerts", Map.of("case", id), OFFICE))
                .path("items")
                .forEach(alert -> told.add(alert.path("rung").stringValue() + " "
                        + alert.path("document").asString("-")));
        assertThat(told)
                .contains("T-1 -", "T+0 URGE", "T+1 SUPERVISE", "T+3 COPY", "T+5 CIRCULAR")
                .hasSize(9);
        List<String> shown = new ArrayList<>();
        seen(OFFICE, "/v1/hazards/" + id)
                .path("timeline")
                .forEach(event -> shown.add(event.path("document").path("kind").asString("-")));
        assertThat(shown).containsExactly("ASSIGN", "-", "-", "URGE", "SUPERVISE", "COPY", "CIRCULAR");
    }

    @Test
    void after_days_without_a_sweep_only_the_highest_rung_makes_a_document() {
        String id = hazard("2024-03-04T10:00:00");
        clock.now = at("2024-03-15T09:00:00");
        functions.notifyOverdue().apply(new Tick(null));
        assertThat(lines(OFFICE, Map.of("case", id)))
                .containsExactly(
                        "COPY to leader [\"office\",\"town-331082112\"] OPEN", "ASSIGN to town-331082112 [] OPEN");
    }

    /** Due on Thursday the 14th: T+1 is made on Saturday, T+3 on Wednesday. */
    @Test
    void an_unsigned_supervising_order_climbs_to_the_rung_above_after_one_working_day() {
        String id = hazard("2024-03-07T10:00:00");
        until("2024-04-02T12:00:00");
        assertThat(climbed(id))
                .containsExactly(
                        "03-11T08:00 T-3",
                        "03-13T08:00 T-1",
                        "03-15T00:00 T+0",
                        "03-16T00:00 T+1",
                        "03-19T00:00 T+3",
                        "03-22T00:00 T+5",
                        "03-29T00:00 T+10");
        JsonNode early = seen(OFFICE, "/v1/hazards/" + id).path("timeline").path(5);
        assertThat(early.at("/facts/cause").stringValue()).isEqualTo("no-receipt");
    }

    @Test
    void a_signed_one_waits_for_the_rung_above_in_its_own_time() {
        String id = hazard("2024-03-07T10:00:00");
        until("2024-03-18T09:00:00");
        JsonNode order = documents(HEAD_112, Map.of("kind", "SUPERVISE", "state", "OPEN"))
                .path(0);
        assertThat(order.path("caseId").stringValue()).isEqualTo(id);
        String key = key();
        HttpReply signed = receive(HEAD_112, order, "acknowledge", "{}", key);
        assertThat(signed.status()).as(signed.body()).isEqualTo(200);
        assertThat(json(signed).path("acknowledgedAt").stringValue()).isEqualTo("2024-03-18T09:00:00+08:00");
        until("2024-03-20T12:00:00");
        assertThat(climbed(id)).endsWith("03-16T00:00 T+1", "03-20T00:00 T+3");
        HttpReply again = receive(HEAD_112, order, "acknowledge", "{}", key);
        assertThat(again.body()).isEqualTo(signed.body());
        assertThat(again.headers()).containsEntry("Idempotency-Replayed", "true");
        assertThat(receive(HEAD_112, order, "acknowledge", "{}", key()).status())
                .isEqualTo(409);
    }

    @Test
    void the_deed_signs_for_the_newest_open_one_of_the_callers_unit() {
        String id = hazard("2024-03-04T10:00:00");
        until("2024-03-13T09:00:00");
        String path = "/v1/hazards/" + id;
        int version = seen(TOWN_112, path).path("version").intValue();
        for (String kind : List.of("SUPERVISE", "URGE", "ASSIGN")) {
            assertThat(lines(TOWN_112, Map.of("case", id, "kind", kind)).getFirst())
                    .endsWith("OPEN");
            done(TOWN_112, path, "acknowledge", version++, "");
            assertThat(lines(TOWN_112, Map.of("case", id, "kind", kind)).getFirst())
                    .endsWith("ACKNOWLEDGED");
        }
        assertThat(deed(TOWN_112, path, "acknowledge", version, "").body()).contains("illegal_transition");
        assertThat(seen(TOWN_112, path).path("allowed").toString()).doesNotContain("acknowledge");
    }

    @Test
    void its_addressee_answers_it_once_and_has_signed_for_it_with_that() {
        String id = hazard("2024-03-04T10:00:00");
        until("2024-03-15T09:00:00");
        JsonNode copy =
                documents("post:leader", Map.of("case", id, "kind", "COPY")).path(0);
        assertThat(receive(TOWN_112, copy, "reply", "{\"text\":\"x\"}", key()).status())
                .as("whoever is not its addressee, nor has a copy, may not know it")
                .isIn(404, 409);
        assertThat(receive("post:leader", copy, "reply", "{}", key()).body()).contains("\"pointer\":\"/text\"");
        HttpReply answered = receive("post:leader", copy, "reply", "{\"text\":\"已约谈\"}", key());
        assertThat(json(answered).path("reply").stringValue()).isEqualTo("已约谈");
        assertThat(json(answered).path("acknowledgedAt").isString()).isTrue();
        assertThat(receive("post:leader", copy, "reply", "{\"text\":\"再说\"}", key())
                        .status())
                .isEqualTo(409);
        assertThat(lines(OFFICE, Map.of("state", "REPLIED", "to", "leader"))).hasSize(1);
    }

    @Test
    void nobody_sees_a_document_of_others_and_the_unknown_looks_the_same() {
        String id = hazard("2024-03-04T10:00:00");
        JsonNode order = documents(TOWN_112, Map.of("case", id)).path(0);
        String path = "/v1/documents/" + order.path("id").stringValue();
        HttpReply others = get("sessions", path, Map.of(), TOWN);
        HttpReply unknown = get("sessions", path + "9", Map.of(), TOWN);
        assertThat(others.status()).isEqualTo(404);
        assertThat(others.body()).isEqualTo(unknown.body());
        assertThat(documents(TOWN, Map.of("case", id)).size()).isZero();
        assertThat(receive(TOWN, order, "acknowledge", "{}", key()).status()).isEqualTo(404);
        assertThat(get("sessions", path, Map.of(), "citizen:alice").status()).isEqualTo(403);
        assertThat(get("sessions", path, Map.of(), "post:auditor").status()).isEqualTo(200);
        assertThat(receive("post:auditor", order, "acknowledge", "{}", key()).status())
                .isEqualTo(403);
    }

    @Test
    void a_complaint_has_its_documents_too_and_its_reporter_does_not_see_them() {
        String path = "/v1/complaints/" + id(complain("alice", key()));
        done(OFFICE, path, "accept", 1, "");
        done(OFFICE, path, "dispatch", 2, ",\"owner\":\"town-331082001\"");
        JsonNode order = documents(TOWN, Map.of("kind", "ASSIGN")).path(0);
        assertThat(receive(TOWN, order, "acknowledge", "{}", key()).status()).isEqualTo(200);
        assertThat(seen("citizen:alice", path).toString()).doesNotContain("\"document\":{");
    }

    @Test
    void a_listing_goes_to_the_owner_with_a_copy_to_its_head() {
        String id = hazard("2024-03-04T10:00:00");
        done(OFFICE, "/v1/hazards/" + id, "list", 1, ",\"reason\":\"久拖不改\"");
        assertThat(lines(TOWN_112, Map.of("kind", "LISTING")))
                .containsExactly("LISTING to town-331082112 [\"town-331082112-leader\"] OPEN");
    }

    @Test
    void who_keeps_a_case_by_a_conclusion_has_that_in_writing_too() {
        String id = hazard("2024-03-04T10:00:00");
        until("2024-03-19T00:00:00");
        assertThat(seen(OFFICE, "/v1/hazards/" + id).path("status").stringValue())
                .isEqualTo("REFERRED");
        int version = seen(OFFICE, "/v1/hazards/" + id).path("version").intValue();
        done(
                OFFICE,
                "/v1/hazards/" + id,
                "conclude",
                version,
                ",\"owner\":\"town-331082112\",\"days\":5,\"conclusion\":\"限期办结\"");
        assertThat(lines(TOWN_112, Map.of("case", id, "kind", "ASSIGN", "state", "OPEN")))
                .as("the one from before, and the new one")
                .containsExactly("ASSIGN to town-331082112 [] OPEN", "ASSIGN to town-331082112 [] OPEN");
    }

    @Test
    void the_documents_of_one_case_come_page_by_page_as_well() {
        String id = hazard("2024-03-04T10:00:00");
        until("2024-03-21T12:00:00");
        List<String> kinds = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, String> query = cursor == null
                    ? Map.of("case", id, "limit", "2")
                    : Map.of("case", id, "limit", "2", "cursor", cursor);
            JsonNode page = json(get("sessions", "/v1/documents", query, OFFICE));
            assertThat(page.path("items").size()).isBetween(1, 2);
            page.path("items").forEach(item -> kinds.add(item.path("kind").stringValue()));
            cursor = page.path("next").asString(null);
        } while (cursor != null);
        assertThat(kinds).containsExactly("CIRCULAR", "COPY", "SUPERVISE", "URGE", "ASSIGN");
    }

    @Test
    void a_list_goes_on_page_by_page_whatever_is_asked_of_it() {
        for (int n = 0; n < 7; n++) {
            hazard("2024-03-04T10:00:00");
        }
        done(OFFICE, "/v1/hazards/" + hazard("2024-03-05T10:00:00"), "list", 1, ",\"reason\":\"久拖不改\"");
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, String> query = cursor == null
                    ? Map.of("kind", "ASSIGN", "limit", "3")
                    : Map.of("kind", "ASSIGN", "limit", "3", "cursor", cursor);
            JsonNode page = json(get("sessions", "/v1/documents", query, TOWN_112));
            page.path("items").forEach(item -> found.add(item.path("number").stringValue()));
            cursor = page.path("next").asString(null);
        } while (cursor != null);
        assertThat(found).hasSize(8).doesNotHaveDuplicates();
        assertThat(get("sessions", "/v1/documents", Map.of("kind", "X"), OFFICE).body())
                .contains("\"pointer\":\"/kind\"");
        assertThat(get("sessions", "/v1/documents", Map.of("state", "X"), OFFICE)
                        .body())
                .contains("\"pointer\":\"/state\"");
    }
}
