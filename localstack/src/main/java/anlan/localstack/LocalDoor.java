package anlan.localstack;

import anlan.domain.deadline.CityTime;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What only a city on a laptop can be asked: what its telephones received, what time it is, and to let time pass. */
final class LocalDoor implements Function<HttpCall, HttpReply> {

    static final String PREFIX = "/local/";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TYPE = "application/json;charset=utf-8";

    private final Inbox inbox;
    private final VirtualClock clock;
    private final Consumer<Duration> advance;

    LocalDoor(Inbox inbox, VirtualClock clock, Consumer<Duration> advance) {
        this.inbox = inbox;
        this.clock = clock;
        this.advance = advance;
    }

    @Override
    public HttpReply apply(HttpCall call) {
        return switch (call.method() + " " + call.path()) {
            case "GET /local/phones" -> reply(200, TYPE, inbox.all().toString());
            case "GET /local/phones.html" -> reply(200, "text/html;charset=utf-8", page());
            case "GET /local/clock" -> now();
            case "POST /local/clock/advance" -> advance(call);
            default -> problem(404, "unknown_route", "没有这个接口。");
        };
    }

    private HttpReply advance(HttpCall call) {
        try {
            JsonNode by = JSON.readTree(call.body()).path("by");
            advance.accept(Duration.parse(by.isString() ? by.stringValue() : ""));
            return now();
        } catch (JacksonException | DateTimeParseException malformed) {
            return problem(400, "invalid", "by 应写作 PT30H 或 P9D。");
        } catch (IllegalArgumentException refused) {
            return problem(400, "invalid", String.valueOf(refused.getMessage()));
        }
    }

    private HttpReply now() {
        ObjectNode now = JSON.createObjectNode().put("now", written(clock.instant()));
        return reply(200, TYPE, now.toString());
    }

    static String written(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(CityTime.ZONE));
    }

    private static String page() {
        try (InputStream page = LocalDoor.class.getResourceAsStream("/local/phones.html")) {
            if (page == null) {
                throw new IllegalStateException("phones.html is not packaged");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static HttpReply problem(int status, String code, String detail) {
        ObjectNode body = JSON.createObjectNode()
                .put("type", "urn:anlan:problem:" + code)
                .put("status", status)
                .put("code", code)
                .put("detail", detail);
        return reply(status, "application/problem+json;charset=utf-8", body.toString());
    }

    private static HttpReply reply(int status, String type, String body) {
        return new HttpReply(
                status,
                new TreeMap<>(
                        Map.of("Content-Type", type, "Cache-Control", "no-store", "X-Content-Type-Options", "nosniff")),
                body);
    }
}
