package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.http.HttpCall;
import anlan.http.HttpReply;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the log says of calls and runs, and how: each event one line of JSON, whatever it holds. */
class LogTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant NOW = Instant.parse("2024-02-08T02:00:00Z");
    private static final HttpReply FINE = new HttpReply(200, new TreeMap<>(), "");

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level level = root.getLevel();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    private final AtomicLong nanoseconds = new AtomicLong();

    @BeforeEach
    void listen() {
        JsonLines lines = new JsonLines();
        lines.setContext(root.getLoggerContext());
        lines.start();
        appender.setContext(root.getLoggerContext());
        appender.setEncoder(lines);
        appender.setOutputStream(written);
        appender.start();
        root.addAppender(appender);
        root.setLevel(Level.INFO);
    }

    @AfterEach
    void leave() {
        root.setLevel(level);
        root.detachAppender(appender);
        appender.stop();
    }

    private long stopwatch() {
        return nanoseconds.getAndAdd(1_234_567);
    }

    private List<JsonNode> lines() {
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .map(JSON::readTree)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two\nlines",
                "\r",
                "a \"word\" \\",
                "\t\u0000\u001b[31m",
                "\u2028\u2029\u0085",
                "安澜 \ud83d\ude00",
                "\ud83d"
            })
    void whatever_an_event_holds_it_is_one_line_and_says_it(String text) {
        root.atInfo().addKeyValue("value", text).log(text);
        assertThat(written.toString(StandardCharsets.UTF_8))
                .endsWith("\n")
                .hasLineCount(1)
                .doesNotContainPattern("[\\u0085\\u2028\\u2029]");
        assertThat(lines().getFirst().path("message").asString()).isEqualTo(text);
        assertThat(lines().getFirst().path("value").asString()).isEqualTo(text);
    }

    @Test
    void a_fault_is_one_line_with_its_whole_trace() {
        root.error("broken", new IllegalStateException("at\nlast", new IllegalArgumentException("cause")));
        assertThat(lines())
                .singleElement()
                .satisfies(line -> assertThat(line.path("exception").asString())
                        .contains(
                                "IllegalStateException: at\nlast",
                                "Caused by: ",
                                "IllegalArgumentException: cause",
                                "LogTest.java"));
    }

    @Test
    void an_event_is_never_larger_than_the_log_can_take() {
        root.info("长".repeat(200_000));
        assertThat(written.size()).isLessThan(256 * 1024);
        assertThat(lines()).hasSize(1);
    }

    private static HttpCall call(String method, Map<String, String> headers) {
        return new HttpCall(method, "/canary", Map.of(), headers, new byte[0], "192.0.2.1", "our-own-id");
    }

    private AccessLog log(Function<HttpCall, HttpReply> door) {
        return new AccessLog("figures", door, subject -> "P", new EmbeddedMetrics(), () -> NOW, this::stopwatch);
    }

    private JsonNode access(HttpCall call) {
        var unused = log(any -> FINE).apply(call);
        return lines().getLast();
    }

    @Test
    void a_call_is_told_with_its_function_and_how_long_it_took() {
        JsonNode line = access(call("GET", Map.of()));
        assertThat(line.path("function").asString()).isEqualTo("figures");
        assertThat(line.path("traceId").asString()).isEqualTo("our-own-id");
        assertThat(line.path("ms").asDouble()).isEqualTo(1.235);
        assertThat(line.toString()).doesNotContain("canary", "192.0.2.1");
        assertThat(access(call("CANARY", Map.of())).path("method").asString()).isEqualTo("OTHER");
    }

    @Test
    void a_call_that_ends_in_an_error_of_the_machine_is_told_as_failed() {
        AccessLog log = log(any -> {
            throw new StackOverflowError();
        });
        assertThatThrownBy(() -> log.apply(call("GET", Map.of()))).isInstanceOf(StackOverflowError.class);
        assertThat(lines().getLast().path("outcome").asString()).isEqualTo("failed");
        assertThat(lines().getLast().path("status").asInt()).isEqualTo(500);
    }

    @Test
    void the_callers_trace_is_kept_where_it_is_well_formed() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        assertThat(access(call("GET", Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")))
                        .path("traceId")
                        .asString())
                .isEqualTo(trace);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "canary",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-canary"
            })
    void any_other_trace_is_ours(String traceparent) {
        assertThat(access(call("GET", Map.of("traceparent", traceparent)))
                        .path("traceId")
                        .asString())
                .isEqualTo("our-own-id");
    }

    private RunLog<String, String> run(Oldest oldest, Function<String, String> function) {
        return new RunLog<>("sendAlerts", function, oldest, new EmbeddedMetrics(), () -> NOW, this::stopwatch);
    }

    @Test
    void a_run_is_told_and_counted() {
        assertThat(run(null, input -> "done " + input).apply("it")).isEqualTo("done it");
        JsonNode line = lines().getFirst();
        assertThat(line.path("function").asString()).isEqualTo("sendAlerts");
        assertThat(line.path("traceId").asString()).isEqualTo("sendAlerts@2024-02-08T02:00:00Z");
        assertThat(line.path("outcome").asString()).isEqualTo("ok");
        assertThat(line.path("ms").asDouble()).isEqualTo(1.235);
        assertThat(line.path("report").asString()).isEqualTo("done it");
        assertThat(lines()).hasSize(2);
        assertThat(lines().get(1).toString()).isEqualTo("""
                {"_aws":{"Timestamp":1707357600000,"CloudWatchMetrics":[{"Namespace":"Anlan",\
                "Dimensions":[["function"]],\
                "Metrics":[{"Name":"runs","Unit":"Count"}]}]},"function":"sendAlerts","runs":1}""");
    }

    @Test
    void a_run_that_fails_is_no_run_but_tells_what_still_waits() {
        Oldest oldest = new Oldest();
        RunLog<String, String> failing = run(oldest, input -> {
            throw new IllegalStateException("no topic");
        });
        assertThatThrownBy(() -> failing.apply("it")).hasMessage("no topic");
        assertThat(lines()).hasSize(2);
        assertThat(lines().getFirst().path("outcome").asString()).isEqualTo("failed");
        assertThat(lines().get(1).path("oldestPendingSeconds").asLong(-1)).isZero();
        assertThat(lines().get(1).has("runs")).isFalse();
    }
}
