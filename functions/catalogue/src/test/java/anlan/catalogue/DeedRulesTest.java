package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.emulators.LocalSns;
import anlan.http.HttpReply;
import anlan.usecases.Tick;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rules that hold over the real store, whatever is asked. */
class DeedRulesTest extends DeedsFixture {

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
        sendAlerts();
        assertThat(texts)
                .filteredOn(text -> text.attributes().get("rung").startsWith("T+"))
                .extracting(LocalSns.Text::message)
                .anyMatch(text -> text.contains("隐患LH"))
                .anyMatch(text -> text.contains("诉求LH"));
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
