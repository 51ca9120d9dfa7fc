package anlan.web;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.catalogue.FixedCity;
import anlan.emulators.LocalDynamoDb;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The metrics of a process are there for whoever collects them, and say nothing of anybody. */
class MetricsFilterTest {

    private static final String JOBS = "a-secret-of-the-timer-that-is-long-enough";
    private static final String SECRET = "a-secret-of-whoever-collects-metrics";
    private static final Pattern LINE =
            Pattern.compile("[a-z_]+(\\{([a-z_]+=\"([^\"\\\\\\n]|\\\\.)*\",?)*})? (-?[0-9.]+(E-?[0-9]+)?|NaN|[+-]Inf)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static LocalDynamoDb store;
    private static ConfigurableApplicationContext edge;
    private static String url;

    @BeforeAll
    static void start() throws Exception {
        store = LocalDynamoDb.inMemory();
        FixedCity.found(store.endpoint().toString());
        edge = new WebEdge(FixedCity.surroundings(), JOBS)
                .showingMetricsTo(MetricsFilter.bearer(SECRET))
                .start("--server.port=0", "--server.address=127.0.0.1");
        url = "http://127.0.0.1:"
                + ((WebServerApplicationContext) edge).getWebServer().getPort();
        String token = FixedCity.token("citizen:canary-openid");
        String body = """
                {"contact":{"name":"canary-name","phone":"+861000424242"},"areaCode":"331082001",\
                "description":"canary-description","category":"noise"}""";
        send("POST", "/v1/complaints", "Bearer " + token, "canary-idempotency-key", body);
        send("POST", "/v1/complaints", "Bearer " + token, "canary-idempotency-key", body);
        send("GET", "/v1/complaints/canary-id", "Bearer " + token, "", "");
        send("GET", "/canary-path?canary-query=1", "Bearer canary", "", "");
        send("CANARY", "/v1/areas", "Bearer canary", "", "");
        CLIENT.send(
                HttpRequest.newBuilder(URI.create(url + "/_jobs/sendAlerts"))
                        .header("content-type", "application/json")
                        .header(JobsFilter.SECRET, JOBS)
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @AfterAll
    static void stop() {
        edge.close();
        store.close();
    }

    private static HttpResponse<String> send(String method, String path, String authorization, String key, String body)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .header("content-type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("authorization", authorization);
        }
        if (!key.isEmpty()) {
            request.header("idempotency-key", key);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> collected() throws Exception {
        return send("GET", "/metrics", "Bearer " + SECRET, "", "");
    }

    private static List<String> ours() throws Exception {
        return collected()
                .body()
                .lines()
                .filter(line -> line.startsWith("anlan_"))
                .toList();
    }

    @Test
    void whoever_collects_gets_the_text_format() throws Exception {
        HttpResponse<String> answer = collected();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("text/plain;version=0.0.4;charset=utf-8");
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        assertThat(answer.body().lines().filter(line -> !line.startsWith("#")))
                .isNotEmpty()
                .allMatch(line -> LINE.matcher(line).matches());
        assertThat(answer.body()).contains("# TYPE anlan_intakes_total counter", "jvm_memory_used_bytes");
    }

    @Test
    void what_happened_is_counted() throws Exception {
        assertThat(ours())
                .contains(
                        "anlan_intakes_total{function=\"complaints\",outcome=\"accepted\"} 1.0",
                        "anlan_intakes_total{function=\"complaints\",outcome=\"replayed\"} 1.0",
                        "anlan_runs_total{function=\"sendAlerts\"} 1.0",
                        "anlan_oldest_pending_seconds{function=\"sendAlerts\"} 0.0",
                        "anlan_intents_pending{function=\"sendAlerts\",state=\"pending\"} 0.0",
                        "anlan_calls_seconds_count{function=\"complaints\",method=\"GET\",outcome=\"refused\","
                                + "route=\"/v1/complaints/{id}\"} 1",
                        "anlan_calls_seconds_count{function=\"reference\",method=\"OTHER\",outcome=\"refused\","
                                + "route=\"none\"} 1");
    }

    @Test
    void every_counter_stands_there_before_anything_has_happened() throws Exception {
        assertThat(ours())
                .contains(
                        "anlan_parked_total{function=\"textOfficials\"} 0.0",
                        "anlan_intakes_total{function=\"hazards\",outcome=\"unavailable\"} 0.0",
                        "anlan_runs_total{function=\"rollUpDay\"} 0.0",
                        "anlan_intents_total{function=\"sendAlerts\",state=\"parked\"} 0.0",
                        "anlan_calls_seconds_count{function=\"complaints\",method=\"POST\",outcome=\"failed\","
                                + "route=\"/v1/complaints\"} 0");
    }

    @Test
    void of_people_and_of_what_they_sent_it_says_nothing() throws Exception {
        assertThat(collected().body()).doesNotContainIgnoringCase("canary", "424242", SECRET, JOBS);
        Set<String> labels = ours().stream()
                .flatMap(line -> Pattern.compile("([a-z_]+)=\"").matcher(line).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(labels).containsExactly("function", "method", "outcome", "route", "state");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer ",
                "Bearer wrong",
                "Bearer " + SECRET + "x",
                SECRET,
                "bearer " + SECRET,
                "Bearer " + JOBS
            })
    void to_anybody_else_there_is_no_such_route(String authorization) throws Exception {
        HttpResponse<String> answer = send("GET", "/metrics", authorization, "", "");
        HttpResponse<String> nothing = send("GET", "/nothing", authorization, "", "");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(without(answer)).isEqualTo(without(nothing));
        assertThat(answer.body()).doesNotContain("anlan_");
    }

    /** An answer without what names this one. */
    private static String without(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"traceId\":\"[^\"]*\"", "")
                + answer.headers().map().keySet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics/", "/metrics/x", "//metrics", "/metricsx", "/actuator/prometheus", "/prometheus"})
    void nothing_beside_it_is_there(String path) throws Exception {
        assertThat(send("GET", path, "Bearer " + SECRET, "", "").statusCode()).isEqualTo(404);
    }

    @Test
    void it_can_only_be_read() throws Exception {
        for (String method : List.of("POST", "PUT", "DELETE")) {
            assertThat(send(method, "/metrics", "Bearer " + SECRET, "", "").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void where_nobody_has_a_secret_nobody_is_admitted() {
        assertThat(MetricsFilter.bearer(null).test(Map.of("authorization", "Bearer ")))
                .isFalse();
        assertThat(MetricsFilter.bearer(" ").test(Map.of("authorization", "Bearer  ")))
                .isFalse();
    }

    @Test
    void to_look_is_not_counted_as_a_call() throws Exception {
        collected();
        assertThat(collected().body()).doesNotContain("\"/metrics\"");
    }
}
