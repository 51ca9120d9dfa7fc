package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Grids over the real store: their duties, and what a month comes to. */
class GridCityTest extends GridFixture {

    @Test
    void a_grid_is_entered_visited_and_shown_by_what_was_due_and_done() {
        String grid = entered(KEEPER + TWO_DUTIES);
        assertThat(rate(duties(grid, "2024-02"))).as("before anybody came").isEqualTo("0/3 0.0000");
        JsonNode first = visited(GRID, grid, "KEEPER", ",\"duties\":[\"patrol\",\"publicity\"]");
        assertThat(first.path("counted").intValue()).isEqualTo(2);
        assertThat(rate(first)).isEqualTo("2/3 0.6667");
        JsonNode month = duties(grid, "2024-02");
        assertThat(rate(month)).isEqualTo("2/3 0.6667");
        assertThat(month.path("status").stringValue()).isEqualTo("OPEN");
        assertThat(month.path("duties")
                        .valueStream()
                        .map(line -> line.path("name").stringValue() + " "
                                + line.path("done").intValue() + "/"
                                + line.path("due").intValue()))
                .containsExactly("日常巡查 1/2", "平安宣传 1/1");
        assertThat(month.path("visits")).hasSize(1);
        JsonNode seen = json(
                get("inspections", "/v1/dutymonths/" + month.path("monthId").stringValue(), Map.of(), OFFICE));
        assertThat(seen.path("dueAt").stringValue()).isEqualTo("2024-03-01T00:00:00+08:00");
        assertThat(seen.path("owner").stringValue()).isEqualTo("grid-331082001");
    }

    @Test
    void doing_one_duty_more_often_than_due_does_not_make_up_for_another() {
        String grid = entered(KEEPER + TWO_DUTIES);
        for (int n = 0; n < 3; n++) {
            visited(GRID, grid, "KEEPER", ",\"duties\":[\"patrol\"]");
        }
        assertThat(rate(duties(grid, "2024-02"))).isEqualTo("2/3 0.6667");
        visited(GRID, grid, "KEEPER", ",\"duties\":[\"publicity\"]");
        JsonNode month = duties(grid, "2024-02");
        assertThat(month.path("status").stringValue()).isEqualTo("DONE");
        assertThat(rate(month)).isEqualTo("3/3 1.0000");
        JsonNode more = visited(GRID, grid, "KEEPER", ",\"duties\":[\"patrol\"]");
        assertThat(more.path("counted").intValue())
                .as("whoever goes there once more is kept")
                .isZero();
        assertThat(duties(grid, "2024-02").path("visits")).hasSize(5);
    }

    @Test
    void the_night_opens_the_month_of_each_grid_once_and_settles_what_is_over() {
        String grid = entered(KEEPER + TWO_DUTIES);
        visited(GRID, grid, "KEEPER", ",\"duties\":[\"patrol\"]");
        night("2024-03-01T00:20:00");
        assertThat(duties(grid, "2024-03").path("status").stringValue()).isEqualTo("OPEN");
        assertThat(duties(grid, "2024-02").path("status").stringValue())
                .as("three days are left to enter it")
                .isEqualTo("OPEN");
        night("2024-03-04T00:20:00");
        night("2024-03-04T00:21:00");
        assertThat(duties(grid, "2024-02").path("status").stringValue()).isEqualTo("INCOMPLETE");
        JsonNode month = json(get(
                "inspections",
                "/v1/dutymonths/" + duties(grid, "2024-02").path("monthId").stringValue(),
                Map.of(),
                OFFICE));
        assertThat(month.path("timeline")
                        .valueStream()
                        .map(line -> line.path("event").stringValue()))
                .containsExactly("MONTH_OPENED", "MONTH_SETTLED");
        assertThat(month.at("/timeline/1/facts/dutiesMissing").stringValue()).isEqualTo("patrol=1,publicity=1");
    }

