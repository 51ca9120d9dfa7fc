package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
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

/** A visit to a grid is there once, whatever fails and whoever comes at once. */
class GridVisitRetryTest extends GridFixture {

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
    void visits_stand_in_the_order_in_which_they_came_in_and_each_counts_on_its_day() {
        String grid = entered(",\"duties\":[{\"duty\":\"patrol\",\"perMonth\":3},{\"duty\":\"publicity\"}]");
        clock.now = at("2024-02-08T23:59:58");
        meter.also(new Before(() -> {
            clock.now = at("2024-02-09T00:00:01");
            visited(LEADER, grid, "EXPERIENCE_DAY", ",\"duties\":[\"patrol\"]");
        }));
        startedAgain();
        visited(TOWN, grid, "KEEPER", """
                ,"duties":["patrol","publicity"],
                 "findings":[{"as":"HAZARD","category":"fire-equipment","description":"灭火器过期"}]""");
        assertThat(duties(grid, "2024-02")
                        .path("visits")
                        .valueStream()
                        .map(visit -> visit.path("kind").stringValue()))
                .containsExactly("EXPERIENCE_DAY", "KEEPER");
        night("2024-02-10T00:20:00");
        for (String day : List.of("2024-02-08", "2024-02-09")) {
            HttpReply figures = get("figures", "/v1/figures/days/" + day, Map.of(), OFFICE);
            assertThat(json(figures).path("status").stringValue())
                    .as(figures.body())
                    .isEqualTo("FINAL");
        }
    }

    /** Something that happens once, before the first transaction. */
    private static final class Before implements ExecutionInterceptor {
        private final AtomicReference<Runnable> once;

        Before(Runnable once) {
            this.once = new AtomicReference<>(once);
        }

        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            if (context.request() instanceof TransactWriteItemsRequest) {
                Runnable happens = once.getAndSet(null);
                if (happens != null) {
                    happens.run();
                }
            }
        }
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
