package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import anlan.usecases.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import tools.jackson.databind.JsonNode;

/** Grids over the real store: their duties, visits to them, and what a month comes to. */
class GridCityTest extends DeedsFixture {

    private static final String ROOT = "/v1/grids";
    private static final String GRID = "post:grid-331082001";
    private static final String LEADER = "post:leader";
    private static final String OTHER_TOWN = "post:town-331082002";
    private static final String TWO_DUTIES =
            ",\"duties\":[{\"duty\":\"patrol\",\"perMonth\":2},{\"duty\":\"publicity\"}]";
    private static final String KEEPER = ",\"keeper\":\"grid-331082001\"";

    private HttpReply enter(String who, String key, String fields) {
        return post("inspections", ROOT, who, key, """
                {"name":"第三网格","areaCode":"331082001"%s}""".formatted(fields));
    }

    private String entered(String fields) {
        HttpReply reply = enter(TOWN, key(), fields);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return ROOT + "/" + id(reply);
    }

    private HttpReply visit(String who, String grid, String key, String kind, String day, String fields) {
        return post("inspections", grid + "/visits", who, key, """
                {"kind":"%s","heldOn":"%s"%s}""".formatted(kind, day, fields));
    }

    private JsonNode visited(String who, String grid, String kind, String fields) {
        HttpReply reply = visit(who, grid, key(), kind, "2024-02-08", fields);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return json(reply);
    }

    private JsonNode duties(String grid, String month) {
        HttpReply reply = get("inspections", grid + "/duties", Map.of("month", month), OFFICE);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return json(reply);
    }

    private JsonNode counts(String area) {
        return json(get("figures", "/v1/figures/days/2024-02-08", Map.of("area", area), OFFICE))
                .path("counts");
    }

    private void night(String at) {
        clock.now = at(at);
        var unused = functions.rollUpDay().apply(new Tick(null));
    }

    private static String rate(JsonNode body) {
        JsonNode rate = body.path("rate");
        return rate.path("num").longValue() + "/" + rate.path("den").longValue() + " "
                + rate.path("value").asString();
    }

    private static void refused(HttpReply reply, String pointer, String code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(json(reply).path("errors"))
                .anySatisfy(error -> assertThat(error.path("pointer").stringValue() + " "
                                + error.path("code").stringValue())
                        .isEqualTo(pointer + " " + code));
    }

    private long transactions() {
        return meter.taken().stream()
                .filter(TransactWriteItemsRequest.class::isInstance)
                .count();
    }

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
    void the_same_key_again_hears_the_same_and_makes_nothing_twice() {
        String grid = entered(KEEPER + TWO_DUTIES);
        String fields = """
                ,"duties":["patrol"],"findings":[
                 {"as":"HAZARD","category":"fire-equipment","description":"灭火器过期"}]""";
        HttpReply first = visit(GRID, grid, "a-key-of-sixteen-1", "KEEPER", "2024-02-08", fields);
        visited(GRID, grid, "KEEPER", ",\"duties\":[\"patrol\"]");
        clock.now = at("2024-03-20T10:00:00");
        HttpReply again = visit(GRID, grid, "a-key-of-sixteen-1", "KEEPER", "2024-02-08", fields);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("Idempotency-Replayed", "true");
        assertThat(visit(GRID, grid, "a-key-of-sixteen-1", "KEEPER", "2024-02-07", fields)
                        .status())
                .isEqualTo(422);
        assertThat(duties(grid, "2024-02").path("visits")).hasSize(2);
    }

    @Test
    void a_key_names_one_visit_of_a_grid_whatever_month_it_is_held_in() {
        String grid = entered(KEEPER + TWO_DUTIES);
        visited(GRID, grid, "KEEPER", "");
        clock.now = at("2024-03-01T09:00:00");
        String key = "a-key-of-sixteen-1";
        assertThat(visit(GRID, grid, key, "KEEPER", "2024-03-01", ",\"duties\":[\"patrol\"]")
                        .status())
                .isEqualTo(201);
        assertThat(visit(GRID, grid, key, "KEEPER", "2024-02-29", ",\"duties\":[\"patrol\"]")
                        .status())
                .isEqualTo(422);
        assertThat(duties(grid, "2024-02").path("done").intValue()).isZero();
    }

    @Test
    void whoever_answers_for_a_month_enters_visits_of_it_when_another_keeper_has_come() {
        String grid = entered(KEEPER + TWO_DUTIES);
        HttpReply first = visit(GRID, grid, "a-key-of-sixteen-1", "KEEPER", "2024-02-08", ",\"duties\":[\"patrol\"]");
        HttpReply other = put("inspections", grid, TOWN, """
                {"version":1,"name":"第三网格","areaCode":"331082001"}""");
        assertThat(other.status()).as(other.body()).isEqualTo(200);
        assertThat(visit(GRID, grid, "a-key-of-sixteen-1", "KEEPER", "2024-02-08", ",\"duties\":[\"patrol\"]")
                        .body())
                .isEqualTo(first.body());
        visited(GRID, grid, "KEEPER", ",\"duties\":[\"patrol\"]");
        night("2024-03-01T00:20:00");
        assertThat(visit(GRID, grid, key(), "KEEPER", "2024-03-01", "").status())
                .isEqualTo(404);
    }

