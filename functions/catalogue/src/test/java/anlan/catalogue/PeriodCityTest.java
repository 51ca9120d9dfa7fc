package anlan.catalogue;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import anlan.usecases.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Periods, trends and old revisions, as anybody asks for them. */
class PeriodCityTest extends DeedsFixture {

    private void found(String at, int many) {
        clock.now = at(at);
        for (int n = 0; n < many; n++) {
            register(key());
        }
    }

    private void nights(String at) {
        clock.now = at(at);
        functions.rollUpDay().apply(new Tick(null));
    }

    private JsonNode period(String id, Map<String, String> query) {
        HttpReply reply = get("figures", "/v1/figures/periods/" + id, query, OFFICE);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return json(reply);
    }

    /** Two hazards of January, one of 5 February, three of the 8th, of which one is closed on the 9th. */
    @BeforeEach
    void two_months() {
        found("2024-01-30T10:00:00", 2);
        nights("2024-01-31T00:20:00");
        found("2024-02-05T10:00:00", 1);
        found("2024-02-08T10:00:00", 2);
        String path = "/v1/hazards/" + id(register(key()));
        done("post:town-331082112", path, "sign", 1, "");
        done("post:town-331082112", path, "submit", 2, ",\"after\":\"after.jpg\"");
        clock.now = at("2024-02-09T11:00:00");
        done(OFFICE, path, "review", 3, ",\"pass\":true,\"evidence\":\"seen.jpg\"");
        nights("2024-02-10T00:20:00");
    }

