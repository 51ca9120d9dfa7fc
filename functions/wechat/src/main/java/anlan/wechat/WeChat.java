package anlan.wechat;

import anlan.domain.people.Actor;
import anlan.domain.people.SignIns;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.TooMany;
import anlan.domain.refusal.Unavailable;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs a citizen in with the login code of the mini-program (小程序登录, {@code code2session}). A code
 * holds once and for five minutes, so it is never tried again. No exception holds the code, the
 * secret or whose sign-in it was.
 */
public final class WeChat implements SignIns {

    /** Where WeChat answers. */
    public static final URI PRODUCTION = URI.create("https://api.weixin.qq.com");

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST_BYTES = 8192;
    private static final int OK = 200;
    private static final Pattern OPENID = Pattern.compile("[A-Za-z0-9_-]{1,128}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI base;
    private final String appid;
    private final String secret;
    private final Duration patience;
    private final HttpClient client;

    public WeChat(URI base, String appid, String secret) {
        this(base, appid, secret, ANSWER);
    }

    WeChat(URI base, String appid, String secret, Duration patience) {
        this.base = base;
        this.appid = appid;
        this.secret = secret;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public String provider() {
        return "wechat";
    }

    @Override
    public @Nullable Actor who(String code) {
        JsonNode answer = read(ask(code));
        return switch (answer.path("errcode").asInt(0)) {
            case 0 -> Actor.citizen("citizen:wechat:" + openid(answer));
            // 40029: no such code. 40163: it has been used.
            case 40029, 40163 -> null;
            case 45011 -> throw new TooMany(PAUSE);
            case 40226 -> throw new Forbidden("blocked_user", "该微信账号存在风险,暂不能登录。");
            // -1 is WeChat being busy; the rest is ours or theirs to mend, not the citizen's.
            default -> throw unavailable();
        };
    }

    private String ask(String code) {
        URI uri = base.resolve("/sns/jscode2session?appid=" + encoded(appid) + "&secret=" + encoded(secret)
                + "&js_code=" + encoded(code) + "&grant_type=authorization_code");
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(uri).timeout(patience).build(),
                    HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), MOST_BYTES));
            if (answer.statusCode() != OK) {
                throw unavailable();
            }
            return answer.body();
        } catch (IOException silent) {
            // Its message may hold the address, and the address holds the secret.
            throw unavailable();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException malformed) {
            throw unavailable();
        }
    }

    private static String openid(JsonNode answer) {
        JsonNode openid = answer.path("openid");
        if (!openid.isString() || !OPENID.matcher(openid.stringValue()).matches()) {
            throw unavailable();
        }
        return openid.stringValue();
    }

    private static Unavailable unavailable() {
        return new Unavailable("unavailable", "微信登录暂时不可用,请稍后再试。");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "WeChat[…]";
    }
}
