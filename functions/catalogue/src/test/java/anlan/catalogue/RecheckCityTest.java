package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import anlan.usecases.Tick;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import tools.jackson.databind.JsonNode;

/** Hazards that are closed and looked at again: which, by whom, and what comes of it. */
class RecheckCityTest extends DeedsFixture {

    private static final String INSPECTOR = "post:inspector";
    private static final String LEADER = "post:leader";
    private static final String AUDITOR = "post:auditor";
    private static final String LIST = "/v1/figures/days/2024-02-08/rechecks";
    private static final String HELD = ",\"held\":true,\"evidence\":\"again.jpg\"";
    private static final String FAILED = ",\"held\":false,\"evidence\":\"again.jpg\",\"reason\":\"又过期\"";
    private static final String ON_SPOT = ",\"onSpot\":{\"before\":\"a.jpg\",\"after\":\"b.jpg\"}";

    private String registered(String more) {
        HttpReply reply = post("hazards", "/v1/hazards", INSPECTOR, key(), """
                {"source":"OFFICE","category":"fire-equipment","description":"灭火器过期","areaCode":"331082001"%s}""".formatted(more));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return "/v1/hazards/" + id(reply);
    }

    /** Rectified by its town and closed by the office, at version 4. */
    private String closed(String more) {
        String path = registered(more);
        done(TOWN, path, "sign", 1, "");
        done(TOWN, path, "submit", 2, ",\"after\":\"after.jpg\"");
        done(OFFICE, path, "review", 3, ",\"pass\":true,\"evidence\":\"seen.jpg\"");
        return path;
    }

    private void night() {
        clock.now = at("2024-02-09T00:20:00");
        var unused = functions.rollUpDay().apply(new Tick(null));
    }

    private JsonNode listed(String who, Map<String, String> query) {
        HttpReply reply = get("figures", LIST, query, who);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return json(reply);
    }

    private static Map<String, List<String>> reasons(JsonNode list) {
        Map<String, List<String>> reasons = new TreeMap<>();
        list.path("items").forEach(item -> {
            List<String> its = new ArrayList<>();
            item.path("reasons").forEach(reason -> its.add(reason.stringValue()));
            reasons.put("/v1/hazards/" + item.path("id").stringValue(), its);
        });
        return reasons;
    }

    private long counted(String figure) {
        HttpReply day = figures("331082001");
        assertThat(json(day).path("status").stringValue()).as(day.body()).isEqualTo("FINAL");
        return json(day).path("counts").path(figure).longValue();
    }

    @Test
    void what_holds_stays_closed_and_is_not_checked_twice() {
        String path = closed("");
        assertThat(seen(INSPECTOR, path).path("allowed").toString()).contains("recheck");
        done(INSPECTOR, path, "recheck", 4, HELD);
        JsonNode hazard = seen(INSPECTOR, path);
        assertThat(hazard.path("status").stringValue()).isEqualTo("CLOSED");
        assertThat(hazard.path("rechecked").booleanValue()).isTrue();
        assertThat(hazard.path("allowed").toString()).doesNotContain("recheck");
        HttpReply again = deed(LEADER, path, "recheck", 5, HELD);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("already_rechecked");
        night();
        assertThat(counted("hazards.rechecked")).isEqualTo(1);
        assertThat(counted("hazards.recheckFailed")).isZero();
    }

    @Test
    void what_does_not_hold_is_open_again_in_the_same_deed() {
        String path = closed("");
        done(INSPECTOR, path, "recheck", 4, FAILED);
        JsonNode hazard = seen(OFFICE, path);
        assertThat(hazard.path("status").stringValue()).isEqualTo("REOPENED");
        assertThat(hazard.path("reopened").intValue()).isEqualTo(1);
        assertThat(hazard.path("owner").stringValue()).isEqualTo("town-331082001");
        night();
        assertThat(counted("hazards.rechecked")).isEqualTo(1);
        assertThat(counted("hazards.recheckFailed")).isEqualTo(1);
        assertThat(counted("hazards.reopened")).isEqualTo(1);
        assertThat(json(figures("331082001")).at("/rates/recheck/value").stringValue())
                .isEqualTo("1.0000");
    }

    @Test
    void a_closing_is_checked_once_and_the_next_one_once_more() {
        String path = closed("");
        done(INSPECTOR, path, "recheck", 4, FAILED);
        done(TOWN, path, "submit", 5, ",\"after\":\"after.jpg\"");
        done(OFFICE, path, "review", 6, ",\"pass\":true,\"evidence\":\"seen.jpg\"");
        done(INSPECTOR, path, "recheck", 7, HELD);
        assertThat(deed(INSPECTOR, path, "recheck", 8, HELD).body()).contains("already_rechecked");
    }

    @Test
    void whoever_says_that_it_is_rectified_does_not_check_it_again() {
        String path = closed("");
        HttpReply reviewer = deed(OFFICE, path, "recheck", 4, HELD);
        assertThat(reviewer.status()).as(reviewer.body()).isEqualTo(403);
        assertThat(reviewer.body()).contains("own_work");
        assertThat(deed(TOWN, path, "recheck", 4, HELD).status()).isEqualTo(403);
        done(LEADER, path, "recheck", 4, HELD);
    }

    @Test
    void after_ninety_days_it_is_too_late() {
        String path = closed("");
        clock.now = at("2024-05-08T10:00:00");
        assertThat(deed(INSPECTOR, path, "recheck", 4, FAILED).body()).contains("window_over");
    }