    @Test
    void a_village_is_answered_from_its_town_without_rates() {
        clock.now = at("2024-02-08T12:00:00");
        post("hazards", "/v1/hazards", "post:inspector", key(), """
                {"source":"OFFICE","category":"fire-equipment","description":"灭火器过期","areaCode":"331082112201"}""");
        nights("2024-02-11T00:20:00");
        for (String path : List.of("days/2024-02-08", "periods/2024-02")) {
            HttpReply reply = get("figures", "/v1/figures/" + path, Map.of("area", "331082112201"), OFFICE);
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            JsonNode village = json(reply);
            JsonNode town = json(get("figures", "/v1/figures/" + path, Map.of("area", "331082112"), OFFICE));
            assertThat(village.path("area").stringValue()).isEqualTo("331082112201");
            assertThat(village.path("rates")).isEmpty();
            assertThat(village.path("counts").propertyNames())
                    .contains("hazards.found", "hazards.open", "complaints.new")
                    .noneMatch(figure -> figure.contains("village"));
            assertThat(village.at("/counts/hazards.found").longValue()).isEqualTo(1);
            assertThat(town.at("/counts/hazards.found.village.331082112201").longValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_month_under_way_goes_up_to_its_last_published_day_and_is_compared_over_as_many_days() {
        JsonNode month = period("2024-02", Map.of());
        assertThat(month.path("asOf").stringValue()).isEqualTo("2024-02-09");
        assertThat(month.path("from").stringValue()).isEqualTo("2024-02-01");
        assertThat(month.path("to").stringValue()).isEqualTo("2024-02-29");
        assertThat(month.path("days").intValue()).isEqualTo(9);
        assertThat(month.path("status").stringValue()).isEqualTo("PROVISIONAL");
        assertThat(month.at("/counts/hazards.found").longValue()).isEqualTo(4);
        assertThat(month.at("/counts/hazards.open").longValue()).isEqualTo(5);
        assertThat(month.at("/rates/rect.all/num").longValue())
                .as("rectified of those found in it, whichever day")
                .isEqualTo(1);
        assertThat(month.at("/rates/rect.all/value").stringValue()).isEqualTo("0.2500");
        assertThat(month.at("/minutes/hazards.rectified/median").longValue()).isEqualTo(25 * 60);
        assertThat(month.at("/mom/hazards.found/now").longValue()).isEqualTo(4);
        assertThat(month.at("/mom/hazards.found/before").isNull())
                .as("nothing is published of 1 to 9 January")
                .isTrue();
        assertThat(month.at("/yoy/hazards.found/rate").isNull()).isTrue();
        assertThat(json(get("figures", "/v1/figures/days/2024-02-09", Map.of(), OFFICE))
                        .at("/rates/rect.all/value")
                        .isNull())
                .as("a day counts same-day closures only")
                .isTrue();
    }

    @Test
    void a_span_is_compared_with_as_many_days_before_it() {
        JsonNode span = period("2024-02-08..2024-02-09", Map.of("area", "331082112"));
        assertThat(span.path("status").stringValue()).isEqualTo("FINAL");
        assertThat(span.at("/mom/hazards.found/before").longValue()).isZero();
        assertThat(span.at("/mom/hazards.found/rate/value").isNull())
                .as("0 of 0")
                .isTrue();
        JsonNode five = period("2024-02-05..2024-02-10", Map.of());
        assertThat(five.path("days").intValue()).isEqualTo(5);
        assertThat(five.at("/mom/hazards.found/before").longValue()).isEqualTo(2);
        assertThat(five.at("/mom/hazards.found/rate/value").stringValue()).isEqualTo("1.0000");
    }

    @Test
    void what_is_published_in_part_only_is_nothing_to_compare_with() {
        JsonNode six = period("2024-02-04..2024-02-09", Map.of());
        assertThat(six.at("/mom/hazards.found/now").longValue()).isEqualTo(4);
        assertThat(six.at("/mom/hazards.found/before").isNull())
                .as("there was no city on 29 January, the first of the six days before")
                .isTrue();
        assertThat(six.at("/mom/hazards.found/rate").isNull()).isTrue();
    }

    @Test
    void towns_sum_to_the_city_over_a_period_too() {
        Map<String, Long> towns = new TreeMap<>();
        Seeds.areas()
                .towns()
                .forEach(town -> period("2024-02", Map.of("area", town.code().value()))
                        .path("counts")
                        .properties()
                        .forEach(count ->
                                towns.merge(count.getKey(), count.getValue().longValue(), Long::sum)));
        Map<String, Long> city = new TreeMap<>();
        period("2024-02", Map.of())
                .path("counts")
                .properties()
                .forEach(count -> city.put(count.getKey(), count.getValue().longValue()));
        assertThat(towns).isEqualTo(city);
    }

    @Test
    void a_late_event_is_a_revision_of_its_day_and_of_the_period_and_the_old_day_can_still_be_read() {
        String first =
                get("figures", "/v1/figures/days/2024-02-08", Map.of(), OFFICE).body();
        found("2024-02-08T23:59:59", 1);
        nights("2024-02-11T00:20:00");
        assertThat(get("figures", "/v1/figures/days/2024-02-08", Map.of("revision", "1"), OFFICE)
                        .body())
                .isEqualTo(first);
        JsonNode second = json(get("figures", "/v1/figures/days/2024-02-08", Map.of("revision", "2"), OFFICE));
        assertThat(second.path("reason").stringValue()).isEqualTo("LATE_EVENT");
        assertThat(second.at("/counts/hazards.found").longValue()).isEqualTo(4);
        assertThat(get("figures", "/v1/figures/days/2024-02-08", Map.of("revision", "3"), OFFICE)
                        .status())
                .isEqualTo(404);
        JsonNode month = period("2024-02", Map.of());
        assertThat(month.path("revision").intValue())
                .as("of the 8th, and of the 9th, which began with another stock")
                .isEqualTo(3);
        assertThat(month.path("reason").stringValue()).isEqualTo("LATE_EVENT");
        assertThat(get("figures", "/v1/figures/periods/2024-02", Map.of("revision", "1"), OFFICE)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_trend_gives_a_count_a_part_or_a_rate_day_by_day() {
        List<String> values = new ArrayList<>();
        for (String figure : List.of("hazards.found", "hazards.found.source.OFFICE", "rect.all")) {
            JsonNode trend = json(get(
                    "figures",
                    "/v1/figures/trend",
                    Map.of("figure", figure, "from", "2024-02-08", "to", "2024-02-20"),
                    OFFICE));
            trend.path("items")
                    .forEach(item -> values.add(item.path("date").stringValue().substring(8) + " "
                            + item.path("value").asString("-")));
        }
        assertThat(values).containsExactly("08 3", "09 0", "08 3", "09 0", "08 0.0000", "09 -");
        Map<String, String> rate = Map.of("figure", "rect.all", "from", "2024-02-08", "to", "2024-02-08");
        assertThat(get("figures", "/v1/figures/trend", rate, OFFICE).body())
                .contains("{\"date\":\"2024-02-08\",\"num\":0,\"den\":3,\"value\":\"0.0000\"}");
        Map<String, String> village = new TreeMap<>(rate);
        village.put("area", "331082112201");
        assertThat(get("figures", "/v1/figures/trend", village, OFFICE))
                .as("a village has no rates")
                .satisfies(RulesOfEveryRouteTest.refused("/figure", "unknown_figure"));
    }

    @Test
    void what_names_no_period_no_figure_or_no_day_is_told_by_its_field() {
        Map<String, String> days = Map.of("figure", "hazards.found", "from", "2024-02-08", "to", "2024-02-07");
        assertThat(get("figures", "/v1/figures/trend", days, OFFICE).body()).contains("reversed");
        for (String id : Set.of("2024-13", "2024-W53", "x", "2024-02-30..2024-03-01")) {
            HttpReply reply = get("figures", "/v1/figures/periods/" + id, Map.of(), OFFICE);
            assertThat(reply.status()).as(id).isEqualTo(400);
            assertThat(reply.body()).contains("\"pointer\":\"/period\"");
        }
        assertThat(get("figures", "/v1/figures/periods/2025", Map.of(), OFFICE).status())
                .as("nothing of it has been lived")
                .isEqualTo(404);
        assertThat(get("figures", "/v1/figures/trend", Map.of("from", "2024-02-08", "to", "2024-02-09"), OFFICE)
                        .body())
                .contains("\"pointer\":\"/figure\"");
        assertThat(get(
                                "figures",
                                "/v1/figures/trend",
                                Map.of("figure", "hazards.lost", "from", "2024-02-08", "to", "2024-02-09"),
                                OFFICE)
                        .body())
                .contains("unknown_figure");
        assertThat(get("figures", "/v1/figures/trend", Map.of("figure", "hazards.found", "to", "2024-02-09"), OFFICE)
                        .body())
                .contains("\"pointer\":\"/from\"");
        assertThat(get("figures", "/v1/figures/days/2024-02-08", Map.of("revision", "0"), OFFICE)
                        .body())
                .contains("\"pointer\":\"/revision\"");
    }
}
