package anlan.localstack;

import anlan.domain.time.CityTime;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import anlan.http.OpenRoutes;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The routes that only a city on a laptop has: its pages, what its telephones and WeChat received,
 * who one can be, what time it is, to let time pass, and a week to look at.
 */
final class LocalRoutes implements Function<HttpCall, HttpReply> {

    static final String PREFIX = "/local/";

    private static final String NIGHT = "rollUpDay";

    private final Function<HttpCall, HttpReply> door;
    private final VirtualClock clock;
    private final Function<Duration, Passage> advance;

    LocalRoutes(
            Inbox inbox,
            WeChatInbox weChat,
            VirtualClock clock,
            Function<Duration, Passage> advance,
            Posts posts,
            DemoWeek week) {
        this.clock = clock;
        this.advance = advance;
        this.door = LocalPages.in(new OpenRoutes("local"))
                .get("/local/phones", () -> HttpReply.json(200, inbox.all()))
                .get("/local/posts", () -> HttpReply.json(200, posts.all()))
                .get("/local/demo-week", () -> HttpReply.json(200, week.shown()))
                .post("/local/demo-week", () -> HttpReply.json(202, week.begin()))
                .get("/local/wechat", () -> HttpReply.json(200, weChat.all()))
                .get("/local/clock", this::now)
                .post("/local/clock/advance", "by", "by 应写作 PT30H 或 P9D;时间只能向前走,一次最多 400 天。", this::advance)
                .door(Loopback::admits);
    }

    @Override
    public HttpReply apply(HttpCall call) {
        return door.apply(call);
    }

    private @Nullable HttpReply advance(String by) {
        try {
            return told(advance.apply(Duration.parse(by)));
        } catch (DateTimeParseException | IllegalArgumentException refused) {
            return null;
        }
    }

    /**
     * How many functions ran, and how long it took; the nights' figures are counted by themselves.
     */
    private HttpReply told(Passage passage) {
        Passage.Share nights = passage.of(NIGHT);
        ObjectNode body = time(clock.instant())
                .put("ticks", passage.ticks())
                .put("millis", passage.besides(NIGHT).toMillis());
        body.putObject("rollups")
                .put("ran", nights.ran())
                .put("millis", nights.took().toMillis());
        return HttpReply.json(200, body);
    }

    private HttpReply now() {
        Journey journey = clock.journey();
        Instant now = clock.instant();
        ObjectNode body = time(now);
        if (journey != null) {
            body.putObject("advancing")
                    .put("from", written(journey.from()))
                    .put("to", written(journey.to()))
                    .put("percent", journey.percent(now));
        }
        return HttpReply.json(200, body);
    }

    private static ObjectNode time(Instant now) {
        return JsonNodeFactory.instance.objectNode().put("now", written(now));
    }

    static String written(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(CityTime.ZONE));
    }
}
