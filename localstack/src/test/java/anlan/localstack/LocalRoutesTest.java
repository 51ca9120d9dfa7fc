package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.catalogue.Seeds;
import anlan.domain.memory.InMemoryCity;
import anlan.domain.people.Post;
import anlan.domain.people.Roster;
import anlan.domain.subscription.StatusGateway;
import anlan.domain.subscription.StatusText;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who may let time pass on a laptop, and how they are answered. */
class LocalRoutesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HOST = "127.0.0.1:9000";

    @TempDir
    Path data;

    private final List<Duration> passed = new ArrayList<>();
    private final List<String> lived = new ArrayList<>();
    private LocalRoutes door;
    private WeChatInbox weChat;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(Instant.parse("2024-02-08T02:00:00Z"), ZoneOffset.UTC);
        weChat = new WeChatInbox(data.resolve("wechat"), clock);
        Roster roster = new InMemoryCity().ports().roster();
        Post office = Seeds.roster().getFirst();
        roster.put(office);
        door = new LocalRoutes(
                new Inbox(data.resolve("phones")),
                weChat,
                VirtualClock.open(data.resolve("clock"), clock, null),
                by -> {
                    if (by.isNegative() || by.compareTo(Duration.ofDays(400)) > 0) {
                        throw new IllegalArgumentException("not there");
                    }
                    passed.add(by);
                    return new Passage(
                            Map.of(
                                    "sendAlerts", new Passage.Share(3, Duration.ofMillis(5)),
                                    "rollUpDay", new Passage.Share(8, Duration.ofMillis(900))),
                            Duration.ofMillis(1000));
                },
                new Posts(List.of(office), roster),
                new DemoWeek(
                        data.resolve("week"),
                        clock::instant,
                        passed::add,
                        () -> List.of(new DemoStep(Duration.ofDays(1), "第 1 天", () -> lived.add("once"))),
                        Runnable::run));
    }

    private HttpReply call(String method, String path, String body, Map<String, String> more) {
        TreeMap<String, String> headers = new TreeMap<>(Map.of("host", HOST, "content-type", "application/json"));
        headers.putAll(more);
        return door.apply(new HttpCall(
                method, path, Map.of(), headers, body.getBytes(StandardCharsets.UTF_8), "127.0.0.1", "request-1"));
    }

    private HttpReply advance(String body, Map<String, String> more) {
        return call("POST", "/local/clock/advance", body, more);
    }

    private static void isProblem(HttpReply reply, int status, String code) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.headers())
                .containsEntry("Content-Type", "application/problem+json;charset=utf-8")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("X-Request-Id", "request-1");
        JsonNode body = JSON.readTree(reply.body());
        assertThat(body.path("code").stringValue()).isEqualTo(code);
        assertThat(body.path("title").stringValue()).isNotBlank();
        assertThat(body.path("traceId").stringValue()).isEqualTo("request-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "origin         | https://evil.example",
                "origin         | null",
                "origin         | http://127.0.0.1:8080",
                "origin         | http://localhost:9000",
                "origin         | https://127.0.0.1:9000",
                "origin         | http://127.0.0.1:9000,http://evil.example",
                "origin         | http://127.0.0.1:9000.evil.example",
                "sec-fetch-site | cross-site",
                "sec-fetch-site | same-site",
                "sec-fetch-site | same-origin,cross-site",
                "host           | evil.example",
                "host           | evil.example:9000",
                "host           | 127.0.0.1.evil.example",
                "host           | 127.0.0.1:9000@evil.example",
                "host           | localhost.evil.example:9000",
                "host           | localhost:",
                "host           | 10.0.0.7:9000",
                "host           | ''",
            })
    void a_page_of_somebody_else_is_shown_nothing_and_moves_nothing(String header, String value) {
        Map<String, String> foreign = Map.of(header, value);
        for (String body : List.of("{\"by\":\"P8D\"}", "junk")) {
            isProblem(advance(body, foreign), 403, "foreign_origin");
        }
        for (String path : List.of(
                "/local/",
                "/local/api.html",
                "/local/assets/local.js",
                "/local/posts",
                "/local/demo-week",
                "/local/phones",
                "/local/phones.html",
                "/local/clock",
                "/local/nothing")) {
            isProblem(call("GET", path, "", foreign), 403, "foreign_origin");
        }
        isProblem(call("POST", "/local/demo-week", "{}", foreign), 403, "foreign_origin");
        assertThat(call("OPTIONS", "/local/clock/advance", "", foreign).status())
                .isEqualTo(403);
        assertThat(passed).isEmpty();
        assertThat(lived).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:9000, http://127.0.0.1:9000, same-origin",
        "localhost:9000, http://localhost:9000, same-origin",
        "[::1]:9000, http://[::1]:9000, same-origin",
        "LOCALHOST, http://localhost, none",
        "127.0.0.1:1, ,",
    })
    void whoever_sits_at_the_machine_lets_time_pass(String host, String origin, String site) {
        TreeMap<String, String> own = new TreeMap<>(Map.of("host", host));
        if (origin != null) {
            own.put("origin", origin);
            own.put("sec-fetch-site", site);
        }
        HttpReply reply = advance("{\"by\":\"P8D\"}", own);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(passed).containsExactly(Duration.ofDays(8));
        assertThat(reply.body())
                .isEqualTo("{\"now\":\"2024-02-08T10:00:00+08:00\",\"ticks\":11,\"millis\":100,"
                        + "\"rollups\":{\"ran\":8,\"millis\":900}}");
    }

    @Test
    void what_is_asked_must_be_json() {
        for (String type : List.of(
                "text/plain",
                "application/x-www-form-urlencoded",
                "text/plain;application/json",
                "application/json,text/plain",
                "appli cation/json",
                "")) {
            isProblem(advance("{\"by\":\"P8D\"}", Map.of("content-type", type)), 415, "unsupported_media_type");
        }
        assertThat(advance("{\"by\":\"P8D\"}", Map.of("content-type", "application/json; charset=UTF-8"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"by\":\"P8D\",\"by\":\"P1D\"}",
                "{\"by\":\"P8D\",\"to\":\"x\"}",
                "{\"by\":\"P8D\"} {}",
                "{\"by\":\"P8D\"}x",
                "[\"P8D\"]",
                "{\"by\":[\"P8D\"]}",
                "{\"by\":\"soon\"}",
                "{\"by\":\"PT-5H\"}",
                "{\"by\":\"P999999999999D\"}",
                "{\"by\":\"P8D\\u200e\"}",
                "{\"by\":9}",
                "{\"by\":null}",
                "{}",
                "",
                "x"
            })
    void what_is_not_one_strict_object_moves_nothing(String body) {
        isProblem(advance(body, Map.of()), 400, "invalid");
        assertThat(passed).isEmpty();
    }

    @Test
    void what_reporters_were_sent_through_wechat_is_shown_and_survives_a_restart() {
        StatusText text = new StatusText("result", "code", null, new TreeMap<>(Map.of("phrase2", "已答复")));
        assertThat(weChat.send("alice", text)).isEqualTo(new StatusGateway.Answer.Sent("local-1"));
        String shown = "[{\"at\":\"2024-02-08T10:00:00+08:00\",\"openid\":\"alice\",\"template\":\"result\","
                + "\"data\":{\"phrase2\":\"已答复\"}}]";
        assertThat(call("GET", "/local/wechat", "", Map.of()).body()).isEqualTo(shown);
        assertThat(new WeChatInbox(data.resolve("wechat"), Clock.systemUTC()).all())
                .hasToString(shown);
    }

    @Test
    void a_body_that_is_too_large_moves_nothing() {
        isProblem(advance("{\"by\":\"P8D\"" + " ".repeat(65_536) + "}", Map.of()), 413, "too_large");
        assertThat(passed).isEmpty();
    }

    @Test
    void it_is_answered_like_the_rest_of_the_city() {
        HttpReply wrong = call("DELETE", "/local/clock/advance", "", Map.of());
        isProblem(wrong, 405, "method_not_allowed");
        assertThat(wrong.headers()).containsEntry("Allow", "OPTIONS, POST");
        isProblem(call("GET", "/local/nothing", "", Map.of()), 404, "unknown_route");
        HttpReply options = call("OPTIONS", "/local/phones", "", Map.of());
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.headers()).containsEntry("Allow", "GET, HEAD, OPTIONS");
        HttpReply head = call("HEAD", "/local/phones.html", "", Map.of());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers())
                .hasEntrySatisfying(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains("default-src 'self'")
                                .doesNotContain("unsafe"));
        assertThat(call("GET", "/local/phones", "", Map.of()).body()).isEqualTo("[]");
    }

    @Test
    void every_page_of_the_laptop_is_there_and_may_run_nothing_but_its_own_files() {
        for (String path : List.of("/local/", "/local/index.html", "/local/phones.html", "/local/api.html")) {
            HttpReply page = call("GET", path, "", Map.of());
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.headers().get("Content-Type")).as(path).isEqualTo("text/html;charset=utf-8");
            assertThat(page.headers().get("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline", "unsafe-eval", "http");
            assertThat(page.body()).as(path).doesNotContain("<style", " style=", "<script>", "https://");
        }
        for (String path : List.of("/local/assets/..%2Findex.html", "/local/vendor/nothing.js", "/local/logback.xml")) {
            isProblem(call("GET", path, "", Map.of()), 404, "unknown_route");
        }
    }

    @Test
    void whoever_sits_at_the_machine_sees_whom_they_can_be() {
        assertThat(call("GET", "/local/posts", "", Map.of()).body())
                .isEqualTo("[{\"code\":\"post:office\",\"post\":\"office\",\"name\":\"平安办值班岗\",\"role\":\"office\","
                        + "\"unit\":\"office\",\"areaCode\":\"331082\",\"phone\":\"+861000000001\"}]");
    }

    @Test
    void a_demo_week_is_lived_through_once_however_often_its_button_is_pressed() {
        assertThat(call("GET", "/local/demo-week", "", Map.of()).body())
                .isEqualTo("{\"state\":\"NONE\",\"done\":0,\"of\":1,\"words\":\"\"}");
        for (int press = 0; press < 3; press++) {
            HttpReply reply = call("POST", "/local/demo-week", "{}", Map.of());
            assertThat(reply.status()).isEqualTo(202);
            assertThat(reply.body()).isEqualTo("{\"state\":\"DONE\",\"done\":1,\"of\":1,\"words\":\"\"}");
        }
        assertThat(lived).containsExactly("once");
        isProblem(call("POST", "/local/demo-week", "{\"days\":9}", Map.of()), 400, "invalid");
    }
}