    @Test
    void a_visit_that_was_begun_in_a_month_is_completed_in_it_when_that_is_over() {
        String grid = entered(KEEPER + TWO_DUTIES);
        clock.now = at("2024-02-29T23:59:00");
        String fields = """
                ,"duties":["patrol"],"findings":[
                 {"as":"HAZARD","category":"fire-equipment","description":"灭火器过期"}]""";
        meter.also(new Dies(2, false));
        startedAgain();
        assertThat(visit(GRID, grid, "a-key-of-sixteen-1", "KEEPER", "2024-02-29", fields)
                        .status())
                .isGreaterThanOrEqualTo(500);
        clock.now = at("2024-03-01T00:01:00");
        HttpReply again = visit(GRID, grid, "a-key-of-sixteen-1", "KEEPER", "2024-02-29", fields);
        assertThat(again.status()).as(again.body()).isEqualTo(201);
        assertThat(json(again).path("month").stringValue()).isEqualTo("2024-02");
        assertThat(duties(grid, "2024-02").path("done").intValue()).isEqualTo(1);
        assertThat(duties(grid, "2024-03").path("visits")).isEmpty();
        assertThat(visit(GRID, grid, "a-key-of-sixteen-1", "KEEPER", "2024-02-29", fields)
                        .body())
                .isEqualTo(again.body());
        night("2024-03-01T00:20:00");
        assertThat(duties(grid, "2024-03").path("status").stringValue()).isEqualTo("OPEN");
        night("2024-03-04T00:20:00");
        assertThat(duties(grid, "2024-02").path("status").stringValue()).isEqualTo("INCOMPLETE");
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
    void whoever_visits_at_the_same_moment_gets_in_all_of_them() throws Exception {
        String grid = entered(",\"duties\":[{\"duty\":\"patrol\",\"perMonth\":5}]");
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService officials = Executors.newFixedThreadPool(8)) {
            List<Future<HttpReply>> asked = IntStream.range(0, 12)
                    .mapToObj(n -> officials.submit(() -> visit(
                            OFFICE,
                            grid,
                            "a-key-of-sixteen-" + n,
                            "EXPERIENCE_DAY",
                            "2024-02-08",
                            ",\"duties\":[\"patrol\"]")))
                    .toList();
            for (Future<HttpReply> reply : asked) {
                answers.add(reply.get().status());
            }
        }
        assertThat(answers).containsOnly(201);
        JsonNode month = duties(grid, "2024-02");
        assertThat(month.path("visits")).hasSize(12);
        assertThat(rate(month)).isEqualTo("5/5 1.0000");
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

    @Test
    void a_month_that_has_not_come_is_not_shown() {
        String grid = entered(KEEPER);
        HttpReply ahead = get("inspections", grid + "/duties", Map.of("month", "2024-03"), OFFICE);
        refused(ahead, "/month", "in_the_future");
        refused(get("inspections", grid + "/duties", Map.of("month", "2024-13"), OFFICE), "/month", "malformed");
        assertThat(get("inspections", grid + "/duties", Map.of(), OFFICE).status())
                .isEqualTo(200);
    }

    /** A process that dies at one of its transactions, before it is made or before its answer is known. */
    private static final class Dies implements ExecutionInterceptor {
        private final boolean made;
        private int left;

        Dies(int at, boolean made) {
            this.left = at;
            this.made = made;
        }

        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (!made) {
                counted(context.request());
            }
        }

        @Override
        public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
            if (made) {
                counted(context.request());
            }
        }

        private void counted(SdkRequest request) {
            if (request instanceof TransactWriteItemsRequest && --left == 0) {
                throw new IllegalStateException("the process dies");
            }
        }
    }

    @ParameterizedTest(name = "at transaction {0}, which was made: {1}")
    @CsvSource({"1, false", "1, true", "2, false", "2, true", "3, false", "3, true"})
    void whoever_asks_again_after_a_crash_completes_what_is_missing_and_makes_nothing_twice(int at, boolean made) {
        String grid = entered(KEEPER + TWO_DUTIES);
        String fields = """
                ,"duties":["patrol"],"findings":[
                 {"as":"HAZARD","category":"fire-equipment","description":"灭火器过期"},
                 {"as":"HAZARD","category":"electrical-wiring","description":"飞线充电"}]""";
        meter.also(new Dies(at, made));
        startedAgain();
        assertThat(visit(GRID, grid, "a-key-of-sixteen-1", "KEEPER", "2024-02-08", fields)
                        .status())
                .isGreaterThanOrEqualTo(500);
        HttpReply again = visit(GRID, grid, "a-key-of-sixteen-1", "KEEPER", "2024-02-08", fields);
        assertThat(again.status()).as(again.body()).isEqualTo(201);
        assertThat(json(again).path("hazards")).hasSize(2);
        assertThat(duties(grid, "2024-02").path("visits")).hasSize(1);
        night("2024-02-09T00:20:00");
        JsonNode counts = counts("331082001");
        assertThat(counts.path("hazards.found").intValue()).isZero();
        assertThat(counts.path("grids.visits").intValue()).isEqualTo(1);
        assertThat(counts.path("grids.dutiesDone").intValue()).isEqualTo(1);
    }
}
