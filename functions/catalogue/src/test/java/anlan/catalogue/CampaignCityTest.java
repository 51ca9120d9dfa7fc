package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import anlan.usecases.Tick;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import tools.jackson.databind.JsonNode;

/** Campaigns over the real store: who is in them, what they cost, and what they come to. */
class CampaignCityTest extends DeedsFixture {

    private static final String CAMPAIGNS = "/v1/campaigns";
    private static final String HAZARDS = "/v1/hazards";

    private HttpReply enter(String who, String fields) {
        return post(
                "inspections", CAMPAIGNS, who, key(), "{\"name\":\"攻坚\",\"startsOn\":\"2024-02-08\"" + fields + "}");
    }

    private String entered(String who, String fields) {
        HttpReply reply = enter(who, fields);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return json(reply).path("id").stringValue();
    }

    private HttpReply found(String who, String area, String category, String more) {
        String source = who.contains("town") ? "TOWN_SELF" : "OFFICE";
        return post("hazards", HAZARDS, who, key(), """
                {"source":"%s","category":"%s","description":"隐患","areaCode":"%s"%s}""".formatted(source, category, area, more));
    }

    private JsonNode tags(HttpReply registered) {
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        return seen(OFFICE, HAZARDS + "/" + id(registered)).path("campaignIds");
    }

    private JsonNode shown(String id) {
        HttpReply reply = get("inspections", CAMPAIGNS + "/" + id, Map.of(), "post:auditor");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return json(reply);
    }

    /** What was asked since, but who asks, which is read now and then. */
    private List<String> requests() {
        return meter.names().stream().filter(name -> !name.equals("GetItem")).toList();
    }

    private void night(String at) {
        clock.now = at(at);
        var unused = functions.rollUpDay().apply(new Tick(null));
    }

    @Test
    void what_is_found_in_its_scope_is_tagged_by_itself_and_nothing_else() {
        String town = entered(TOWN, "");
        String fire = entered(OFFICE, ",\"categories\":[\"fire-equipment\"]");
        String elsewhere = entered(OFFICE, ",\"areas\":[\"331082112\"]");
        String tomorrow = id(post("inspections", CAMPAIGNS, OFFICE, key(), """
                {"name":"将来","startsOn":"2024-02-09"}"""));
        assertThat(tags(found("post:inspector", "331082001001", "fire-equipment", "")))
                .extracting(JsonNode::stringValue)
                .containsExactlyInAnyOrder(town, fire);
        assertThat(tags(found("post:inspector", "331082112", "fire-exit", "")))
                .extracting(JsonNode::stringValue)
                .containsExactly(elsewhere);
        clock.pass(Duration.ofDays(1));
        assertThat(tags(found("post:inspector", "331082002", "fire-exit", "")))
                .extracting(JsonNode::stringValue)
                .containsExactly(tomorrow);
    }

    @Test
    void a_campaign_that_is_named_has_to_hold_the_hazard() {
        String town = entered(TOWN, "");
        String day = entered(OFFICE, ",\"endsOn\":\"2024-02-08\"");
        String named = ",\"campaignIds\":[\"%s\",\"%s\"]".formatted(day, town);
        assertThat(tags(found("post:inspector", "331082001", "fire-exit", named)))
                .hasSize(2);
        HttpReply outside = found("post:inspector", "331082002", "fire-exit", named);
        assertThat(outside.status()).isEqualTo(400);
        assertThat(outside.body())
                .contains("\"/campaignIds/1\",\"code\":\"outside_the_campaign\"")
                .doesNotContain("/campaignIds/0");
        assertThat(found(
                                "post:inspector",
                                "331082001",
                                "fire-exit",
                                ",\"campaignIds\":[\"%s\"]".formatted("0".repeat(25)))
                        .body())
                .contains("\"/campaignIds/0\",\"code\":\"unknown_campaign\"");
        clock.pass(Duration.ofDays(1));
        assertThat(found("post:inspector", "331082001", "fire-exit", named).body())
                .as("it is over")
                .contains("\"/campaignIds/0\",\"code\":\"outside_the_campaign\"");
    }

