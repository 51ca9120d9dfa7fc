package anlan.catalogue;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.dynamodb.DynamoPorts;
import anlan.dynamodb.Table;
import anlan.http.HttpReply;
import anlan.usecases.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a meeting decides, until it is done. */
class DecisionCityTest extends DeedsFixture {

    private static final String TOWN = "post:town-331082112";
    private static final String TOWN_PHONE = "+861000000023";
    private static final String HEAD_PHONE = "+861000000056";

    @BeforeEach
    void a_pack_and_a_meeting() {
        clock.now = at("2024-02-10T10:00:00");
        register(key());
        clock.now = at("2024-02-12T00:20:00");
        functions.rollUpDay().apply(new Tick(null));
        clock.now = at("2024-02-12T07:00:00");
        functions.publishPack().apply(new Tick(null));
        clock.now = at("2024-02-19T10:00:00");
    }

    private static String body(String owner, String dueOn) {
        return "{\"pack\":\"2024-W06\",\"text\":\"=摸排沿街出租房\",\"owner\":\"%s\",\"dueOn\":\"%s\"}"
                .formatted(owner, dueOn);
    }

    private HttpReply record(String who, String key, String body) {
        return post("sessions", "/v1/decisions", who, key, body);
    }

    private JsonNode recorded(String dueOn) {
        HttpReply reply = record(OFFICE, key(), body("town-331082112", dueOn));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return json(reply);
    }

    private HttpReply close(String who, JsonNode decision, String deed, String key, String body) {
        return post("sessions", "/v1/decisions/" + decision.path("id").stringValue() + "/" + deed, who, key, body);
    }

    private JsonNode shown(JsonNode decision) {
        return json(get("sessions", "/v1/decisions/" + decision.path("id").stringValue(), Map.of(), OFFICE));
    }

    private void tick(String at) {
        clock.now = at(at);
        functions.notifyOverdue().apply(new Tick(null));
        sendAlerts();
    }

    private List<String> heard() {
        List<String> heard = new ArrayList<>();
        texts.stream()
                .filter(text -> text.message().contains("会商决定"))
                .forEach(text -> heard.add(text.phone() + " " + text.message()));
        return heard;
    }

    private List<String> fates(JsonNode decision) {
        List<String> fates = new ArrayList<>();
        shown(decision)
                .path("reminders")
                .forEach(each -> fates.add(each.path("rung").stringValue() + " "
                        + each.path("role").stringValue() + " "
                        + each.path("state").stringValue()));
        return fates;
    }

    @Test
    void its_owner_is_reminded_the_day_before_and_told_when_it_is_late_and_then_its_head() {
        JsonNode decision = recorded("2024-02-22");
        String number = decision.path("number").stringValue();
        for (String at : List.of(
                "2024-02-21T07:59:00",
                "2024-02-21T08:00:00",
                "2024-02-22T12:00:00",
                "2024-02-23T00:00:00",
                "2024-02-23T08:00:00",
                "2024-02-24T00:00:00",
                "2024-02-24T08:00:00",
                "2024-03-20T09:00:00")) {
            tick(at);
            tick(at);
        }
        String late = "【平安办】会商决定" + number + "应于2月22日办结,现已超期,请立即办理并反馈。";
        assertThat(heard())
                .containsExactly(
                        TOWN_PHONE + " 【平安办】提醒:会商决定" + number + "应于2月22日办结,还有1个工作日,请抓紧。",
                        TOWN_PHONE + " " + late,
                        HEAD_PHONE + " " + late,
                        HEAD_PHONE + " 【平安办】督办:会商决定" + number + "已超期1个工作日,请督促立即办理。");
        assertThat(fates(decision))
                .containsExactly("T+0 owner SENT", "T+0 unit-leader SENT", "T+1 unit-leader SENT", "T-1 owner SENT");
        assertThat(shown(decision).path("state").stringValue())
                .as("late is not done")
                .isEqualTo("OPEN");
    }

    @Test
    void what_is_done_in_time_is_not_told_any_more() {
        JsonNode decision = recorded("2024-02-22");
        assertThat(close(TOWN, decision, "complete", key(), "{\"text\":\"已完成\"}")
                        .status())
                .isEqualTo(200);
        tick("2024-02-21T08:00:00");
        tick("2024-02-24T08:00:00");
        assertThat(heard()).isEmpty();
        assertThat(fates(decision)).isEmpty();
        assertThat(everything()).doesNotContain("DECT#").doesNotContain("DECO#");
    }

