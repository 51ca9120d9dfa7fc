package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The story of the README: a complaint and a hazard go in, eight days pass, one official is told,
 * and the night counts.
 */
class LocalCityTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();
    private LocalCity city;

    @BeforeEach
    void start() {
        city = LocalCity.start(
                data, OffsetDateTime.parse("2024-02-08T10:00:00+08:00").toInstant(), "--server.port=0");
    }

    @AfterEach
    void stop() {
        city.close();
        http.close();
    }

    @Test
    void a_complaint_and_a_hazard_go_in_eight_days_pass_and_officials_are_told() throws Exception {
        JsonNode complaint = JSON.readTree(post(
                        "/v1/complaints",
                        "citizen:alice",
                        "{\"category\":\"noise\",\"description\":\"夜里施工\",\"areaCode\":\"331082001\"}")
                .body());
        JsonNode hazard =
                JSON.readTree(post("/v1/hazards", "post:inspector", """
                        {"source":"OFFICE","category":"fire-equipment","description":"灭火器过期",\
                        "areaCode":"331082112"}""").body());
        assertThat(JSON.readTree(get("/local/phones").body()).size()).isZero();

        HttpResponse<String> later = post("/local/clock/advance", null, "{\"by\":\"P8D\"}");
        assertThat(JSON.readTree(later.body()).path("now").stringValue()).startsWith("2024-02-16T10:00");
        assertThat(JSON.readTree(later.body()).path("ticks").intValue())
                .as("eight nights and mornings, and a Monday; a reminder, a step and a deadline, made and sent")
                .isEqualTo(23);
        assertThat(JSON.readTree(later.body()).at("/rollups/ran").intValue()).isEqualTo(8);

        JsonNode texts = JSON.readTree(get("/local/phones").body());
        List<String> told = new ArrayList<>();
        for (JsonNode text : texts) {
            told.add(text.path("at").stringValue().substring(5, 16) + " "
                    + text.path("rung").stringValue() + " "
                    + text.path("phone").stringValue());
            assertThat(text.path("text").stringValue()).doesNotContain("灭火器").doesNotContain("施工");
        }
        assertThat(told)
                .containsExactly(
                        "02-09T08:00 T-1 +861000000023",
                        "02-10T08:00 dispatch+0 +861000000001",
                        "02-16T08:00 T+0 +861000000023",
                        "02-16T08:00 T+0 +861000000056");
        assertThat(texts.at("/2/caseId").stringValue())
                .isEqualTo(hazard.path("id").stringValue());
        assertThat(texts.at("/2/text").stringValue())
                .contains(hazard.path("number").stringValue());

        JsonNode day = JSON.readTree(get("/v1/figures/days/2024-02-08").body());
        assertThat(day.at("/counts/hazards.found").longValue()).isEqualTo(1);
        assertThat(day.at("/counts/complaints.new").longValue()).isEqualTo(1);
        assertThat(get("/v1/figures/days/2024-02-16").statusCode()).isEqualTo(404);
        assertThat(complaint.path("status").stringValue()).isEqualTo("SUBMITTED");

        post("/local/clock/advance", null, "{\"by\":\"PT15H\"}");
        JsonNode town =
                JSON.readTree(get("/v1/figures/days/2024-02-16?area=331082112").body());
        assertThat(town.at("/counts/hazards.overdue").longValue()).isEqualTo(1);
        assertThat(town.at("/counts/hazards.open").longValue()).isEqualTo(1);
        assertThat(JSON.readTree(get("/local/phones").body()).size())
                .as("told once")
                .isEqualTo(4);
    }

    @Test
    void whoever_sits_at_it_sees_its_metrics_and_a_page_of_others_does_not() throws Exception {
        assertThat(post("/v1/complaints", "citizen:alice", "{}").statusCode()).isEqualTo(400);
        HttpResponse<String> metrics = get("/metrics");
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("anlan_intakes_total{function=\"complaints\",outcome=\"invalid\"} 1.0");
        HttpRequest foreign = HttpRequest.newBuilder(uri("/metrics"))
                .header("Origin", "https://example.com")
                .build();
        assertThat(http.send(foreign, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_examples_tell_whole_lives_from_first_word_to_verdict() throws Exception {
        assertThat(example("one-complaint.sh"))
                .containsSubsequence(
                        "SUBMITTED",
                        "RETURN_REQUESTED",
                        "DISPATCHED",
                        "REWORK",
                        "CLOSED",
                        "REOPENED",
                        "CLOSED",
                        "events 18 · intact true");
        assertThat(example("one-hazard.sh"))
                .containsSubsequence(
                        "PLAN_PENDING",
                        "EXTENSION_PENDING",
                        "RECTIFYING",
                        "SUBMITTED",
                        "RETURNED",
                        "SUBMITTED",
                        "CLOSED",
                        "events 11 · intact true");
    }

    @Test
    void the_week_of_the_readme_is_told_by_its_script() throws Exception {
        assertThat(example("one-week.sh"))
                .containsSubsequence(
                        "due 2024-02-22T00:00:00+08:00",
                        "due 2024-02-16T00:00:00+08:00",
                        "as before",
                        "2024-02-16T10:00",
                        "2024-02-16T08:00:00+08:00  +861000000023  【平安办】隐患",
                        "complaints.new 1",
                        "hazards.found 1");
    }

    @Test
    void a_hazard_nobody_works_on_rings_a_rung_higher_each_time() throws Exception {
        List<String> rang = example("one-ladder.sh")
                .lines()
                .filter(line -> line.contains("【平安办】"))
                .map(line -> line.strip().substring(5, 16) + line.strip().substring(25, 40))
                .toList();
        assertThat(rang)
                .containsExactly(
                        "02-09T08:00  +861000000023",
                        "02-16T08:00  +861000000023",
                        "02-16T08:00  +861000000056",
                        "02-19T08:00  +861000000056",
                        "02-21T08:00  +861000000001",
                        "02-21T08:00  +861000000002",
                        "02-23T08:00  +861000000001",
                        "02-23T08:00  +861000000056",
                        "03-01T08:00  +861000000001");
    }

    private String example(String script) throws Exception {
        Path folder = Path.of(System.getProperty("anlan.root"), "examples");
        ProcessBuilder shell = new ProcessBuilder("sh", folder.resolve(script).toString()).redirectErrorStream(true);
        shell.environment().put("CITY", uri("").toString());
        Process process = shell.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }

    @Test
    void data_of_another_version_is_left_alone(@TempDir Path older) throws Exception {
        Files.createDirectories(older.resolve("dynamodb"));
        assertThatThrownBy(() -> LocalCity.start(older, null, "--server.port=0"))
                .hasMessageContaining("another version")
                .hasMessageContaining(older.toString());
        Files.writeString(older.resolve("layout"), "1");
        assertThatThrownBy(() -> LocalCity.start(older, null, "--server.port=0"))
                .hasMessageContaining("another version");
    }

    @Test
    void what_a_city_on_a_laptop_is_asked_wrongly_is_told_clearly() throws Exception {
        for (String body : new String[] {"{\"by\":\"soon\"}", "{\"by\":\"PT-5H\"}", "{\"by\":9}", "{}", "x"}) {
            assertThat(post("/local/clock/advance", null, body).statusCode()).isEqualTo(400);
        }
        assertThat(get("/local/nothing").statusCode()).isEqualTo(404);
        assertThat(post("/v1/sessions", null, "{\"provider\":\"local\",\"code\":\"post:nobody\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String who, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (who != null) {
            request.header("Authorization", "Bearer " + token(who))
                    .header("Idempotency-Key", "key-of-" + body.hashCode() + "-padded");
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String token(String who) throws Exception {
        return JSON.readTree(post("/v1/sessions", null, "{\"provider\":\"local\",\"code\":\"" + who + "\"}")
                        .body())
                .path("token")
                .stringValue();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + city.port() + path);
    }
}
