package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A city whose time stands still, so that no tick ever comes: what is sent there was woken. */
class WokenCityTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration WAIT = Duration.ofSeconds(60);

    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();
    private LocalCity city;

    @BeforeEach
    void start() {
        city = LocalCity.start(
                data,
                OffsetDateTime.parse("2024-02-08T10:00:00+08:00").toInstant(),
                Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC),
                LocalCity::workAhead,
                "--server.port=0");
    }

    @AfterEach
    void stop() {
        city.close();
        http.close();
    }

    @Test
    void a_reporter_is_told_of_a_step_though_no_tick_has_come() throws Exception {
        post("/v1/me/subscriptions", "citizen:wechat:alice", "{\"template\":\"progress\",\"accepted\":1}");
        JsonNode complaint = post(
                "/v1/complaints",
                "citizen:wechat:alice",
                "{\"category\":\"noise\",\"description\":\"夜里施工\",\"areaCode\":\"331082001\"}");
        String id = complaint.path("id").stringValue();
        post("/v1/complaints/" + id + "/accept", "post:office", "{\"version\":1}");
        JsonNode messages = messages();
        assertThat(messages.at("/0/at").stringValue()).isEqualTo("2024-02-08T10:00:00+08:00");
        assertThat(messages.at("/0/openid").stringValue()).isEqualTo("alice");
        assertThat(messages.at("/0/data/phrase2").stringValue()).isEqualTo("已受理");
        assertThat(messages.at("/0/data/character_string1").stringValue())
                .isEqualTo(complaint.path("number").stringValue());
    }

    /** As soon as there are any. */
    private JsonNode messages() throws Exception {
        long began = System.nanoTime();
        JsonNode messages;
        do {
            messages = send(HttpRequest.newBuilder(uri("/local/wechat")));
        } while (messages.isEmpty() && System.nanoTime() - began < WAIT.toNanos());
        return messages;
    }

    private JsonNode post(String path, String who, String body) throws Exception {
        JsonNode session = send(HttpRequest.newBuilder(uri("/v1/sessions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"provider\":\"local\",\"code\":\"" + who + "\"}")));
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-of-" + body.hashCode() + "-padded")
                .header("Authorization", "Bearer " + session.path("token").stringValue())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return JSON.readTree(answer.body());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + city.port() + path);
    }
}