    @Test
    void what_is_done_while_a_message_waits_for_the_morning_is_not_told() {
        JsonNode decision = recorded("2024-02-22");
        tick("2024-02-21T08:00:00");
        tick("2024-02-23T00:00:00");
        assertThat(fates(decision)).contains("T+0 owner PENDING");
        clock.now = at("2024-02-23T07:00:00");
        assertThat(close(OFFICE, decision, "cancel", key(), "{\"reason\":\"并入专项\"}")
                        .status())
                .isEqualTo(200);
        tick("2024-02-23T08:00:00");
        assertThat(heard()).hasSize(1);
        assertThat(fates(decision)).contains("T+0 owner CANCELLED", "T+0 unit-leader CANCELLED");
    }

    @Test
    void a_sweep_that_was_down_tells_the_highest_rung_once_and_keeps_the_lower_ones() {
        JsonNode decision = recorded("2024-02-22");
        tick("2024-02-27T09:00:00");
        tick("2024-02-27T09:01:00");
        assertThat(fates(decision))
                .containsExactly(
                        "T+0 owner SUPERSEDED",
                        "T+0 unit-leader SUPERSEDED",
                        "T+1 owner SENT",
                        "T+1 unit-leader SENT",
                        "T-1 owner SUPERSEDED");
        assertThat(heard()).allMatch(text -> text.contains("督办"));
    }

    @Test
    void one_that_is_due_tomorrow_is_not_reminded_of_today() {
        JsonNode decision = recorded("2024-02-20");
        tick("2024-02-19T12:00:00");
        assertThat(fates(decision)).isEmpty();
        tick("2024-02-21T08:00:00");
        assertThat(fates(decision)).containsExactly("T+0 owner SENT", "T+0 unit-leader SENT");
    }

    @Test
    void many_sweeps_and_senders_at_once_tell_each_once() throws Exception {
        recorded("2024-02-22");
        clock.now = at("2024-02-21T08:00:00");
        atOnce(4, () -> functions.notifyOverdue().apply(new Tick(null)));
        atOnce(4, () -> functions.sendAlerts().apply(new Tick(null)));
        assertThat(heard()).hasSize(1);
    }

    @Test
    void a_post_that_has_no_telephone_or_is_gone_is_parked() {
        JsonNode decision = recorded("2024-02-22");
        var roster = DynamoPorts.roster(new Table(meter.client(), table));
        Post town = roster.find(new PostId("town-331082112"));
        roster.put(new Post(town.id(), town.name(), town.role(), town.unit(), town.area(), ""));
        tick("2024-02-21T08:00:00");
        assertThat(fates(decision)).containsExactly("T-1 owner PARKED");
    }

    @Test
    void the_same_key_records_one_and_the_answer_stands_for_ever() {
        String key = key();
        HttpReply first = record(OFFICE, key, body("town-331082112", "2024-02-22"));
        JsonNode decision = json(first);
        assertThat(first.headers().get("Location"))
                .isEqualTo("/v1/decisions/" + decision.path("id").stringValue());
        close(TOWN, decision, "complete", key(), "{\"text\":\"已完成\"}");
        clock.now = at("2024-03-01T10:00:00");
        HttpReply again = record(OFFICE, key, body("town-331082112", "2024-02-22"));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("Idempotency-Replayed", "true");
        assertThat(record(OFFICE, key, body("town-331082112", "2024-02-23")).status())
                .isEqualTo(422);
        assertThat(json(get("sessions", "/v1/decisions", Map.of(), OFFICE)).path("items"))
                .hasSize(1);
    }