    @Test
    void what_was_not_seen_is_not_checked_and_what_does_not_hold_has_a_reason() {
        String path = closed("");
        assertThat(deed(INSPECTOR, path, "recheck", 4, ",\"held\":true").body()).contains("/evidence");
        assertThat(deed(INSPECTOR, path, "recheck", 4, ",\"evidence\":\"a.jpg\"")
                        .body())
                .contains("/held");
        assertThat(deed(INSPECTOR, path, "recheck", 4, ",\"held\":false,\"evidence\":\"a.jpg\"")
                        .body())
                .contains("/reason");
    }

    @Test
    void two_who_check_at_once_are_one_check() throws Exception {
        String path = closed("");
        List<Integer> answers =
                atOnce(4, () -> deed(INSPECTOR, path, "recheck", 4, HELD).status());
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        night();
        assertThat(counted("hazards.rechecked")).isEqualTo(1);
    }

    @Test
    void anybody_can_draw_again_what_was_drawn() throws Exception {
        TreeSet<String> paths = new TreeSet<>();
        for (int n = 0; n < 60; n++) {
            clock.now = at("2024-02-08T10:00:00").plusSeconds(n * 600L);
            paths.add(registered(ON_SPOT));
        }
        night();
        JsonNode list = listed(OFFICE, Map.of("area", "331082", "limit", "100"));
        String seed = json(figures("331082")).path("digest").stringValue();
        assertThat(list.path("seed").stringValue()).isEqualTo(seed);
        TreeMap<String, List<String>> drawn = new TreeMap<>();
        for (String path : paths) {
            byte[] line =
                    (seed + " " + path.substring("/v1/hazards/".length()) + "\n").getBytes(StandardCharsets.UTF_8);
            String hex = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(line));
            if (Long.parseLong(hex.substring(0, 8), 16) < 50 * (1L << 32) / 1000.0) {
                drawn.put(path, List.of("RANDOM"));
            }
        }
        assertThat(reasons(list)).isEqualTo(drawn);
        assertThat(reasons(listed(LEADER, Map.of("area", "331082001", "limit", "100"))))
                .isEqualTo(drawn);
    }

    @Test
    void what_came_back_and_what_was_fixed_in_a_burst_is_looked_at_again() {
        String back = closed("");
        done(OFFICE, back, "reopen", 4, ",\"reason\":\"反弹\"");
        done(TOWN, back, "submit", 5, ",\"after\":\"after.jpg\"");
        done(OFFICE, back, "review", 6, ",\"pass\":true,\"evidence\":\"seen.jpg\"");
        List<String> burst = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            clock.now = at("2024-02-08T11:00:00").plusSeconds(n * 150L);
            burst.add(registered(ON_SPOT));
        }
        clock.now = at("2024-02-08T11:30:00");
        String later = registered(ON_SPOT);
        night();
        Map<String, List<String>> reasons = reasons(listed(OFFICE, Map.of("limit", "100")));
        assertThat(reasons.get(back)).contains("CAME_BACK");
        assertThat(burst).allSatisfy(path -> assertThat(reasons.get(path)).contains("BURST"));
        assertThat(reasons.getOrDefault(later, List.of())).doesNotContain("BURST");
    }

    @Test
    void a_site_with_a_history_is_looked_at_again() {
        String site = id(post("inspections", "/v1/sites", TOWN, key(), """
                {"name":"临海宾馆","type":"HOTEL","areaCode":"331082001001"}"""));
        String at = ",\"siteId\":\"" + site + "\"";
        clock.now = at("2024-02-06T10:00:00");
        registered(at);
        registered(at);
        clock.now = at("2024-02-08T10:00:00");
        String closed = closed(at);
        night();
        meter.taken();
        JsonNode list = listed(OFFICE, Map.of("area", "331082001"));
        assertThat(reasons(list).get(closed)).contains("SITE_HISTORY");
        List<?> asked = meter.taken();
        assertThat(asked).noneMatch(ScanRequest.class::isInstance);
        assertThat(asked.stream().filter(QueryRequest.class::isInstance))
                .as(asked.toString())
                .hasSizeLessThanOrEqualTo(3);
        assertThat(asked.stream().filter(BatchGetItemRequest.class::isInstance)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_page_goes_through_so_many_closings_and_its_end_is_said() {
        for (int n = 0; n < 6; n++) {
            clock.now = at("2024-02-08T11:00:00").plusSeconds(n);
            registered(ON_SPOT);
        }
        night();
        Map<String, List<String>> all = reasons(listed(AUDITOR, Map.of("area", "331082001")));
        Map<String, List<String>> paged = new TreeMap<>();
        Map<String, String> query = new TreeMap<>(Map.of("area", "331082001", "limit", "2"));
        int pages = 0;
        JsonNode page;
        do {
            page = listed(AUDITOR, query);
            paged.putAll(reasons(page));
            query.put("cursor", page.path("next").asString(""));
            pages++;
        } while (page.path("next").isString());
        assertThat(pages).isEqualTo(3);
        assertThat(paged).isEqualTo(all).hasSize(6);
    }

    @Test
    void a_day_that_is_not_published_has_no_list_and_a_town_does_not_ask() {
        assertThat(get("figures", LIST, Map.of(), OFFICE).body()).contains("not_published");
        assertThat(get("figures", LIST, Map.of(), TOWN).status()).isEqualTo(403);
        assertThat(get("figures", LIST, Map.of("area", "331082001001"), OFFICE).status())
                .isEqualTo(400);
    }
}
