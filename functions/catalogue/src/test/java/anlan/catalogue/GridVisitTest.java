package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import tools.jackson.databind.JsonNode;

/** Visits to grids over the real store: what they find and count, and when they may be entered. */
class GridVisitTest extends GridFixture {

    private long transactions() {
        return meter.taken().stream()
                .filter(TransactWriteItemsRequest.class::isInstance)
                .count();
    }

    @Test
    void findings_become_hazards_of_the_grid_or_suggestions_that_the_visit_keeps() {
        String grid = entered(KEEPER + TWO_DUTIES);
        JsonNode visit = visited(OFFICE, grid, "EXPERIENCE_DAY", """
                ,"duties":["patrol"],"findings":[
                 {"as":"HAZARD","category":"fire-equipment","description":"灭火器过期","grade":"SERIOUS"},
                 {"as":"SUGGESTION","description":"建议增设\\n充电棚"},
                 {"as":"HAZARD","category":"electrical-wiring","description":"飞线充电"}]""");
        assertThat(visit.path("hazards")).hasSize(2);
        assertThat(visit.path("suggestions").intValue()).isEqualTo(1);
        JsonNode hazard =
                seen(OFFICE, "/v1/hazards/" + visit.path("hazards").get(0).stringValue());
        assertThat(hazard.path("gridId").stringValue()).isEqualTo(grid.substring(ROOT.length() + 1));
        assertThat(hazard.path("source").stringValue()).isEqualTo("OFFICE");
        assertThat(hazard.path("grade").stringValue()).isEqualTo("SERIOUS");
        JsonNode shown = duties(grid, "2024-02").path("visits").get(0);
        assertThat(shown.path("suggestions").get(0).stringValue()).isEqualTo("建议增设 充电棚");
        assertThat(shown.path("hazards")).isEqualTo(visit.path("hazards"));
    }

    private String site(String area) {
        return id(post("inspections", "/v1/sites", OFFICE, key(), """
                {"name":"临海宾馆","type":"HOTEL","areaCode":"%s"}""".formatted(area)));
    }

    @Test
    void a_visit_names_the_sites_that_it_went_to_and_each_of_them_counts() {
        String grid = entered(KEEPER + TWO_DUTIES);
        String hotel = site("331082001");
        String inn = site("331082001001");
        String sites = ",\"duties\":[\"patrol\"],\"sites\":[\"%s\",\"%s\"]".formatted(hotel, inn);
        assertThat(visited(GRID, grid, "KEEPER", sites).path("sites").intValue())
                .isEqualTo(2);
        visited(GRID, grid, "KEEPER", ",\"sites\":[\"" + hotel + "\"]");
        assertThat(duties(grid, "2024-02").at("/visits/0/sites").valueStream().map(JsonNode::stringValue))
                .containsExactly(hotel, inn);
        assertThat(duties(grid, "2024-02").at("/visits/1/sites")).hasSize(1);
        night("2024-02-09T00:20:00");
        JsonNode counts = counts("331082001");
        assertThat(counts.path("sites.visits").intValue()).isEqualTo(3);
        assertThat(counts.path("sites.visits.type.HOTEL").intValue()).isEqualTo(3);
        HttpReply day = get("figures", "/v1/figures/days/2024-02-08", Map.of(), OFFICE);
        assertThat(json(day).path("status").stringValue()).as(day.body()).isEqualTo("FINAL");
    }