    @Test
    void a_retry_is_told_what_it_was_told_although_its_campaign_is_over() {
        String day = entered(OFFICE, ",\"endsOn\":\"2024-02-08\"");
        String body = """
                {"source":"OFFICE","category":"fire-exit","description":"隐患","areaCode":"331082001",\
                "campaignIds":["%s"]}""".formatted(day);
        HttpReply first = post("hazards", HAZARDS, "post:inspector", "a-key-of-sixteen-1", body);
        clock.pass(Duration.ofDays(1));
        HttpReply again = post("hazards", HAZARDS, "post:inspector", "a-key-of-sixteen-1", body);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("Idempotency-Replayed", "true");
    }

    @Test
    void a_complaint_that_becomes_a_hazard_is_in_the_campaigns_that_hold_it() {
        String town = entered(TOWN, "");
        String path = signed();
        done(TOWN, path, "to-hazard", 4, ",\"category\":\"fire-exit\",\"description\":\"堵塞消防通道\"");
        String facts = seen(OFFICE, path).at("/timeline").toString();
        String hazard = facts.substring(facts.indexOf("\"other\":\"") + 9).substring(0, 26);
        assertThat(seen(OFFICE, HAZARDS + "/" + hazard).path("campaignIds"))
                .extracting(JsonNode::stringValue)
                .containsExactly(town);
    }

    @Test
    void entering_one_is_one_request_and_listing_them_is_another_however_many_there_are() {
        meter.taken();
        for (int n = 0; n < 5; n++) {
            String unused = entered(OFFICE, "");
            assertThat(meter.names()).as("who asks, and that").containsExactly("GetItem", "TransactWriteItems");
        }
        List<String> listed = new ArrayList<>();
        Map<String, String> query = new HashMap<>(Map.of("limit", "2"));
        do {
            JsonNode page = json(get("inspections", CAMPAIGNS, query, "post:grid-331082001"));
            assertThat(requests()).containsExactly("Query");
            page.path("items").forEach(each -> listed.add(each.path("id").stringValue()));
            query.put("cursor", page.path("next").asString(""));
        } while (!query.get("cursor").isEmpty());
        assertThat(listed).hasSize(5).doesNotHaveDuplicates();
        String newest = entered(OFFICE, "");
        assertThat(json(get("inspections", CAMPAIGNS, Map.of(), OFFICE))
                        .at("/items/0/id")
                        .stringValue())
                .isIn(newest, listed.getFirst());
    }

    @Test
    void registering_a_hazard_costs_one_query_more_however_many_campaigns_run() {
        for (int n = 0; n < 5; n++) {
            String unused = entered(OFFICE, "");
        }
        meter.taken();
        assertThat(found("post:inspector", "331082001", "fire-exit", "").status())
                .isEqualTo(201);
        assertThat(meter.names()).filteredOn("Query"::equals).hasSize(1);
    }

