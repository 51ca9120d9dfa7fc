package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import anlan.usecases.Tick;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import tools.jackson.databind.JsonNode;

/** Inspections over the real store: what they find, how they end, and what they cost. */
class InspectionCityTest extends DeedsFixture {

    private static final String ROOT = "/v1/inspections";
    private static final String LEADER = "post:leader";
    private static final String INSPECTOR = "post:inspector";

    private HttpReply hold(String who, String source, String fields) {
        return post("inspections", ROOT, who, key(), """
                {"source":"%s","title":"消防检查","areaCode":"331082001","heldOn":"2024-02-08",\
                "personTimes":3%s}""".formatted(source, fields));
    }

    private String held(String who, String source, String fields) {
        HttpReply reply = hold(who, source, fields);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return ROOT + "/" + id(reply);
    }

    private String townsOwn() {
        return held(TOWN, "TOWN_SELF", ",\"points\":[{\"name\":\"后巷\"}]");
    }

    private HttpReply find(String inspection, String fields) {
        return find(inspection, key(), fields);
    }

    private HttpReply find(String inspection, String key, String fields) {
        return post("hazards", "/v1/hazards", INSPECTOR, key, """
                {"category":"fire-equipment","description":"灭火器过期","areaCode":"331082001",\
                "inspectionId":"%s"%s}""".formatted(
                        inspection.substring(ROOT.length() + 1), fields));
    }

    private String found(String inspection) {
        HttpReply reply = find(inspection, "");
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return id(reply);
    }

    private String site(String name) {
        return id(post("inspections", "/v1/sites", TOWN, key(), """
                {"name":"%s","type":"HOTEL","areaCode":"331082001001"}""".formatted(name)));
    }

    private static void refused(HttpReply reply, String pointer, String code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(json(reply).path("errors"))
                .singleElement()
                .satisfies(error -> assertThat(error.path("pointer").stringValue() + " "
                                + error.path("code").stringValue())
                        .isEqualTo(pointer + " " + code));
    }

    private String status(String path) {
        return seen(OFFICE, path).path("status").stringValue();
    }

    @Test
    void a_leaders_visit_is_not_over_without_a_day_on_which_somebody_looks_again() {
        String visit = held(LEADER, "LEADER", "");
        refused(deed(LEADER, visit, "conclude", 1, ""), "/followUpBy", "required");
        done(LEADER, visit, "conclude", 1, ",\"followUpBy\":\"2024-02-20\"");
        assertThat(status(visit)).isEqualTo("CONCLUDED");
        assertThat(seen(OFFICE, visit).path("dueAt").stringValue()).isEqualTo("2024-02-21T00:00:00+08:00");

        String planned = held(LEADER, "LEADER", ",\"followUpBy\":\"2024-02-19\"");
        done(LEADER, planned, "conclude", 1, "");
        assertThat(seen(OFFICE, planned).path("dueAt").stringValue()).isEqualTo("2024-02-20T00:00:00+08:00");
    }

