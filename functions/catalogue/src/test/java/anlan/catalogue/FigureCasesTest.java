package anlan.catalogue;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import anlan.usecases.Tick;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The cases behind published figures, as those who oversee the city ask for them. */
class FigureCasesTest extends DeedsFixture {

    private static final String AUDITOR = "post:auditor";
    private static final String DAY = "/v1/figures/days/2024-02-08";
    private static final String FOUND = "hazards.found";

    private String reopened;

    private void night(String at) {
        clock.now = at(at);
        functions.rollUpDay().apply(new Tick(null));
    }

    /**
     * On the 8th three hazards, of which two are closed on the 9th, and one of those is opened,
     * closed and opened again on the 10th; a complaint by name, one by nobody, one about a town and
     * one whose reporter was forgotten.
     */
    @BeforeEach
    void three_days() {
        List<String> hazards = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            hazards.add("/v1/hazards/" + id(register(key())));
        }
        complain("alice", key());
        complain("bob", key());
        complaint(",\"anonymous\":true");
        complaint(",\"accusedUnit\":\"town-331082001\"");
        assertThat(call("sessions", "DELETE", "/v1/me", "Bearer " + token("citizen:bob"))
                        .status())
                .isEqualTo(204);
        for (String path : hazards.subList(0, 2)) {
            clock.now = at("2024-02-08T15:00:00");
            done("post:town-331082112", path, "sign", 1, "");
            done("post:town-331082112", path, "submit", 2, ",\"after\":\"after.jpg\"");
            clock.now = at("2024-02-09T11:00:00");
            done(OFFICE, path, "review", 3, ",\"pass\":true,\"evidence\":\"seen.jpg\"");
        }
        reopened = hazards.getFirst();
        clock.now = at("2024-02-10T09:00:00");
        done(OFFICE, reopened, "reopen", 4, ",\"reason\":\"反弹\"");
        done("post:town-331082112", reopened, "submit", 5, ",\"after\":\"after.jpg\"");
        done(OFFICE, reopened, "review", 6, ",\"pass\":true,\"evidence\":\"seen.jpg\"");
        done(OFFICE, reopened, "reopen", 7, ",\"reason\":\"反弹\"");
        night("2024-02-11T00:20:00");
    }

    private void complaint(String more) {
        HttpReply reply = post(
                "complaints",
                "/v1/complaints",
                "citizen:carol",
                key(),
                "{\"category\":\"noise\",\"description\":\"吵\",\"areaCode\":\"331082001\"" + more + "}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    }

    private HttpReply asked(String who, String days, String figure, Map<String, String> more) {
        Map<String, String> query = new HashMap<>(more);
        query.put("figure", figure);
        return get("figures", days + "/cases", query, who);
    }

    private JsonNode behind(String who, String days, String figure, Map<String, String> more) {
        HttpReply reply = asked(who, days, figure, more);
        assertThat(reply.status()).as(figure + reply.body()).isEqualTo(200);
        return json(reply);
    }

    private static Map<String, Long> counts(HttpReply figures) {
        Map<String, Long> counts = new TreeMap<>();
        json(figures)
                .path("counts")
                .properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().longValue()));
        return counts;
    }

    @Test
    void the_cases_behind_every_number_of_days_and_periods_make_it_up() {
        int numbers = 0;
        for (String days : List.of(
                DAY,
                "/v1/figures/days/2024-02-09",
                "/v1/figures/days/2024-02-10",
                "/v1/figures/periods/2024-02",
                "/v1/figures/periods/2024-02-09..2024-02-10")) {
            for (String area : List.of("331082", "331082112", "331082001", "331082112201", "331082001201")) {
                Map<String, Long> counts = counts(get("figures", days, Map.of("area", area), AUDITOR));
                for (Map.Entry<String, Long> count : counts.entrySet()) {
                    JsonNode behind = behind(AUDITOR, days, count.getKey(), Map.of("area", area));
                    assertThat(behind.path("items").size()
                                    + behind.path("withheld").longValue())
                            .as("%s %s %s", days, area, count)
                            .isEqualTo(count.getValue());
                    numbers++;
                }
            }
        }
        assertThat(numbers).isGreaterThan(300);
    }

    @Test
    void a_case_that_counts_twice_is_there_twice_and_one_that_was_opened_again_is_not_rectified() {
        JsonNode twice = behind(AUDITOR, "/v1/figures/days/2024-02-10", "hazards.reopened", Map.of());
        assertThat(twice.path("items").valueStream().map(item -> item.path("id").stringValue()))
                .hasSize(2)
                .containsOnly(reopened.substring("/v1/hazards/".length()));
        JsonNode cohort = behind(AUDITOR, "/v1/figures/periods/2024-02", "hazards.rectifiedOfFound", Map.of());
        assertThat(cohort.path("items").size()).isEqualTo(1);
        assertThat(cohort.at("/items/0/id").stringValue()).isNotEqualTo(reopened.substring("/v1/hazards/".length()));
        assertThat(cohort.at("/items/0/kind").stringValue()).isEqualTo("hazard");
    }

    @Test
    void whoever_is_accused_anonymous_or_forgotten_is_counted_and_not_listed() {
        JsonNode office = behind(OFFICE, DAY, "complaints.new", Map.of());
        assertThat(office.path("items").size())
                .as("alice, and the one about a town")
                .isEqualTo(2);
        assertThat(office.path("withheld").longValue()).isEqualTo(2);
        JsonNode town = behind(TOWN, DAY, "complaints.new", Map.of());
        assertThat(town.path("items").size())
                .as("of its own area, without asking")
                .isEqualTo(1);
        assertThat(town.path("withheld").longValue()).isEqualTo(3);
        assertThat(town.toString()).doesNotContain("accused").doesNotContain("carol");
    }

    @Test
    void those_who_oversee_may_ask_and_a_town_about_itself() {
        for (String who : List.of(OFFICE, "post:leader", AUDITOR)) {
            for (String area : List.of("331082", "331082112")) {
                assertThat(asked(who, DAY, FOUND, Map.of("area", area)).status())
                        .isEqualTo(200);
            }
        }
        assertThat(asked("post:town-331082112", DAY, FOUND, Map.of("area", "331082112"))
                        .status())
                .isEqualTo(200);
        for (String area : List.of("331082", "331082112")) {
            assertThat(asked(TOWN, DAY, FOUND, Map.of("area", area)).status()).isEqualTo(404);
        }
        for (String who : List.of("citizen:alice", "post:inspector", "post:dept-fire")) {
            assertThat(asked(who, DAY, FOUND, Map.of()).status()).as(who).isEqualTo(403);
        }
        assertThat(call("figures", "GET", DAY + "/cases", "").status()).isEqualTo(401);
    }

    @Test
    void pages_go_on_where_the_last_one_ended_and_say_the_same_of_what_is_withheld() {
        HashSet<String> seen = new HashSet<>();
        String cursor = null;
        int pages = 0;
        do {
            Map<String, String> more = cursor == null ? Map.of("limit", "1") : Map.of("limit", "1", "cursor", cursor);
            JsonNode page = behind(AUDITOR, DAY, "complaints.new", more);
            assertThat(page.path("withheld").longValue()).isEqualTo(2);
            page.path("items").forEach(item -> seen.add(item.path("number").stringValue()));
            cursor = page.path("next").isNull() ? null : page.path("next").stringValue();
            pages++;
        } while (cursor != null);
        assertThat(seen).hasSize(2);
        assertThat(pages).isEqualTo(2);
    }

    @Test
    void a_cursor_holds_for_its_caller_its_number_and_the_revision_that_it_was_given_for() {
        String cursor =
                behind(AUDITOR, DAY, FOUND, Map.of("limit", "1")).path("next").stringValue();
        assertThat(asked(AUDITOR, DAY, FOUND, Map.of("cursor", cursor)).status())
                .isEqualTo(200);
        for (HttpReply other : List.of(
                asked(OFFICE, DAY, FOUND, Map.of("cursor", cursor)),
                asked(AUDITOR, DAY, "hazards.open", Map.of("cursor", cursor)),
                asked(AUDITOR, DAY, FOUND, Map.of("cursor", cursor, "area", "331082112")),
                asked(AUDITOR, DAY, FOUND, Map.of("cursor", cursor + "A")),
                asked(AUDITOR, "/v1/figures/days/2024-02-09", FOUND, Map.of("cursor", cursor)))) {
            assertThat(other).satisfies(RulesOfEveryRouteTest.refused("/cursor", "malformed"));
        }
        late();
        night("2024-02-11T00:20:00");
        assertThat(asked(AUDITOR, DAY, FOUND, Map.of("cursor", cursor)))
                .satisfies(RulesOfEveryRouteTest.refused("/cursor", "malformed"));
    }

    private void late() {
        clock.now = at("2024-02-08T23:59:59");
        register(key());
        clock.now = at("2024-02-11T00:20:00");
    }

    @Test
    void what_came_in_late_is_listed_once_the_night_has_published_it() {
        late();
        HttpReply early = asked(AUDITOR, DAY, FOUND, Map.of());
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("\"code\":\"figures_differ\"");
        assertThat(asked(AUDITOR, DAY, "complaints.new", Map.of()).status())
                .as("a number that is as it was published")
                .isEqualTo(200);
        assertThat(asked(AUDITOR, DAY, "hazards.open", Map.of()).status()).isEqualTo(409);
        night("2024-02-11T00:20:00");
        assertThat(behind(AUDITOR, DAY, FOUND, Map.of()).path("items").size()).isEqualTo(4);
    }

    @Test
    void what_can_not_be_asked_is_told_by_its_field() {
        assertThat(asked(AUDITOR, "/v1/figures/days/2024-02-11", FOUND, Map.of())
                        .body())
                .contains("not_published");
        assertThat(asked(AUDITOR, "/v1/figures/days/2039-01-01", FOUND, Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(asked(AUDITOR, "/v1/figures/periods/2039", FOUND, Map.of()).status())
                .isEqualTo(404);
        Map<String, String> wrong = new TreeMap<>(Map.of(
                "/v1/figures/days/2024-02-30", "/date",
                "/v1/figures/periods/2024-02-09..2024-02-08", "/period",
                "/v1/figures/periods/2024-02-09..2029-02-08", "/period",
                "/v1/figures/periods/x", "/period"));
        wrong.forEach((days, field) -> assertThat(
                        asked(AUDITOR, days, FOUND, Map.of()).body())
                .as(days)
                .contains("\"status\":400")
                .contains("\"pointer\":\"" + field + "\""));
        assertThat(asked(AUDITOR, DAY, "hazards.lost", Map.of()))
                .satisfies(RulesOfEveryRouteTest.refused("/figure", "unknown_figure"));
        assertThat(asked(AUDITOR, DAY, "rect.all", Map.of()))
                .satisfies(RulesOfEveryRouteTest.refused("/figure", "is_a_rate"));
        assertThat(get("figures", DAY + "/cases", Map.of(), AUDITOR))
                .satisfies(RulesOfEveryRouteTest.refused("/figure", "required"));
        assertThat(asked(AUDITOR, DAY, FOUND, Map.of("area", "999999")))
                .satisfies(RulesOfEveryRouteTest.refused("/area", "unknown_area"));
        for (String none : List.of("rect.all", "complaints.heard", "hazards.found.grade.MAJOR")) {
            assertThat(asked(AUDITOR, DAY, none, Map.of("area", "331082001001")))
                    .as("%s of a village", none)
                    .satisfies(RulesOfEveryRouteTest.refused("/figure", "unknown_figure"));
        }
        assertThat(asked(AUDITOR, DAY, FOUND, Map.of("limit", "101")))
                .satisfies(RulesOfEveryRouteTest.refused("/limit", "out_of_range"));
    }
}
