package anlan.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/**
 * More than can be done in time, from the first moment of a cold process on: nothing is lost, and
 * nothing is a fault.
 */
class BusyEdgeTest {

    private static final int KEYS = 200;
    private static final int PARALLEL = 32;
    private static final int EACH = 4;
    private static final Set<Integer> FAIR = Set.of(201, 429, 503);

    private static RawEdge edge;
    private static String token;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        edge = new RawEdge();
        token = RawEdge.token("post:inspector");
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @Test
    @Timeout(300)
    void two_hundred_keys_by_thirty_two_at_once_are_two_hundred_cases_and_no_fault() throws Exception {
        Map<String, Set<String>> cases = new ConcurrentHashMap<>();
        ConcurrentLinkedQueue<HttpResponse<String>> unfair = new ConcurrentLinkedQueue<>();
        List<String> sent = new ArrayList<>();
        for (int key = 0; key < KEYS; key++) {
            sent.addAll(Collections.nCopies(EACH, "busy-key-of-sixteen-" + key));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(PARALLEL)) {
            List<Future<?>> running = new ArrayList<>();
            for (String key : sent) {
                running.add(threads.submit(() -> {
                    HttpResponse<String> answer = register(key);
                    while (answer.statusCode() != 201 && FAIR.contains(answer.statusCode())) {
                        assertThat(Integer.parseInt(answer.headers()
                                        .firstValue("Retry-After")
                                        .orElse("0")))
                                .isBetween(1, 30);
                        answer = register(key);
                    }
                    if (answer.statusCode() == 201) {
                        cases.computeIfAbsent(key, k -> ConcurrentHashMap.newKeySet())
                                .add(answer.body());
                    } else {
                        unfair.add(answer);
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        assertThat(unfair).isEmpty();
        assertThat(cases)
                .hasSize(KEYS)
                .allSatisfy((key, bodies) -> assertThat(bodies).hasSize(1));
    }

    private HttpResponse<String> register(String key) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + edge.port + "/v1/hazards"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString("""
                                {"source":"OFFICE","category":"fire-equipment","description":"x",\
                                "areaCode":"331082112"}"""))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_store_that_is_away_is_busy_whatever_is_asked_and_the_process_lives() throws Exception {
        try (RawEdge alone = RawEdge.without()) {
            String list = alone.ask("GET /v1/hazards HTTP/1.1~Host: a~Connection: close~Authorization: Bearer %s~~"
                    .formatted(token)
                    .replace("~", "\r\n"));
            assertThat(list)
                    .startsWith("HTTP/1.1 503")
                    .contains("\"code\":\"busy\"")
                    .contains("Retry-After: ");
            assertThat(alone.ask(RawEdge.get("/readyz")))
                    .startsWith("HTTP/1.1 503")
                    .contains("\"not_ready\"");
            assertThat(alone.ask(RawEdge.get("/livez"))).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void with_no_room_at_all_the_process_still_says_that_it_lives() throws Exception {
        try (RawEdge full = RawEdge.without("--anlan.at-once=0")) {
            assertThat(full.ask(RawEdge.get("/v1/areas")))
                    .startsWith("HTTP/1.1 503")
                    .contains("\"code\":\"busy\"")
                    .contains("Retry-After: 1");
            assertThat(full.ask(RawEdge.get("/livez"))).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void whom_there_was_no_room_for_is_in_the_log_and_counted_by_their_route() throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger("anlan.access");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        try (RawEdge full = RawEdge.without("--anlan.at-once=0")) {
            // An edge that starts sets up the log anew.
            logger.addAppender(lines);
            logger.setLevel(Level.INFO);
            for (String kind : List.of("complaints", "hazards")) {
                String intake = "POST /v1/%s HTTP/1.1~Host: a~Connection: close~Content-Length: 2~~{}";
                assertThat(full.ask(intake.formatted(kind).replace("~", "\r\n")))
                        .startsWith("HTTP/1.1 503");
            }
            assertThat(full.ask(RawEdge.get("/v1/complaints/canary"))).startsWith("HTTP/1.1 503");
            assertThat(full.ask(RawEdge.get("/nothing"))).startsWith("HTTP/1.1 503");
            assertThat(full.ask(RawEdge.get("/metrics")))
                    .contains(
                            "anlan_intakes_total{function=\"complaints\",outcome=\"unavailable\"} 1.0",
                            "anlan_intakes_total{function=\"hazards\",outcome=\"unavailable\"} 1.0",
                            "anlan_calls_seconds_count{function=\"complaints\",method=\"GET\",outcome=\"failed\","
                                    + "route=\"/v1/complaints/{id}\"} 1",
                            "anlan_calls_seconds_count{function=\"reference\",method=\"GET\",outcome=\"failed\","
                                    + "route=\"none\"} 1");
        } finally {
            logger.setLevel(null);
            logger.detachAppender(lines);
        }
        assertThat(lines.list)
                .hasSize(4)
                .allSatisfy(line ->
                        assertThat(line.getKeyValuePairs().toString()).contains("status=\"503\"", "code=\"busy\""));
    }
}
