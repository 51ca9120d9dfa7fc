package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.catalogue.Clients;
import anlan.dynamodb.Table;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole city over the days in which a case falls due, once minute by minute and once from one due
 * moment to the next.
 */
class JumpingCityTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant START =
            OffsetDateTime.parse("2024-02-08T10:00:00+08:00").toInstant();

    @TempDir
    Path folder;

    private volatile boolean ticking;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * Everything that a city holds after it has lived, and what it answered when its time was
     * moved.
     */
    private record Lived(List<String> items, JsonNode phones, JsonNode clock, int ticks) {}

    @Test
    void table_telephones_and_clock_are_the_same_in_the_end() throws Exception {
        Lived ticking = live(this::minuteByMinute, "ticking");
        Lived jumping = live(LocalCity::workAhead, "jumping");

        assertThat(jumping.items()).isEqualTo(ticking.items());
        assertThat(jumping.phones()).isEqualTo(ticking.phones());
        assertThat(jumping.phones())
                .as("two reminders in one, a step, and two deadlines in one to each of two")
                .hasSize(4);
        assertThat(jumping.phones().at("/3/at").stringValue()).isEqualTo("2024-02-16T08:00:00+08:00");
        assertThat(jumping.clock()).isEqualTo(ticking.clock());
        assertThat(ticking.ticks())
                .as("two each minute, one each five minutes, nights and a morning")
                .isEqualTo((2 * 60 + 12) * 38 + 3);
        assertThat(jumping.ticks())
                .as("two nights, one morning, one deadline, one message")
                .isEqualTo(5);
    }

    /** From when on it is told to; the week before would take too long. */
    private WorkAhead minuteByMinute(Table table) {
        WorkAhead ahead = LocalCity.workAhead(table);
        return function -> ticking ? Instant.MIN : ahead.of(function);
    }

    private Lived live(Function<Table, WorkAhead> work, String name) throws Exception {
        ticking = false;
        Path data = Files.createDirectories(folder.resolve(name));
        Files.writeString(data.resolve("layout"), LocalCity.LAYOUT);
        Files.writeString(data.resolve("secret"), "a-secret-that-both-of-the-two-cities-have");
        try (LocalCity city =
                        LocalCity.start(data, START, Clock.fixed(START, ZoneOffset.UTC), work, "--server.port=0");
                DynamoDbClient store = Clients.dynamo()) {
            URI door = URI.create("http://127.0.0.1:" + city.port());
            for (int n = 0; n < 2; n++) {
                post(door, "/v1/hazards", "post:inspector", "hazard-" + n, """
                        {"source":"OFFICE","category":"fire-equipment","description":"灭火器过期",\
                        "areaCode":"331082112"}""");
            }
            post(door, "/v1/complaints", "citizen:alice", "complaint", """
                    {"category":"noise","description":"夜里施工","areaCode":"331082001"}""");
            post(door, "/local/clock/advance", "", "", "{\"by\":\"P7DT2H\"}");
            ticking = true;
            JsonNode answer = post(door, "/local/clock/advance", "", "", "{\"by\":\"PT38H\"}");
            return new Lived(
                    items(store),
                    get(door, "/local/phones"),
                    get(door, "/local/clock"),
                    answer.path("ticks").intValue());
        }
    }

    /** The number that the provider gives a message is drawn, and so is the name by which it is counted. */
    private static List<String> items(DynamoDbClient store) {
        return store.scanPaginator(request -> request.tableName("anlan")).items().stream()
                .map(item -> new TreeMap<>(item)
                        .toString()
                        .replaceAll("note=AttributeValue\\(S=[0-9a-f-]{36}\\)", "sent")
                        .replaceAll("texts=AttributeValue\\(SS=\\[[0-9a-f-]{36}]\\)", "counted"))
                .sorted()
                .toList();
    }

    private JsonNode get(URI door, String path) throws IOException, InterruptedException {
        return JSON.readTree(
                http.send(HttpRequest.newBuilder(door.resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    private JsonNode post(URI door, String path, String who, String key, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(door.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!who.isEmpty()) {
            JsonNode session = post(door, "/v1/sessions", "", "", "{\"provider\":\"local\",\"code\":\"" + who + "\"}");
            Map.of(
                            "Authorization",
                            "Bearer " + session.path("token").stringValue(),
                            "Idempotency-Key",
                            key + "-of-both-cities")
                    .forEach(request::header);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return JSON.readTree(answer.body());
    }
}
