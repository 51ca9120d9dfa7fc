package anlan.web;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.catalogue.FixedCity;
import anlan.emulators.LocalDynamoDb;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Of all that the framework would serve, only the jobs can be reached, and only by a timer that
 * knows the secret.
 */
class JobsFilterTest {

    private static final String SECRET = "a-secret-of-the-timer";
    private static LocalDynamoDb store;
    private static ConfigurableApplicationContext edge;
    private static String url;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        store = LocalDynamoDb.inMemory();
        FixedCity.found(store.endpoint().toString());
        edge = new WebEdge(FixedCity.surroundings(), SECRET).start("--server.port=0", "--server.address=127.0.0.1");
        url = "http://127.0.0.1:"
                + ((WebServerApplicationContext) edge).getWebServer().getPort();
    }

    @AfterAll
    static void stop() {
        edge.close();
        store.close();
    }

    private static HttpResponse<String> send(String method, String path, String secret, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .header("content-type", "application/json")
                .header("authorization", "Bearer canary")
                .header("x-canary", "canary")
                .header("payload", "{\"at\":\"1999-01-01T00:00:00Z\"}")
                .header("spring.cloud.function.definition", "complaints")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (secret != null) {
            request.header(JobsFilter.SECRET, secret);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_timer_with_the_secret_runs_a_job_and_gets_no_header_back() throws Exception {
        HttpResponse<String> answer =
                send("POST", "/_jobs/rollUpDay", SECRET, "{\"at\":\"2024-02-08T00:20:00+08:00\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"upTo\":\"2024-02-07\"");
        assertThat(answer.headers().map().toString()).doesNotContain("canary").doesNotContain(SECRET);
    }

    @Test
    void a_night_that_has_not_come_is_refused_by_the_name_of_its_field() throws Exception {
        HttpResponse<String> answer =
                send("POST", "/_jobs/rollUpDay", SECRET, "{\"at\":\"2024-02-09T00:20:00+08:00\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"code\":\"invalid\"")
                .contains("\"/at\"")
                .contains("in_future");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notifyOverdue", "sendAlerts", "rollUpDay"})
    void while_the_store_is_away_a_job_is_busy_and_no_fault(String job) throws Exception {
        String real = System.setProperty("aws.endpointUrlDynamoDb", "http://127.0.0.1:9");
        String before = url;
        try (ConfigurableApplicationContext cutOff =
                new WebEdge(FixedCity.surroundings(), SECRET).start("--server.port=0", "--server.address=127.0.0.1")) {
            url = "http://127.0.0.1:"
                    + ((WebServerApplicationContext) cutOff).getWebServer().getPort();
            HttpResponse<String> answer = send("POST", "/_jobs/" + job, SECRET, "{}");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("retry-after")).isPresent();
            assertThat(answer.body()).contains("\"code\":\"busy\"");
        } finally {
            url = before;
            System.setProperty("aws.endpointUrlDynamoDb", real);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/_jobs/complaints",
                "/_jobs/textOfficials",
                "/_jobs/functionRouter",
                "/_jobs/rollUpDay,sendAlerts",
                "/_jobs/rollUpDay%7CsendAlerts",
                "/_jobs/",
                "/_jobs",
                "/_jobs/rollUpDay/",
                "/_jobs/rollUpDay?x=1",
                "/_jobs/nothing",
                "/_jobsx",
                "/_jobs;x/rollUpDay",
                "/_jobs/rollUpDay;x",
                "//_jobs/rollUpDay",
                "/./_jobs/rollUpDay",
                "/%5Fjobs/rollUpDay",
                "/_JOBS/rollUpDay"
            })
    void nothing_else_under_the_path_exists_even_with_the_secret(String path) throws Exception {
        HttpResponse<String> answer = send("POST", path, SECRET, "{}");
        assertThat(answer.statusCode()).isEqualTo(404);
        isNothing(answer, "POST");
    }

    /** Nobody can tell it from a path that never was. */
    private static void isNothing(HttpResponse<String> answer, String method) throws Exception {
        HttpResponse<String> nothing = send(method, "/nothing", SECRET, "{}");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(without(answer)).isEqualTo(without(nothing));
    }

    /** An answer without what names this one, and whether its body had come by then. */
    private static String without(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(Set.of("x-request-id", "date", "connection"));
        return answer.body().replaceAll("\"traceId\":\"[^\"]*\"", "") + headers;
    }

    @ParameterizedTest
    @MethodSource("anlan.catalogue.WrongTicks#all")
    void what_is_no_tick_is_refused_before_the_framework_sees_it(String body) throws Exception {
        HttpResponse<String> answer = send("POST", "/_jobs/rollUpDay", SECRET, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"invalid\"", "\"errors\":[{\"pointer\":");
    }

    @Test
    void without_the_secret_or_with_another_method_there_is_nothing() throws Exception {
        isNothing(send("POST", "/_jobs/rollUpDay", null, "{}"), "POST");
        isNothing(send("POST", "/_jobs/rollUpDay", "wrong", "{}"), "POST");
        for (String method : new String[] {"GET", "PUT", "DELETE", "HEAD", "OPTIONS"}) {
            isNothing(send(method, "/_jobs/rollUpDay", SECRET, ""), method);
        }
    }

    @Test
    void a_call_that_is_turned_away_is_a_line_that_says_why_and_nothing_of_the_caller() throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger(RefusedJobs.class);
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        logger.addAppender(told);
        logger.setLevel(Level.WARN);
        try {
            send("POST", "/_jobs/sendAlerts", "canary-secret", "{}");
            send("POST", "/_jobs/canary", null, "{}");
            send("GET", "/_jobs/sendAlerts", SECRET, "");
            send("POST", "/_jobs/sendAlerts", SECRET, "{}");
        } finally {
            logger.detachAppender(told);
            logger.setLevel(null);
        }
        assertThat(told.list)
                .extracting(line -> line.getFormattedMessage().replaceAll(", traceId .*", ""))
                .containsExactly(
                        "a call of sendAlerts was turned away: its secret is another one",
                        "a call of no job was turned away: it shows no secret",
                        "a call of sendAlerts was turned away: it is no POST");
        assertThat(told.list.toString()).doesNotContain("canary").doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/complaints",
                "/functionRouter",
                "/rollUpDay",
                "/error",
                "/actuator",
                "/v1/complaints/x/y/z",
                "//"
            })
    void the_frameworks_own_routes_are_not_there(String path) throws Exception {
        HttpResponse<String> answer = send("POST", path, null, "{}");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json;charset=utf-8");
        assertThat(answer.body()).contains("unknown_route").doesNotContain("canary");
    }

    @Test
    void the_catalogue_offers_no_router_that_a_header_could_steer() {
        FunctionCatalog catalogue = edge.getBean(FunctionCatalog.class);
        Function<?, ?> router = catalogue.lookup("functionRouter");
        Function<?, ?> job = catalogue.lookup("rollUpDay");
        assertThat(router).isNull();
        assertThat(job).isNotNull();
    }

    @Test
    void a_body_that_is_too_large_is_refused_whole() throws Exception {
        HttpResponse<String> answer =
                send("POST", "/v1/sessions", null, "{\"provider\":\"" + "x".repeat(70_000) + "\"}");
        assertThat(answer.statusCode()).isEqualTo(413);
    }
}
