package anlan.wechat;

import anlan.domain.complaint.Identity;
import anlan.domain.people.Actor;
import anlan.domain.people.SignIns;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.TooMany;
import anlan.domain.refusal.Unavailable;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Signs a citizen in with the login code of the mini-program (小程序登录, {@code code2session}). A code
 * holds once and for five minutes, so it is never tried again. No exception holds the code, the
 * secret or whose sign-in it was.
 */
public final class WeChat implements SignIns {

    /** Where WeChat answers. */
    public static final URI PRODUCTION = URI.create("https://api.weixin.qq.com");

    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Pattern OPENID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    private final Wire wire;
    private final String appid;
    private final String secret;

    public WeChat(URI base, String appid, String secret) {
        this(base, appid, secret, ANSWER);
    }

    WeChat(URI base, String appid, String secret, Duration patience) {
        this.wire = new Wire(base, patience);
        this.appid = appid;
        this.secret = secret;
    }

    @Override
    public String provider() {
        return "wechat";
    }

    @Override
    public @Nullable Actor who(String code) {
        String path = "/sns/jscode2session?appid=" + encoded(appid) + "&secret=" + encoded(secret) + "&js_code="
                + encoded(code) + "&grant_type=authorization_code";
        if (wire.get(path) instanceof Wire.Answer.Said said) {
            return who(said);
        }
        throw unavailable();
    }

    private static @Nullable Actor who(Wire.Answer.Said said) {
        return switch (said.errcode()) {
            case 0 -> Actor.citizen(Identity.WECHAT + openid(said));
            // 40029: no such code. 40163: it has been used.
            case 40029, 40163 -> null;
            case 45011 -> throw new TooMany(PAUSE);
            case 40226 -> throw new Forbidden("blocked_user", "该微信账号存在风险,暂不能登录。");
            // -1 is WeChat being busy; the rest is ours or theirs to mend, not the citizen's.
            default -> throw unavailable();
        };
    }

    private static String openid(Wire.Answer.Said said) {
        String openid = said.text("openid");
        if (!OPENID.matcher(openid).matches()) {
            throw unavailable();
        }
        return openid;
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
