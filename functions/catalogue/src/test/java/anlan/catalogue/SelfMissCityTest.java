package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import anlan.usecases.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import tools.jackson.databind.JsonNode;

/** What a town's self-check found clean, and a higher tier then did not (自查漏检). */
class SelfMissCityTest extends DeedsFixture {

    private static final String ROOT = "/v1/inspections";
    private static final String LEADER = "post:leader";
    private static final String INSPECTOR = "post:inspector";

    private String hotel;
    private String factory;

    @BeforeEach
    void sites() {
        hotel = site("临海宾馆");
        factory = site("示例厂");
    }

    private String site(String name) {
        return id(post("inspections", "/v1/sites", TOWN, key(), """
                {"name":"%s","type":"HOTEL","areaCode":"331082001001"}""".formatted(name)));
    }

    private String held(String who, String source, String day) {
        HttpReply reply = post("inspections", ROOT, who, key(), """
                {"source":"%s","title":"消防检查","areaCode":"331082001","heldOn":"%s","personTimes":3,\
                "points":[{"siteId":"%s"},{"siteId":"%s"},{"name":"后巷"}]}""".formatted(source, day, hotel, factory));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return ROOT + "/" + id(reply);
    }

    private String selfCheck() {
        return held(TOWN, "TOWN_SELF", "2024-02-08");
    }

    private HttpReply find(String inspection, int point, String key) {
        return post("hazards", "/v1/hazards", INSPECTOR, key, """
                {"category":"fire-equipment","description":"灭火器过期","areaCode":"331082001",\
                "inspectionId":"%s","point":%d}""".formatted(
                        inspection.substring(ROOT.length() + 1), point));
    }

    private void found(String inspection, int point) {
        HttpReply reply = find(inspection, point, key());
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    }

    private long counted(String figure) {
        clock.now = at("2024-02-09T00:20:00");
        var unused = functions.rollUpDay().apply(new Tick(null));
        HttpReply day = figures("331082001");
        assertThat(json(day).path("status").stringValue()).as(day.body()).isEqualTo("FINAL");
        return json(day).path("counts").path(figure).longValue();
    }

    private static long missed(JsonNode inspection) {
        return inspection
                .path("timeline")
                .valueStream()
                .filter(entry -> entry.path("event").stringValue().equals("SELF_CHECK_MISSED"))
                .count();
    }

    @Test
    void a_self_check_says_at_its_end_at_how_many_sites_it_found_nothing() {
        String check = selfCheck();
        found(check, 1);
        done(TOWN, check, "conclude", 2, ",\"followUpBy\":\"2024-02-20\"");
        String other = held(LEADER, "LEADER", "2024-02-08");
        done(LEADER, other, "conclude", 1, ",\"followUpBy\":\"2024-02-20\"");
        assertThat(counted("inspections.selfClean")).isEqualTo(1);
        assertThat(counted("inspections.selfMissed")).isZero();
    }

    @Test
    void what_a_higher_tier_finds_at_a_clean_site_was_missed_once() {
        String check = selfCheck();
        done(TOWN, check, "conclude", 1, "");
        String visit = held(LEADER, "LEADER", "2024-02-08");
        found(visit, 1);
        found(visit, 1);
        found(visit, 3);
        assertThat(missed(seen(OFFICE, check))).isEqualTo(1);
        assertThat(counted("inspections.selfClean")).isEqualTo(2);
        assertThat(counted("inspections.selfMissed")).isEqualTo(1);
        assertThat(json(figures("331082001")).at("/rates/selfmiss/value").stringValue())
                .isEqualTo("0.5000");
    }

    @Test
    void a_self_check_that_is_not_over_or_was_cancelled_or_found_something_has_missed_nothing() {
        String open = selfCheck();
        String cancelled = selfCheck();
        done(TOWN, cancelled, "cancel", 1, ",\"reason\":\"重复\"");
        String visit = held(LEADER, "LEADER", "2024-02-08");
        found(visit, 1);
        assertThat(missed(seen(OFFICE, open)) + missed(seen(OFFICE, cancelled))).isZero();
        found(open, 2);
        done(TOWN, open, "conclude", 2, ",\"followUpBy\":\"2024-02-20\"");
        found(visit, 2);
        assertThat(missed(seen(OFFICE, open))).isZero();
    }

    @Test
    void a_self_check_answers_for_ninety_days() {
        clock.now = at("2024-01-02T10:00:00");
        String check = held(TOWN, "TOWN_SELF", "2024-01-01");
        done(TOWN, check, "conclude", 1, "");
        clock.now = at("2024-04-02T10:00:00");
        found(held(LEADER, "LEADER", "2024-04-01"), 1);
        assertThat(missed(seen(OFFICE, check))).isZero();
        found(held(LEADER, "LEADER", "2024-03-31"), 2);
        assertThat(missed(seen(OFFICE, check))).isEqualTo(1);
    }

    @Test
    void another_self_check_has_missed_nothing_that_a_self_check_finds() {
        String check = selfCheck();
        done(TOWN, check, "conclude", 1, "");
        found(selfCheck(), 1);
        assertThat(missed(seen(OFFICE, check))).isZero();
    }

    @Test
    void those_who_find_something_at_once_and_again_are_one_miss() throws Exception {
        String check = selfCheck();
        done(TOWN, check, "conclude", 1, "");
        String visit = held(LEADER, "LEADER", "2024-02-08");
        List<String> keys = List.of(key(), key(), key());
        for (int turn = 0; turn < 2; turn++) {
            AtomicInteger next = new AtomicInteger();
            List<Integer> answers = new ArrayList<>(atOnce(
                    3, () -> find(visit, 1, keys.get(next.getAndIncrement())).status()));
            assertThat(answers).containsOnly(201);
        }
        assertThat(seen(OFFICE, visit).path("findingCount").intValue()).isEqualTo(3);
        assertThat(missed(seen(OFFICE, check))).isEqualTo(1);
        assertThat(counted("inspections.selfMissed")).isEqualTo(1);
    }

    @Test
    void a_finding_asks_once_for_the_self_checks_of_its_site() {
        done(TOWN, selfCheck(), "conclude", 1, "");
        String visit = held(LEADER, "LEADER", "2024-02-08");
        meter.taken();
        found(visit, 1);
        assertThat(meter.taken().stream()
                        .filter(QueryRequest.class::isInstance)
                        .map(QueryRequest.class::cast)
                        .filter(query ->
                                query.expressionAttributeValues().toString().contains("SC#")))
                .hasSize(1);
    }
}