    @Test
    void the_burn_down_is_read_from_the_figures_in_one_query_and_no_case_is_looked_at() {
        String hundred = entered(OFFICE, ",\"targets\":{\"hazards.found\":3,\"hazards.open\":2}");
        assertThat(shown(hundred).path("daysLeft").intValue()).isEqualTo(99);
        String path = HAZARDS + "/" + id(found("post:inspector", "331082001", "fire-exit", ""));
        assertThat(found("post:inspector", "331082112", "fire-exit", "").status())
                .isEqualTo(201);
        night("2024-02-09T00:20:00");
        clock.now = at("2024-02-09T10:00:00");
        done(TOWN, path, "sign", 1, "");
        done(TOWN, path, "submit", 2, ",\"after\":\"after.jpg\"");
        done(OFFICE, path, "review", 3, ",\"pass\":true,\"evidence\":\"seen.jpg\"");
        night("2024-02-10T00:20:00");
        meter.taken();
        JsonNode shown = shown(hundred);
        List<SdkRequest> requests = meter.taken();
        assertThat(requests).hasSize(2).allMatch(QueryRequest.class::isInstance);
        assertThat(requests.stream()
                        .map(QueryRequest.class::cast)
                        .map(query ->
                                query.expressionAttributeValues().get(":pk").s())
                        .toList())
                .containsExactly("CP#" + hundred, "F#331082");
        assertThat(shown.path("burnDown").toString())
                .isEqualTo("[{\"date\":\"2024-02-08\",\"found\":2,\"rectified\":0,\"open\":2},"
                        + "{\"date\":\"2024-02-09\",\"found\":0,\"rectified\":1,\"open\":1}]");
        assertThat(shown.path("progress").toString())
                .isEqualTo("[{\"figure\":\"hazards.found\",\"target\":3,\"value\":2,"
                        + "\"rate\":{\"num\":2,\"den\":3,\"value\":\"0.6667\"}},"
                        + "{\"figure\":\"hazards.open\",\"target\":2,\"value\":1,"
                        + "\"rate\":{\"num\":1,\"den\":2,\"value\":\"0.5000\"}}]");
        assertThat(shown.path("daysLeft").intValue()).isEqualTo(97);
        assertThat(shown.path("report").isNull()).isTrue();
    }

    @Test
    void the_cases_behind_a_row_of_the_burn_down_can_be_listed() {
        String hundred = entered(OFFICE, "");
        String hazard = id(found("post:inspector", "331082001", "fire-exit", ""));
        night("2024-02-09T00:20:00");
        JsonNode behind = json(get(
                "figures",
                "/v1/figures/days/2024-02-08/cases",
                Map.of("figure", "hazards.found.campaign." + hundred),
                OFFICE));
        assertThat(behind.path("items"))
                .extracting(each -> each.path("id").stringValue())
                .containsExactly(hazard);
    }

    @Test
    void the_last_night_freezes_the_report_in_two_requests_and_a_later_one_asks_once_and_writes_nothing() {
        String day = entered(OFFICE, ",\"endsOn\":\"2024-02-08\"");
        assertThat(found("post:inspector", "331082001", "fire-exit", "").status())
                .isEqualTo(201);
        night("2024-02-09T00:20:00");
        JsonNode frozen = shown(day).path("report");
        assertThat(frozen.path("found").intValue()).isEqualTo(1);
        assertThat(frozen.at("/days/0/revision").intValue()).isEqualTo(1);
        clock.now = at("2024-02-08T23:59:59");
        meter.taken();
        assertThat(found("post:inspector", "331082112", "fire-exit", "").status())
                .isEqualTo(201);
        night("2024-02-10T00:20:00");
        assertThat(meter.taken().stream()
                        .filter(QueryRequest.class::isInstance)
                        .map(QueryRequest.class::cast)
                        .filter(query -> query.keyConditionExpression().contains("BETWEEN")
                                && query.expressionAttributeValues()
                                        .get(":pk")
                                        .s()
                                        .startsWith("CPO#")))
                .as("by the hazard, and by the night")
                .hasSize(2);
        JsonNode later = shown(day);
        assertThat(later.at("/burnDown/0/found").intValue())
                .as("its report is frozen")
                .isEqualTo(1);
        assertThat(later.path("report")).isEqualTo(frozen);
    }

    @Test
    void a_year_of_a_hundred_days_is_read_in_few_requests() {
        String year = entered(OFFICE, ",\"endsOn\":\"2025-03-13\"");
        assertThat(enter(OFFICE, ",\"endsOn\":\"2025-03-14\"").body()).contains("\"/endsOn\",\"code\":\"too_long\"");
        night("2024-02-09T00:20:00");
        night("2024-05-20T00:20:00");
        meter.taken();
        assertThat(shown(year).path("burnDown")).hasSize(102);
        assertThat(requests()).containsExactly("Query", "Query");
    }
}
