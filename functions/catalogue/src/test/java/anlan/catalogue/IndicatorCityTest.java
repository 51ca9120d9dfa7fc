package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Indicators that other offices count, and the streak of safe years that they may break. */
class IndicatorCityTest extends DeedsFixture {

    private static final String POLICE = "post:dept-police";

    private HttpReply enter(String who, String indicator, String key, String date, String value, String more) {
        return post(
                "inspections", "/v1/indicators/" + indicator + "/values", who, key, """
                {"date":"%s","areaCode":"331082","value":%s,"source":"公安局月报","signer":"统计科"%s}""".formatted(date, value, more));
    }

    private JsonNode entered(String indicator, String date, String value) {
        HttpReply reply = enter(OFFICE, indicator, key(), date, value, "");
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return json(reply);
    }

    private JsonNode reading(String indicator, String period) {
        HttpReply reply = get("inspections", "/v1/indicators/" + indicator, Map.of("period", period), "post:leader");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return json(reply);
    }

    private JsonNode streak() {
        HttpReply reply = get("inspections", "/v1/streaks/331082", Map.of(), "post:leader");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return json(reply);
    }

    @Test
    void a_year_stands_beside_the_same_elapsed_days_of_the_year_before() {
        clock.now = at("2024-02-29T10:00:00");
        entered("fires", "2023-01-05", "7");
        entered("fires", "2023-03-01", "2");
        entered("fires", "2023-03-02", "90");
        entered("fires", "2024-02-29", "4");
        JsonNode seen = reading("fires", "2024");
        assertThat(seen.path("asOf").stringValue()).isEqualTo("2024-02-29");
        assertThat(seen.path("value").longValue()).isEqualTo(4);
        assertThat(seen.path("before").longValue()).as("sixty days of each").isEqualTo(9);
        assertThat(seen.path("absolute").longValue()).isEqualTo(-5);
        assertThat(seen.at("/yoy/num").longValue()).isEqualTo(-5);
        assertThat(seen.at("/yoy/value").stringValue()).isEqualTo("-0.5556");
        assertThat(reading("homicides", "2024").path("yoy").isNull()).isTrue();
        assertThat(reading("homicides", "2024").path("before").longValue()).isZero();
    }