    @Test
    void what_is_open_wants_a_day_and_what_is_fixed_wants_none() {
        String open = townsOwn();
        found(open);
        refused(deed(TOWN, open, "conclude", 2, ""), "/followUpBy", "required");

        String fixed = townsOwn();
        HttpReply reply = find(fixed, ",\"onSpot\":{\"before\":\"a.jpg\",\"after\":\"b.jpg\"}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        done(TOWN, fixed, "conclude", 2, "");
        assertThat(status(fixed)).isEqualTo("CLOSED");
    }

    private String grid(String area, String fields) {
        return id(post("inspections", "/v1/grids", OFFICE, key(), """
                {"name":"第三网格","areaCode":"%s"%s}""".formatted(area, fields)));
    }

    @Test
    void an_inspection_may_be_of_a_grid_that_is_there_and_lies_where_it_is_held() {
        String grid = grid("331082001001", "");
        String inspection = held(TOWN, "TOWN_SELF", ",\"gridId\":\"" + grid + "\"");
        assertThat(seen(OFFICE, inspection).path("gridId").stringValue()).isEqualTo(grid);
        assertThat(seen(OFFICE, townsOwn()).path("gridId").isNull()).isTrue();
        String elsewhere = grid("331082002", "");
        String dissolved = grid("331082001", ",\"endsOn\":\"2024-02-07\"");
        String nobody = grid.substring(0, 24) + (grid.endsWith("0") ? "1" : "0");
        Map.of(elsewhere, "outside_the_area", dissolved, "grid_dissolved", nobody, "unknown_grid", "7", "unknown_grid")
                .forEach((id, code) -> refused(hold(TOWN, "TOWN_SELF", ",\"gridId\":\"" + id + "\""), "/gridId", code));
    }

    @Test
    void all_that_registers_do_not_know_is_said_at_once() {
        String nobody = "0".repeat(25);
        HttpReply reply = hold(
                TOWN,
                "TOWN_SELF",
                ",\"departments\":[\"dept-nobody\"],\"gridId\":\"%s\",\"campaignIds\":[\"%s\"],\"points\":[{\"siteId\":\"%s\"}]"
                        .formatted(nobody, nobody, nobody));
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(json(reply)
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").stringValue()))
                .containsExactlyInAnyOrder("/departments/0", "/gridId", "/campaignIds/0", "/points/0/siteId");
    }

    private String campaign(String startsOn) {
        return id(post("inspections", "/v1/campaigns", TOWN, key(), """
                {"name":"百日攻坚","startsOn":"%s","areas":["331082001"]}""".formatted(startsOn)));
    }

    @Test
    void an_inspection_belongs_to_every_campaign_that_ran_there_on_its_day_and_to_no_other() {
        String running = campaign("2024-02-01");
        String later = campaign("2024-02-09");
        String inspection = townsOwn();
        assertThat(seen(OFFICE, inspection).path("campaignIds").toString()).isEqualTo("[\"" + running + "\"]");
        refused(
                hold(TOWN, "TOWN_SELF", ",\"campaignIds\":[\"" + later + "\"]"),
                "/campaignIds/0",
                "outside_the_campaign");
        String nobody = running.substring(0, 24) + (running.endsWith("0") ? "1" : "0");
        refused(hold(TOWN, "TOWN_SELF", ",\"campaignIds\":[\"" + nobody + "\"]"), "/campaignIds/0", "unknown_campaign");
        for (var each : Map.of(running, 1, later, 0).entrySet()) {
            HttpReply list = get("inspections", ROOT, Map.of("campaign", each.getKey()), OFFICE);
            assertThat(json(list).path("items")).as(list.body()).hasSize(each.getValue());
        }
    }

    @Test
    void a_finding_takes_the_source_of_its_inspection_and_the_site_of_its_point() {
        String hotel = site("临海宾馆");
        String visit = held(LEADER, "LEADER", ",\"points\":[{\"name\":\"后巷\"},{\"siteId\":\"" + hotel + "\"}]");
        HttpReply reply = find(visit, ",\"point\":2,\"source\":\"TOWN_SELF\"");
        assertThat(json(reply).path("source").stringValue()).as(reply.body()).isEqualTo("LEADER");
        JsonNode hazard = seen(OFFICE, "/v1/hazards/" + id(reply));
        assertThat(hazard.path("siteId").stringValue()).isEqualTo(hotel);
        assertThat(get("inspections", "/v1/sites/" + hotel + "/hazards", Map.of(), OFFICE)
                        .body())
                .contains(id(reply));
        assertThat(get("inspections", "/v1/sites/" + hotel + "/visits", Map.of(), OFFICE)
                        .body())
                .contains(visit.substring(ROOT.length() + 1));
    }

    @Test
    void a_finding_needs_an_inspection_that_is_open_holds_its_place_and_has_its_point() {
        String visit = townsOwn();
        refused(find(visit, ",\"point\":2"), "/point", "unknown_point");
        String elsewhere = """
                {"category":"fire-equipment","description":"灭火器过期","areaCode":"331082002","inspectionId":"%s"}""".formatted(visit.substring(ROOT.length() + 1));
        refused(post("hazards", "/v1/hazards", INSPECTOR, key(), elsewhere), "/areaCode", "outside_the_inspection");
        refused(find(ROOT + "/I" + "0".repeat(25), ""), "/inspectionId", "unknown_inspection");
        refused(find(ROOT + "/none", ""), "/inspectionId", "malformed");
        done(TOWN, visit, "conclude", 1, "");
        refused(find(visit, ""), "/inspectionId", "inspection_over");
        assertThat(seen(OFFICE, visit).path("findingCount").intValue()).isZero();
    }

    @Test
    void a_retry_hears_of_its_finding_although_the_inspection_is_over() {
        String visit = townsOwn();
        HttpReply first = find(visit, "a-key-of-sixteen-1", "");
        done(TOWN, visit, "conclude", 2, ",\"followUpBy\":\"2024-02-20\"");
        HttpReply again = find(visit, "a-key-of-sixteen-1", "");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("Idempotency-Replayed", "true");
    }

    @Test
    void whoever_finds_something_at_the_same_moment_gets_in_all_of_them() throws Exception {
        String visit = townsOwn();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService inspectors = Executors.newFixedThreadPool(16)) {
            List<Future<HttpReply>> asked = IntStream.range(0, 24)
                    .mapToObj(n -> inspectors.submit(() -> find(visit, "a-key-of-sixteen-" + n, "")))
                    .toList();
            for (Future<HttpReply> reply : asked) {
                answers.add(reply.get().status());
            }
        }
        assertThat(answers).containsOnly(201);
        JsonNode seen = seen(OFFICE, visit);
        assertThat(seen.path("findingCount").intValue()).isEqualTo(24);
        assertThat(seen.path("version").intValue()).isEqualTo(25);
    }

    @Test
    void a_look_back_that_sees_something_open_is_followed_by_another() {
        String visit = townsOwn();
        String hazard = found(visit);
        done(TOWN, visit, "conclude", 2, ",\"followUpBy\":\"2024-02-20\"");
        refused(deed(TOWN, visit, "look-back", 3, ",\"open\":[\"" + hazard + "\"]"), "/followUpBy", "required");
        refused(
                deed(TOWN, visit, "look-back", 3, ",\"rectified\":[\"H" + "0".repeat(25) + "\"]"),
                "/rectified/0",
                "not_a_finding");
        done(TOWN, visit, "look-back", 3, ",\"followUpBy\":\"2024-03-01\",\"open\":[\"" + hazard + "\"]");
        assertThat(status(visit)).isEqualTo("CONCLUDED");
        done(TOWN, visit, "look-back", 4, ",\"rectified\":[\"" + hazard + "\"]");
        assertThat(status(visit)).isEqualTo("LOOKED_BACK");
    }

    @Test
    void a_look_back_that_is_missed_is_told_to_its_post() {
        String visit = townsOwn();
        done(TOWN, visit, "conclude", 1, ",\"followUpBy\":\"2024-02-20\"");
        clock.now = at("2024-02-20T23:59:59");
        var unused = functions.notifyOverdue().apply(new Tick(null));
        sendAlerts();
        assertThat(texts).noneMatch(text -> text.message().contains("现已超期"));
        clock.now = at("2024-02-21T09:00:00");
        var unusedToo = functions.notifyOverdue().apply(new Tick(null));
        sendAlerts();
        assertThat(texts).anyMatch(text -> text.message().contains("应于2月20日完成回头看,现已超期"));
        assertThat(seen(OFFICE, visit).path("overdue").booleanValue()).isTrue();
    }

    @Test
    void an_inspection_with_findings_is_not_cancelled_and_one_without_is() {
        String visit = townsOwn();
        found(visit);
        HttpReply kept = deed(TOWN, visit, "cancel", 2, ",\"reason\":\"重复\"");
        assertThat(kept.status()).isEqualTo(409);
        assertThat(kept.body()).contains("has_findings");
        String twice = townsOwn();
        done(TOWN, twice, "cancel", 1, ",\"reason\":\"重复\"");
        assertThat(status(twice)).isEqualTo("CANCELLED");
    }

    @Test
    void two_hundred_points_are_all_that_one_holds() {
        String points =
                IntStream.range(0, 199).mapToObj(n -> "{\"name\":\"p\"}").collect(Collectors.joining(","));
        String visit = held(TOWN, "TOWN_SELF", ",\"points\":[" + points + "]");
        String two = ",\"points\":[{\"name\":\"p\"},{\"name\":\"q\"}]";
        refused(deed(TOWN, visit, "add-points", 1, two), "/points", "too_many");
        done(TOWN, visit, "add-points", 1, ",\"points\":[{\"name\":\"p\"}]");
        refused(hold(TOWN, "TOWN_SELF", ",\"points\":[" + points + "," + two.substring(11)), "/points", "too_many");
    }

    @Test
    void an_inspection_of_twenty_points_with_five_findings_is_six_calls_and_one_transaction_each() {
        String sites = IntStream.range(0, 20)
                .mapToObj(n -> "{\"siteId\":\"" + site("场所" + n) + "\"}")
                .collect(Collectors.joining(","));
        meter.taken();
        String visit = held(TOWN, "TOWN_SELF", ",\"points\":[" + sites + "]");
        assertThat(transactions()).isEqualTo(1);
        for (int n = 1; n <= 5; n++) {
            assertThat(find(visit, ",\"point\":" + n).status()).isEqualTo(201);
            assertThat(transactions()).isEqualTo(1);
        }
        clock.now = at("2024-02-09T00:20:00");
        var unused = functions.rollUpDay().apply(new Tick(null));
        JsonNode counts = json(figures("331082001")).path("counts");
        assertThat(counts.path("inspections.points").intValue()).isEqualTo(20);
        assertThat(counts.path("sites.visits.type.HOTEL").intValue()).isEqualTo(20);
        assertThat(counts.path("hazards.found.source.TOWN_SELF").intValue()).isEqualTo(5);
    }

    private long transactions() {
        return meter.taken().stream()
                .filter(TransactWriteItemsRequest.class::isInstance)
                .count();
    }

    @Test
    void proposals_read_published_figures_and_nothing_else() {
        complain("alice", key());
        clock.now = at("2024-02-09T00:20:00");
        var unused = functions.rollUpDay().apply(new Tick(null));
        clock.pass(Duration.ofHours(9));
        get("inspections", ROOT + "/proposals", Map.of(), TOWN);
        meter.taken();
        HttpReply town = get("inspections", ROOT + "/proposals", Map.of(), TOWN);
        assertThat(json(town).at("/categories/0/category").stringValue())
                .as(town.body())
                .isEqualTo("noise");
        assertThat(meter.taken().stream().filter(QueryRequest.class::isInstance).map(QueryRequest.class::cast))
                .singleElement()
                .satisfies(query ->
                        assertThat(query.expressionAttributeValues().toString()).contains("F#331082001"));
    }
}
