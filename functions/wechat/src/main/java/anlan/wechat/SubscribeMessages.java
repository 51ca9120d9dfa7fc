package anlan.wechat;

import anlan.domain.subscription.StatusGateway;
import anlan.domain.subscription.StatusText;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends subscribe messages of the mini-program (订阅消息, {@code message/subscribe/send}). A message is
 * sent once; only one that was refused for its token is sent again, with another token. No reason
 * holds the openid, the token or the secret.
 */
public final class SubscribeMessages implements StatusGateway {

    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final Wire wire;
    private final StableToken token;

    /**
     * Takes what it works with.
     *
     * @param clock the real time, in which tokens run out
     */
    public SubscribeMessages(URI base, String appid, String secret, InstantSource clock) {
        this(base, appid, secret, clock, ANSWER);
    }

    SubscribeMessages(URI base, String appid, String secret, InstantSource clock, Duration patience) {
        this.wire = new Wire(base, patience);
        this.token = new StableToken(wire, appid, secret, clock);
    }

    @Override
    public Answer send(String openid, StatusText text) {
        return switch (token.now()) {
            case StableToken.Answer.None(var reason) -> new Answer.Quota(reason);
            case StableToken.Answer.Token(var value) -> {
                Wire.Answer first = asked(value, openid, text);
                yield isRefused(first) ? again(value, openid, text) : meaning(first);
            }
        };
    }

    private Answer again(String refused, String openid, StatusText text) {
        return switch (token.insteadOf(refused)) {
            case StableToken.Answer.None(var reason) -> new Answer.Quota(reason);
            case StableToken.Answer.Token(var value) -> meaning(asked(value, openid, text));
        };
    }

    private Wire.Answer asked(String token, String openid, StatusText text) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("touser", openid)
                .put("template_id", text.providerCode())
                .put("miniprogram_state", "formal")
                .put("lang", "zh_CN");
        if (text.page() != null) {
            body.put("page", text.page());
        }
        ObjectNode data = body.putObject("data");
        text.values().forEach((place, value) -> data.putObject(place).put("value", value));
        return wire.post(
                "/cgi-bin/message/subscribe/send?access_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8),
                body);
    }

    /** Whether WeChat did not take the token: 40001 wrong, 40014 malformed, 42001 over. */
    private static boolean isRefused(Wire.Answer answer) {
        return answer instanceof Wire.Answer.Said said
                && switch (said.errcode()) {
                    case 40001, 40014, 42001 -> true;
                    default -> false;
                };
    }

    private static Answer meaning(Wire.Answer answer) {
        return switch (answer) {
            case Wire.Answer.NotReached _ -> new Answer.Quota("WeChat can't be reached");
            case Wire.Answer.Silent(var why) -> new Answer.Unknown(why);
            case Wire.Answer.Said said -> meaning(said);
        };
    }

    private static Answer meaning(Wire.Answer.Said said) {
        String code = "wechat: " + said.errcode();
        return switch (said.errcode()) {
            case 0 ->
                said.body().has("errcode")
                        ? new Answer.Sent(said.body().path("msgid").asString(""))
                        : new Answer.Unknown("an answer that is none");
            // They have not subscribed, have none left, or have taken it back.
            case 43101 -> new Answer.NoCredit();
            // Of the message: who, which template, which page, with what values.
            case 40003, 40037, 41030, 47003 -> new Answer.Rejected(code);
            // Of the app: its token, how much and how often it sends, what it may.
            case 40001, 40014, 42001, 45009, 45011, 48001 -> new Answer.Quota(code);
            // -1 is WeChat being busy: it does not say with what.
            default -> new Answer.Unknown(code);
        };
    }

    @Override
    public String toString() {
        return "SubscribeMessages[…]";
    }
}
