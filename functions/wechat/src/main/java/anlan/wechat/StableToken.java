package anlan.wechat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The token with which the app calls WeChat (稳定版接口调用凭据, {@code stable_token}). Whoever asks gets the
 * same one while it holds, so each instance may ask for itself. It is kept in memory alone, and no
 * word of it or of the secret stands in a reason.
 */
final class StableToken {

    /** Before a token runs out, WeChat makes the next one, and takes both. */
    private static final Duration EARLY = Duration.ofMinutes(5);

    /** A forced refresh more often than that does nothing, and there are twenty a day. */
    private static final Duration BETWEEN_FORCED = Duration.ofHours(2);

    private final Wire wire;
    private final String appid;
    private final String secret;
    private final InstantSource clock;
    private @Nullable String held;
    private Instant until = Instant.MIN;
    private Instant forced = Instant.MIN;

    StableToken(Wire wire, String appid, String secret, InstantSource clock) {
        this.wire = wire;
        this.appid = appid;
        this.secret = secret;
        this.clock = clock;
    }

    /** A token, or why there is none. */
    sealed interface Answer {

        record Token(String value) implements Answer {}

        record None(String reason) implements Answer {}
    }

    /** The token that holds now. */
    synchronized Answer now() {
        String token = held;
        return token != null && clock.instant().isBefore(until) ? new Answer.Token(token) : asked(false);
    }

    /**
     * Another token than one that WeChat does not take; if WeChat still gives that one out, it is
     * asked for a new one, but not again and again.
     */
    synchronized Answer insteadOf(String refused) {
        String token = held;
        if (token != null && !token.equals(refused)) {
            return now();
        }
        held = null;
        Answer next = asked(false);
        Instant now = clock.instant();
        if (!next.equals(new Answer.Token(refused)) || now.isBefore(forced.plus(BETWEEN_FORCED))) {
            return next;
        }
        forced = now;
        return asked(true);
    }

    private Answer asked(boolean force) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("grant_type", "client_credential")
                .put("appid", appid)
                .put("secret", secret)
                .put("force_refresh", force);
        return switch (wire.post("/cgi-bin/stable_token", body)) {
            case Wire.Answer.Said said -> taken(said);
            case Wire.Answer.NotReached _ -> new Answer.None("WeChat can't be reached");
            case Wire.Answer.Silent(var why) -> new Answer.None("no token from WeChat: " + why);
        };
    }

    private Answer taken(Wire.Answer.Said said) {
        String token = said.text("access_token");
        if (token.isEmpty()) {
            return new Answer.None("no token from WeChat: " + said.errcode());
        }
        held = token;
        until = clock.instant()
                .plusSeconds(said.body().path("expires_in").asLong(0))
                .minus(EARLY);
        return new Answer.Token(token);
    }
}