    @Test
    void it_is_closed_once_and_a_retry_hears_the_same() throws Exception {
        JsonNode decision = recorded("2024-02-22");
        String key = key();
        List<HttpReply> all = atOnce(4, () -> close(TOWN, decision, "complete", key, "{\"text\":\"已完成\"}"));
        assertThat(all).extracting(HttpReply::status).containsOnly(200);
        assertThat(all).extracting(HttpReply::body).containsOnly(all.getFirst().body());
        assertThat(json(all.getFirst()).at("/closing/by").stringValue()).isEqualTo("town-331082112");
        assertThat(close(TOWN, decision, "complete", key, "{\"text\":\"别的\"}").status())
                .isEqualTo(422);
        HttpReply late = close(OFFICE, decision, "cancel", key(), "{}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("illegal_transition").contains("COMPLETED");
    }

    @Test
    void the_owner_completes_the_office_cancels_and_strangers_see_nothing() {
        JsonNode decision = recorded("2024-02-22");
        String path = "/v1/decisions/" + decision.path("id").stringValue();
        for (String who : List.of(OFFICE, "post:leader", "post:auditor", TOWN, "post:town-331082112-leader")) {
            assertThat(get("sessions", path, Map.of(), who).status()).as(who).isEqualTo(200);
            assertThat(json(get("sessions", "/v1/decisions", Map.of(), who)).path("items"))
                    .hasSize(1);
        }
        String unknown = get("sessions", "/v1/decisions/0000000000000000000000000", Map.of(), OFFICE)
                .body();
        for (String who : List.of("post:town-331082001", "post:dept-fire")) {
            HttpReply hidden = get("sessions", path, Map.of(), who);
            assertThat(hidden.status()).isEqualTo(404);
            assertThat(hidden.body()).isEqualTo(unknown);
            assertThat(json(get("sessions", "/v1/decisions", Map.of(), who)).path("items"))
                    .isEmpty();
            assertThat(close(who, decision, "complete", key(), "{\"text\":\"x\"}")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(get("sessions", path, Map.of(), "citizen:alice").status()).isEqualTo(403);
        for (String who : List.of(OFFICE, "post:leader", "post:auditor", "post:town-331082112-leader")) {
            assertThat(close(who, decision, "complete", key(), "{\"text\":\"x\"}")
                            .status())
                    .as(who)
                    .isEqualTo(403);
        }
        for (String who : List.of(TOWN, "post:leader", "post:auditor", "citizen:alice")) {
            assertThat(close(who, decision, "cancel", key(), "{}").status())
                    .as(who)
                    .isEqualTo(403);
            if (!who.equals("post:leader")) {
                assertThat(record(who, key(), body("dept-fire", "2024-02-22")).status())
                        .as(who)
                        .isEqualTo(403);
            }
        }
        assertThat(record("post:leader", key(), body("dept-fire", "2024-02-22")).status())
                .isEqualTo(201);
    }

    @Test
    void every_field_that_does_not_fit_is_told_at_once_and_burns_no_key() {
        String key = key();
        HttpReply reply = record(
                OFFICE, key, "{\"pack\":\"2024-W05\",\"text\":\"x\",\"owner\":\"auditor\",\"dueOn\":\"2024-02-19\"}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("unknown_pack").contains("cannot_act").contains("not_in_future");
        assertThat(record(OFFICE, key, "{\"pack\":\"2024\",\"text\":\" \",\"owner\":\"X\",\"dueOn\":\"2024-02-30\"}")
                        .body())
                .contains("\"/pack\"", "\"/text\"", "\"/owner\"", "\"/dueOn\"");
        assertThat(record(OFFICE, key, body("nobody-there", "2026-01-01")).body())
                .contains("unknown_post")
                .contains("too_late");
        assertThat(record(OFFICE, key, "{\"more\":1}").body())
                .contains("unknown_field")
                .contains("required");
        assertThat(record(OFFICE, key, body("dept-fire", "2024-02-22")).status())
                .isEqualTo(201);
        assertThat(close(TOWN, recorded("2024-02-22"), "complete", key(), "{}").body())
                .contains("\"/text\"")
                .contains("required");
    }

    @Test
    void the_list_goes_on_page_by_page() {
        for (int n = 0; n < 3; n++) {
            clock.now = clock.now.plusSeconds(60);
            recorded("2024-02-22");
        }
        JsonNode first = json(get("sessions", "/v1/decisions", Map.of("limit", "2"), TOWN));
        assertThat(first.path("items")).hasSize(2);
        String next = first.path("next").stringValue();
        assertThat(json(get("sessions", "/v1/decisions", Map.of("limit", "2", "cursor", next), TOWN))
                        .path("items"))
                .hasSize(1);
        assertThat(get("sessions", "/v1/decisions", Map.of("cursor", next), OFFICE)
                        .body())
                .as("a cursor is its caller's")
                .contains("\"pointer\":\"/cursor\"");
    }

    @Test
    void the_next_pack_has_it_and_its_words_are_no_formula() {
        recorded("2024-03-22");
        clock.now = at("2024-02-19T00:20:00");
        functions.rollUpDay().apply(new Tick(null));
        clock.now = at("2024-02-19T11:00:00");
        functions.publishPack().apply(new Tick(null));
        assertThat(get("sessions", "/v1/packs/2024-W07", Map.of(), OFFICE).body())
                .contains("\"=摸排沿街出租房\"");
        assertThat(get("sessions", "/v1/packs/2024-W07.csv", Map.of(), OFFICE).body())
                .contains(",'=摸排沿街出租房,");
    }
}
