package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.people.DutyHours;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.domain.people.Roster;
import anlan.domain.people.UnitId;
import anlan.dynamodb.DynamoPorts;
import anlan.dynamodb.Table;
import anlan.emulators.LocalSns;
import anlan.http.HttpReply;
import anlan.usecases.Tick;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The unit that a case is about sees and touches nothing of it, from the first second and in every
 * form of the case.
 */
class AccusedTest extends DeedsFixture {

    private static final String LEADER = "post:leader";

    private HttpReply accusing(String unit) {
        return accusing(unit, "citizen:alice");
    }

    private HttpReply accusing(String unit, String who) {
        return post("complaints", "/v1/complaints", who, key(), """
                {"category":"noise","description":"吵","areaCode":"331082001","accusedUnit":"%s"}""".formatted(unit));
    }

    private void hidden(String who, String path) {
        String group = path.startsWith("/v1/c") ? "complaints" : "hazards";
        String unknown = get(group, path.substring(0, path.length() - 25) + "0".repeat(25), Map.of(), who)
                .body();
        HttpReply reply = get(group, path, Map.of(), who);
        assertThat(reply.status()).as(who + " " + path).isEqualTo(404);
        assertThat(reply.body()).isEqualTo(unknown);
        assertThat(get(group, path + "/proof", Map.of(), who).status()).isEqualTo(404);
    }

    private String list(String who, String kind, Map<String, String> query) {
        HttpReply reply = get(kind, "/v1/" + kind, query, who);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.body();
    }