    @Test
    void a_site_that_is_not_there_or_lies_elsewhere_is_refused_before_a_hazard_is_registered() {
        String grid = entered(KEEPER + TWO_DUTIES);
        String here = site("331082001");
        String elsewhere = site("331082002");
        String nowhere = "0".repeat(25);
        String sites = """
                ,"sites":["%s","%s"],
                 "findings":[{"as":"HAZARD","category":"fire-equipment","description":"灭火器过期"}]""";
        refused(
                visit(GRID, grid, "a-key-of-sixteen-1", "KEEPER", "2024-02-08", sites.formatted(here, elsewhere)),
                "/sites/1",
                "outside_the_area");
        refused(
                visit(GRID, grid, "a-key-of-sixteen-1", "KEEPER", "2024-02-08", sites.formatted(nowhere, here)),
                "/sites/0",
                "unknown_site");
        refused(
                visit(GRID, grid, "a-key-of-sixteen-1", "KEEPER", "2024-02-08", sites.formatted(here, here)),
                "/sites",
                "twice");
        String many = "\"" + (here + "\",\"").repeat(50) + here + "\"";
        refused(visit(GRID, grid, key(), "KEEPER", "2024-02-08", ",\"sites\":[" + many + "]"), "/sites", "too_many");
        assertThat(duties(grid, "2024-02").path("monthId").isNull()).isTrue();
        night("2024-02-09T00:20:00");
        assertThat(counts("331082001").path("hazards.found").intValue()).isZero();
    }

    @Test
    void a_visit_without_hazards_is_one_transaction() {
        String grid = entered(KEEPER + TWO_DUTIES);
        meter.taken();
        visited(GRID, grid, "KEEPER", ",\"duties\":[\"patrol\"]");
        assertThat(transactions()).as("the first opens the month").isEqualTo(1);
        visited(GRID, grid, "KEEPER", ",\"duties\":[\"patrol\"]");
        assertThat(transactions()).isEqualTo(1);
        visited(GRID, grid, "KEEPER", """
                ,"findings":[{"as":"HAZARD","category":"fire-equipment","description":"灭火器过期"}]""");
        assertThat(transactions()).as("one for each hazard more").isEqualTo(2);
    }

    @Test
    void a_visit_is_of_the_month_that_runs_or_of_the_one_before_in_its_first_days() {
        String grid = entered(KEEPER + TWO_DUTIES);
        refused(visit(GRID, grid, key(), "KEEPER", "2024-02-09", ""), "/heldOn", "in_the_future");
        refused(visit(GRID, grid, key(), "KEEPER", "2024-01-31", ""), "/heldOn", "too_long_ago");
        visited(GRID, grid, "KEEPER", ",\"duties\":[\"patrol\"]");
        clock.now = at("2024-03-03T23:59:59");
        HttpReply late = visit(GRID, grid, key(), "KEEPER", "2024-02-29", ",\"duties\":[\"publicity\"]");
        assertThat(late.status()).as(late.body()).isEqualTo(201);
        assertThat(rate(duties(grid, "2024-02"))).isEqualTo("2/3 0.6667");
        clock.now = at("2024-03-04T00:00:00");
        refused(visit(GRID, grid, key(), "KEEPER", "2024-02-29", ""), "/heldOn", "too_long_ago");
    }

    @Test
    void all_that_is_wrong_with_a_visit_is_said_at_once() {
        HttpReply reply = visit(GRID, entered(KEEPER + TWO_DUTIES), key(), "KEEPER", "2024-01-31", """
                ,"sites":["%s"],"findings":[
                 {"as":"HAZARD","category":"fire-equipment","description":"灭火器过期","photos":["photo/P%s"]},
                 {"as":"HAZARD","category":"fire-equipment","description":"过道堵塞","photos":["photo/P%s"]}]""".formatted(
                        "0".repeat(25), "0".repeat(25), "1".repeat(25)));
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(json(reply)
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").stringValue()))
                .containsExactlyInAnyOrder("/heldOn", "/sites/0", "/findings/0/photos/0", "/findings/1/photos/0");
    }

    @Test
    void a_photo_that_can_not_be_shown_leaves_no_hazard_behind() {
        String grid = entered(KEEPER + TWO_DUTIES);
        String photo = "photo/P" + "0".repeat(25);
        refused(
                visit(GRID, grid, key(), "KEEPER", "2024-02-08", """
                ,"findings":[{"as":"HAZARD","category":"fire-equipment","description":"灭火器过期"},
                 {"as":"HAZARD","category":"fire-equipment","description":"过道堵塞","photos":["%s"]}]""".formatted(photo)),
                "/findings/1/photos/0",
                "unknown_photo");
        night("2024-02-09T00:20:00");
        assertThat(counts("331082001").path("hazards.found").intValue()).isZero();
    }
}