    @Test
    void the_figures_of_the_day_count_what_was_due_what_was_done_and_who_went_there() {
        String grid = entered(KEEPER + TWO_DUTIES);
        visited(GRID, grid, "KEEPER", ",\"duties\":[\"patrol\"]");
        visited(LEADER, grid, "EXPERIENCE_DAY", ",\"duties\":[\"patrol\"]");
        visited(LEADER, grid, "EXPERIENCE_DAY", ",\"duties\":[\"patrol\"]");
        night("2024-02-09T00:20:00");
        for (String area : List.of("331082001", "331082")) {
            JsonNode counts = counts(area);
            assertThat(List.of(
                            counts.path("grids.dutiesDue").intValue(),
                            counts.path("grids.dutiesDone").intValue(),
                            counts.path("grids.visits").intValue(),
                            counts.path("grids.visits.kind.KEEPER").intValue(),
                            counts.path("grids.visits.kind.EXPERIENCE_DAY").intValue(),
                            counts.path("dutymonths.open").intValue()))
                    .as(area)
                    .containsExactly(3, 2, 3, 1, 2, 1);
        }
        HttpReply day = get("figures", "/v1/figures/days/2024-02-08", Map.of(), OFFICE);
        assertThat(json(day).at("/rates/duties/value").stringValue()).isEqualTo("0.6667");
        assertThat(json(day).path("status").stringValue()).as(day.body()).isEqualTo("FINAL");
    }

    @Test
    void a_grid_is_changed_by_whoever_saw_the_version_that_stands() {
        String grid = entered(KEEPER);
        JsonNode shown = json(get("inspections", grid, Map.of(), OFFICE));
        assertThat(shown.path("duties")).as("the list of the city").hasSize(8);
        String changed = "{\"version\":1,\"name\":\"第四网格\",\"areaCode\":\"331082001001\"}";
        HttpReply reply = put("inspections", grid, TOWN, changed);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(json(reply).path("version").intValue()).isEqualTo(2);
        assertThat(put("inspections", grid, TOWN, changed.replace("第四", "第五")).status())
                .isEqualTo(409);
        assertThat(put("inspections", grid, OTHER_TOWN, changed.replace("331082001001", "331082002"))
                        .status())
                .isEqualTo(404);
        JsonNode list = json(get("inspections", ROOT, Map.of("area", "331082001001"), OFFICE));
        assertThat(list.path("items")
                        .valueStream()
                        .map(item -> item.path("name").stringValue())
                        .collect(Collectors.toList()))
                .containsExactly("第四网格");
    }

    @Test
    void each_enters_what_is_theirs() {
        refused(enter(OTHER_TOWN, key(), ""), "/areaCode", "outside_your_area");
        refused(enter(TOWN, key(), ",\"keeper\":\"town-331082001\""), "/keeper", "unknown_post");
        String grid = entered(KEEPER + TWO_DUTIES);
        refused(visit(GRID, grid, key(), "EXPERIENCE_DAY", "2024-02-08", ""), "/kind", "not_your_kind");
        refused(visit(LEADER, grid, key(), "KEEPER", "2024-02-08", ""), "/kind", "not_your_kind");
        assertThat(visit(OTHER_TOWN, grid, key(), "KEEPER", "2024-02-08", "").status())
                .isEqualTo(404);
        assertThat(visit(GRID, entered(""), key(), "KEEPER", "2024-02-08", "").status())
                .as("the town itself goes round it")
                .isEqualTo(404);
        refused(
                visit(TOWN, grid, key(), "EXPERIENCE_DAY", "2024-02-08", ",\"duties\":[\"care-visit\"]"),
                "/duties",
                "not_in_this_visit");
        refused(
                visit(
                        TOWN,
                        grid,
                        key(),
                        "KEEPER",
                        "2024-02-08",
                        ",\"findings\":[{\"as\":\"HAZARD\",\"description\":\"x\"}]"),
                "/findings/0/category",
                "required");
    }

    @Test
    void a_month_that_has_not_come_is_not_shown() {
        String grid = entered(KEEPER);
        HttpReply ahead = get("inspections", grid + "/duties", Map.of("month", "2024-03"), OFFICE);
        refused(ahead, "/month", "in_the_future");
        refused(get("inspections", grid + "/duties", Map.of("month", "2024-13"), OFFICE), "/month", "malformed");
        assertThat(get("inspections", grid + "/duties", Map.of(), OFFICE).status())
                .isEqualTo(200);
    }
}