    @Test
    void it_is_hidden_from_the_first_second() {
        String path = "/v1/complaints/" + id(accusing("town-331082001"));
        hidden(TOWN, path);
        assertThat(seen(OFFICE, path).path("accusedUnit").stringValue()).isEqualTo("town-331082001");
        done(OFFICE, path, "accept", 1, "");
        hidden(TOWN, path);
        assertThat(seen(OFFICE, path).path("accusedUnit").stringValue())
                .as("what the reporter named stands")
                .isEqualTo("town-331082001");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"nobody-at-all", "dept-firee", "town-331082001x"})
    void a_unit_that_the_roster_does_not_have_is_a_field_error_at_intake_and_later(String unit) {
        HttpReply reply = accusing(unit);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("\"/accusedUnit\"").contains("unknown_unit");
        String path = complaint();
        HttpReply later = deed(OFFICE, path, "accept", 1, ",\"accusedUnit\":\"" + unit + "\"");
        assertThat(later.status()).isEqualTo(400);
        assertThat(later.body()).contains("\"/accusedUnit\"").contains("unknown_unit");
        done(OFFICE, path, "accept", 1, ",\"accusedUnit\":\"dept-fire\"");
    }

    @Test
    void a_retry_hears_the_same_although_the_unit_has_left_the_roster() {
        String body = """
                {"category":"noise","description":"吵","areaCode":"331082001","accusedUnit":"dept-fire"}""";
        HttpReply first = post("complaints", "/v1/complaints", "citizen:alice", "the-same-key-of-16", body);
        Roster roster = DynamoPorts.roster(new Table(meter.client(), table));
        for (String name : List.of("dept-fire", "dept-fire-leader")) {
            Post fire = roster.find(new PostId(name));
            roster.put(new Post(
                    fire.id(), fire.name(), fire.role(), new UnitId("dept-fire-2"), fire.area(), fire.phone()));
        }
        HttpReply again = post("complaints", "/v1/complaints", "citizen:alice", "the-same-key-of-16", body);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(accusing("dept-fire").status()).isEqualTo(400);
        assertThat(accusing("dept-fire-2").status()).isEqualTo(201);
    }

    @Test
    void a_complaint_about_the_office_lies_with_the_leader_from_taking_in_to_closing() {
        String path = "/v1/complaints/" + id(accusing("office"));
        hidden(OFFICE, path);
        assertThat(deed(OFFICE, path, "accept", 1, "").status()).isEqualTo(404);
        assertThat(list(OFFICE, "complaints", Map.of())).doesNotContain(path.substring(15));
        assertThat(list(OFFICE, "complaints", Map.of("unit", "leader"))).doesNotContain(path.substring(15));
        assertThat(list(LEADER, "complaints", Map.of())).contains(path.substring(15));
        assertThat(deed("post:auditor", path, "accept", 1, "").status()).isEqualTo(403);
        assertThat(get("complaints", path + "/reporter", Map.of(), LEADER).status())
                .isEqualTo(200);
        done(LEADER, path, "accept", 1, "");
        done(LEADER, path, "dispatch", 2, ",\"owner\":\"town-331082001\"");
        done(TOWN, path, "sign", 3, "");
        done(TOWN, path, "reply", 4, ",\"text\":\"已处理\"");
        done(LEADER, path, "visit", 5, ",\"reached\":false");
        done(LEADER, path, "close", 6, "");
        String other = complaint();
        assertThat(deed(LEADER, other, "accept", 1, "").status())
                .as("the leader takes in only what is about the office")
                .isEqualTo(403);
        assertThat(get("complaints", other + "/reporter", Map.of(), LEADER).status())
                .isEqualTo(404);
        String rejected = "/v1/complaints/" + id(accusing("office"));
        done(LEADER, rejected, "reject", 1, ",\"reason\":\"x\"");
    }

    @Test
    void a_complaint_about_the_leader_lies_with_the_office() {
        String path = "/v1/complaints/" + id(accusing("leader"));
        hidden(LEADER, path);
        assertThat(list(LEADER, "complaints", Map.of("unit", "office"))).doesNotContain(path.substring(15));
        assertThat(list("post:auditor", "complaints", Map.of("unit", "office"))).contains(path.substring(15));
        done(OFFICE, path, "accept", 1, "");
        assertThat(deed(OFFICE, path, "dispatch", 2, ",\"owner\":\"leader\"").status())
                .isEqualTo(400);
    }

    @Test
    void the_hazard_that_it_becomes_is_hidden_too() {
        String path = "/v1/complaints/" + id(accusing("town-331082001"));
        done(OFFICE, path, "accept", 1, "");
        done(OFFICE, path, "dispatch", 2, ",\"owner\":\"dept-fire\"");
        done("post:dept-fire", path, "sign", 3, "");
        HttpReply turned =
                deed("post:dept-fire", path, "to-hazard", 4, ",\"category\":\"fire-exit\",\"description\":\"x\"");
        String hazard = "/v1/hazards/" + json(turned).at("/hazard/id").stringValue();
        hidden(TOWN, hazard);
        assertThat(seen("post:dept-fire", hazard).path("source").stringValue()).isEqualTo("DEPARTMENT");
        assertThat(deed("post:dept-fire", hazard, "transfer", 1, ",\"owner\":\"town-331082001\",\"reason\":\"x\"")
                        .body())
                .contains("accused_unit");
    }

    @Test
    void a_hazard_that_is_registered_from_it_is_hidden_and_the_accused_town_does_not_own_it() {
        String complaint = id(accusing("town-331082001"));
        HttpReply reply = post("hazards", "/v1/hazards", OFFICE, key(), """
                {"source":"OFFICE","category":"fire-exit","description":"x","areaCode":"331082001",\
                "complaintId":"%s"}""".formatted(complaint));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(json(reply).path("owner").stringValue()).isEqualTo("office");
        hidden(TOWN, "/v1/hazards/" + id(reply));
        assertThat(list(TOWN, "hazards", Map.of())).doesNotContain(id(reply));
    }

    @Test
    void a_merge_is_about_what_either_was_about() {
        String accused = "/v1/complaints/" + id(accusing("town-331082001"));
        String plain = complaint();
        done(OFFICE, plain, "merge", 1, ",\"master\":\"" + accused.substring(15) + "\"");
        hidden(TOWN, plain);

        String other = "/v1/complaints/" + id(accusing("town-331082001", "citizen:bob"));
        String master = complaint();
        assertThat(get("complaints", master, Map.of(), TOWN).status()).isEqualTo(200);
        done(OFFICE, other, "merge", 1, ",\"master\":\"" + master.substring(15) + "\"");
        hidden(TOWN, master);
        assertThat(seen(OFFICE, master + "/proof").path("intact").booleanValue())
                .isTrue();
        assertThat(seen(OFFICE, master).path("version").intValue()).isEqualTo(2);

        String owned = signed();
        String third = "/v1/complaints/" + id(accusing("town-331082001", "citizen:carol"));
        assertThat(deed(OFFICE, third, "merge", 1, ",\"master\":\"" + owned.substring(15) + "\"")
                        .body())
                .contains("\"/master\"")
                .contains("accused_unit");
        String fire = "/v1/complaints/" + id(accusing("dept-fire", "citizen:dan"));
        assertThat(deed(OFFICE, third, "merge", 1, ",\"master\":\"" + fire.substring(15) + "\"")
                        .body())
                .contains("other_accused_unit");
        String office = "/v1/complaints/" + id(accusing("office", "citizen:eve"));
        assertThat(deed(OFFICE, complaint(), "merge", 1, ",\"master\":\"" + office.substring(15) + "\"")
                        .body())
                .as("a master that the office may not see is not there")
                .contains("unknown_case");
    }

    @Test
    void nobody_of_the_accused_unit_is_told_in_anothers_place() {
        Roster roster = DynamoPorts.roster(new Table(meter.client(), table));
        Post fire = roster.find(new PostId("dept-fire"));
        roster.put(new Post(
                fire.id(),
                fire.name(),
                Role.DEPARTMENT,
                fire.unit(),
                fire.area(),
                fire.phone(),
                new DutyHours(LocalTime.of(1, 0), LocalTime.of(2, 0)),
                new PostId("town-331082001"),
                null,
                2));
        String path = "/v1/complaints/" + id(accusing("town-331082001"));
        done(OFFICE, path, "accept", 1, "");
        done(OFFICE, path, "dispatch", 2, ",\"owner\":\"dept-fire\"");
        clock.now = at("2024-02-23T09:00:00");
        functions.notifyOverdue().apply(new Tick(null));
        sendAlerts();
        assertThat(texts)
                .as("a working day late already")
                .filteredOn(text -> text.attributes().get("rung").equals("T+1"))
                .extracting(LocalSns.Text::phone)
                .containsExactlyInAnyOrder(fire.phone(), "+861000000039");
    }

    @Test
    void what_is_late_at_the_office_that_it_is_about_is_told_to_the_leader() {
        assertThat(accusing("office").status()).isEqualTo(201);
        clock.now = at("2024-02-23T09:00:00");
        functions.notifyOverdue().apply(new Tick(null));
        sendAlerts();
        assertThat(texts)
                .as("the deadline, and the step")
                .extracting(LocalSns.Text::phone)
                .containsExactly("+861000000002");
        assertThat(texts.getFirst().attributes().get("alertIds").split(",", -1)).hasSize(2);
    }
}