    @Test
    void money_is_exact_to_the_fen() {
        entered("recovered-yuan", "2024-02-01", "\"70900000.10\"");
        entered("recovered-yuan", "2024-02-02", "\"0.20\"");
        assertThat(reading("recovered-yuan", "2024-02").path("value").stringValue())
                .isEqualTo("70900000.30");
        for (String wrong : List.of("70900000.1", "4000", "\"4000\"", "\"0.001\"", "\"-1.00\"", "\"1e3\"")) {
            assertThat(enter(OFFICE, "recovered-yuan", key(), "2024-02-03", wrong, "")
                            .status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(enter(OFFICE, "fires", key(), "2024-02-03", "\"4.00\"", "").status())
                .isEqualTo(400);
    }

    @Test
    void a_value_is_entered_once_and_corrected_by_one_that_cites_it() {
        HttpReply first = enter(POLICE, "homicides", "a-key-of-sixteen-1", "2024-02-01", "3", "");
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(enter(POLICE, "homicides", "a-key-of-sixteen-1", "2024-02-01", "3", "")
                        .headers())
                .containsEntry("Idempotency-Replayed", "true");
        assertThat(enter(POLICE, "homicides", "a-key-of-sixteen-1", "2024-02-02", "3", "")
                        .status())
                .isEqualTo(422);
        HttpReply second = enter(POLICE, "homicides", key(), "2024-02-01", "2", "");
        assertThat(second.status()).isEqualTo(409);
        assertThat(json(second).path("code").stringValue()).isEqualTo("value_exists");
        String old = json(first).path("id").stringValue();
        String cites = ",\"corrects\":\"%s\"".formatted(old);
        HttpReply corrected = enter(OFFICE, "homicides", "a-key-of-sixteen-2", "2024-02-01", "2", cites);
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(201);
        assertThat(enter(OFFICE, "homicides", "a-key-of-sixteen-2", "2024-02-01", "2", cites)
                        .headers())
                .containsEntry("Idempotency-Replayed", "true");
        assertThat(json(enter(OFFICE, "homicides", key(), "2024-02-01", "1", cites))
                        .path("code")
                        .stringValue())
                .isEqualTo("already_corrected");
        HttpReply elsewhere = enter(OFFICE, "homicides", key(), "2024-02-02", "1", cites);
        assertThat(json(elsewhere).at("/errors/0/pointer").stringValue()).isEqualTo("/corrects");
        assertThat(reading("homicides", "2024").path("value").longValue()).isEqualTo(2);
        HttpReply lines = get(
                "inspections",
                "/v1/indicators/homicides/values",
                Map.of("period", "2024", "limit", "1"),
                "post:auditor");
        assertThat(json(lines).at("/items/0/value").longValue()).isEqualTo(3);
        HttpReply rest = get(
                "inspections",
                "/v1/indicators/homicides/values",
                Map.of(
                        "period",
                        "2024",
                        "limit",
                        "1",
                        "cursor",
                        json(lines).path("next").stringValue()),
                "post:auditor");
        assertThat(json(rest).at("/items/0/corrects").stringValue()).isEqualTo(old);
        assertThat(json(rest).path("next").isNull()).isTrue();
    }

    @Test
    void a_value_has_a_day_that_has_come_an_area_of_the_city_a_source_and_somebody_who_signs() {
        clock.now = at("2024-02-08T10:00:00");
        assertField(enter(OFFICE, "fires", key(), "2024-02-09", "1", ""), "/date", "in_future");
        assertField(enter(OFFICE, "fires", key(), "2023-02-29", "1", ""), "/date", "malformed");
        HttpReply nobody = post("inspections", "/v1/indicators/fires/values", OFFICE, key(), """
                {"date":"2024-02-01","areaCode":"331082112201","value":1,"source":"  ","signer":null}""");
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.body()).contains("/areaCode", "/source", "/signer");
        assertThat(get("inspections", "/v1/indicators/fires", Map.of("period", "2025"), OFFICE)
                        .body())
                .contains("in_future");
        assertThat(get("inspections", "/v1/indicators/fires", Map.of(), OFFICE).status())
                .isEqualTo(400);
        assertThat(get("inspections", "/v1/indicators/riots", Map.of("period", "2024"), OFFICE)
                        .status())
                .isEqualTo(404);
        assertThat(enter("citizen:alice", "fires", key(), "2024-02-01", "1", "").status())
                .isEqualTo(403);
    }

    @Test
    void nineteen_years_stand_and_what_would_break_the_twentieth_is_told_with_its_inputs() {
        clock.now = at("2024-02-08T10:00:00");
        JsonNode calm = streak();
        assertThat(calm.path("length").longValue()).isEqualTo(19);
        assertThat(calm.path("years")).hasSize(19);
        assertThat(calm.at("/rung/rung").stringValue()).isEqualTo("二星平安金鼎");
        assertThat(calm.at("/next/rung").stringValue()).isEqualTo("三星平安金鼎");
        assertThat(calm.at("/next/years").longValue()).isEqualTo(2);
        assertThat(calm.path("year").longValue()).isEqualTo(2024);
        assertThat(calm.path("atRisk").booleanValue()).isFalse();

        entered("homicides", "2023-01-05", "2");
        entered("homicides", "2024-01-05", "3");
        JsonNode risk = streak().path("risk").get(0);
        assertThat(risk.path("rule").stringValue()).isEqualTo("homicides-rise");
        assertThat(risk.path("value").stringValue()).isEqualTo("0.5000");
        assertThat(risk.path("limit").stringValue()).isEqualTo("0.0000");
        assertThat(risk.path("breaks").booleanValue()).isTrue();
        assertThat(risk.at("/inputs/now").longValue()).isEqualTo(3);
        assertThat(streak().path("atRisk").booleanValue()).isTrue();
    }

    @Test
    void while_the_last_year_is_not_judged_that_one_and_this_one_can_break_it() {
        clock.now = at("2025-01-08T10:00:00");
        entered("homicides", "2024-01-05", "1");
        entered("homicides", "2025-01-05", "2");
        JsonNode streak = streak();
        assertThat(streak.path("year").longValue()).isEqualTo(2024);
        List<String> breaking = new ArrayList<>();
        streak.path("risk").forEach(risk -> {
            if (risk.path("breaks").booleanValue()) {
                breaking.add(risk.path("year") + " " + risk.path("rule").stringValue());
            }
        });
        assertThat(breaking).containsExactly("2024 homicides-rise", "2025 homicides-rise");
        clock.now = at("2028-01-08T10:00:00");
        assertThat(streak().at("/risk/0/year").longValue())
                .as("three years at most")
                .isEqualTo(2026);
    }

    @Test
    void a_year_that_was_missed_begins_the_streak_anew_and_nothing_is_edited_away() {
        clock.now = at("2025-01-08T10:00:00");
        HttpReply missed = year("2024", "MISSED", "");
        assertThat(missed.status()).as(missed.body()).isEqualTo(201);
        assertThat(streak().path("length").longValue()).isZero();
        assertThat(json(year("2024", "AWARDED", "")).path("code").stringValue()).isEqualTo("value_exists");
        String cites = ",\"corrects\":\"%s\"".formatted(json(missed).path("id").stringValue());
        assertThat(year("2024", "AWARDED", cites).status()).isEqualTo(201);
        JsonNode now = streak();
        assertThat(now.path("length").longValue()).isEqualTo(20);
        assertThat(now.path("years")).hasSize(21);
        String seeded = now.path("years").get(0).path("id").stringValue();
        assertThat(json(year("2005", "MISSED", "")).path("code").stringValue()).isEqualTo("value_exists");
        assertThat(year("2005", "MISSED", ",\"corrects\":\"%s\"".formatted(seeded))
                        .status())
                .isEqualTo(201);
        assertThat(streak().path("length").longValue()).isEqualTo(19);
        assertField(year("2026", "AWARDED", ""), "/year", "in_future");
        assertThat(post("inspections", "/v1/streaks/331082", POLICE, key(), "{}")
                        .status())
                .isEqualTo(403);
        assertThat(get("inspections", "/v1/streaks/331082112", Map.of(), OFFICE).status())
                .as("of which nothing was ever entered")
                .isEqualTo(404);
    }

    private HttpReply year(String year, String result, String more) {
        return post("inspections", "/v1/streaks/331082", OFFICE, key(), """
                {"year":%s,"result":"%s","source":"省平安办通报"%s}""".formatted(year, result, more));
    }

    private static void assertField(HttpReply reply, String pointer, String code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(json(reply).at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
        assertThat(json(reply).at("/errors/0/code").stringValue()).isEqualTo(code);
    }
}
