package anlan.web;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.catalogue.FixedCity;
import anlan.catalogue.Told;
import anlan.emulators.LocalDynamoDb;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * What the HTTP edge writes to its log as it is deployed, but at DEBUG: a line of JSON an event,
 * and of people nothing.
 */
class WebLogTest {

    private static final String SECRET = "canary-of-the-timer";
    private static final String OPENID = "citizen:canary-openid";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static LocalDynamoDb store;
    private static ConfigurableApplicationContext edge;
    private static Told told;
    private static String token;
    private static String url;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        store = LocalDynamoDb.inMemory();
        FixedCity.found(store.endpoint().toString());
        token = FixedCity.token(OPENID);
        told = new Told();
        edge = new WebEdge(FixedCity.surroundings(), SECRET)
                .start(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--logging.config=classpath:logback.xml",
                        "--logging.level.root=debug",
                        "--logging.level.anlan=debug",
                        // The store runs in this JVM only here.
                        "--logging.level.org.eclipse.jetty=off",
                        "--logging.level.software.amazon.dynamodb=off");
        url = "http://127.0.0.1:"
                + ((WebServerApplicationContext) edge).getWebServer().getPort();
        call("POST", "/v1/complaints", """
                {"contact":{"name":"canary-name","phone":"+861000424242"},"areaCode":"331082001",
                 "description":"canary-description","category":"noise"}""");
        call("GET", "/v1/complaints/canary-id/proof", "");
        call("GET", "/canary-path?canary-query=canary-value", "");
        call("CANARY", "/v1/areas", "");
        job("sendAlerts", "{}");
        job("rollUpDay", "{no json");
        Thread uncaught = new Thread(() -> {
            throw new IllegalStateException("nobody\ncatches \"this\"");
        });
        uncaught.start();
        uncaught.join();
    }

    @AfterAll
    static void stop() {
        edge.close();
        store.close();
        told.close();
    }

    private static void call(String method, String path, String body) throws Exception {
        CLIENT.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("content-type", "application/json")
                        .header("authorization", "Bearer " + token)
                        .header("idempotency-key", "canary-idempotency-key")
                        .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void job(String name, String body) throws Exception {
        CLIENT.send(
                HttpRequest.newBuilder(URI.create(url + "/_jobs/" + name))
                        .header("content-type", "application/json")
                        .header(JobsFilter.SECRET, SECRET)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void every_line_is_an_event_in_json() {
        assertThat(told.lines()).hasSizeGreaterThan(8);
    }

    @Test
    void a_call_has_one_line_which_says_the_route_and_not_the_path() {
        List<JsonNode> calls = told.of("anlan.access", "complaints").toList();
        assertThat(calls).hasSize(2);
        JsonNode intake = calls.getFirst();
        assertThat(intake.path("route").asString()).isEqualTo("/v1/complaints");
        assertThat(intake.path("method").asString()).isEqualTo("POST");
        assertThat(intake.path("outcome").asString()).isEqualTo("ok");
        assertThat(intake.path("status").asInt()).isEqualTo(201);
        assertThat(intake.path("code").isNull()).isTrue();
        assertThat(intake.path("traceId").asString()).isEqualTo(TRACE);
        assertThat(intake.path("ms").isNumber()).isTrue();
        assertThat(intake.path("subject").asString()).hasSize(25);
        JsonNode proof = calls.get(1);
        assertThat(proof.path("route").asString()).isEqualTo("/v1/complaints/{id}/proof");
        assertThat(proof.path("outcome").asString()).isEqualTo("refused");
        assertThat(proof.path("status").asInt()).isEqualTo(404);
        assertThat(proof.path("code").asString()).isEqualTo("not_found");
        assertThat(proof.path("subject")).isEqualTo(intake.path("subject"));
    }

    @Test
    void a_call_of_nothing_or_with_no_method_of_ours_has_its_line_too() {
        List<JsonNode> calls = told.of("anlan.access", "reference").toList();
        assertThat(calls).hasSize(2);
        assertThat(calls.getFirst().path("route").isNull()).isTrue();
        assertThat(calls.getFirst().path("code").asString()).isEqualTo("unknown_route");
        assertThat(calls.getFirst().path("subject").isNull()).isTrue();
        assertThat(calls.get(1).path("method").asString()).isEqualTo("OTHER");
        assertThat(calls.get(1).path("status").asInt()).isEqualTo(405);
    }

    @Test
    void a_run_has_one_line_and_no_line_of_metrics() {
        assertThat(told.of("anlan.runs", "sendAlerts").toList())
                .singleElement()
                .satisfies(run -> assertThat(run.path("outcome").asString()).isEqualTo("ok"));
        assertThat(told.lines()).as("metrics of this edge are collected").noneMatch(line -> line.has("_aws"));
    }

    @Test
    void what_nobody_catches_is_one_line_too() {
        assertThat(told.lines().stream()
                        .filter(line -> line.path("message").asString("").equals("uncaught"))
                        .toList())
                .singleElement()
                .satisfies(line -> assertThat(line.path("exception").asString())
                        .contains("nobody\ncatches \"this\"")
                        .contains("\n\tat anlan.web.WebLogTest"));
    }

    @Test
    void of_people_it_says_nothing_even_at_debug() {
        assertThat(told.text()).contains("\"DEBUG\"").doesNotContain("canary", "424242", token);
    }
}
