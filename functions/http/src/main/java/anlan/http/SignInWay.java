package anlan.http;

import anlan.domain.device.DeviceSecret;
import anlan.domain.people.Actor;
import anlan.domain.people.OidcIssuer;
import anlan.domain.people.PostId;
import anlan.domain.people.SignIns;
import anlan.domain.refusal.Unauthenticated;
import anlan.usecases.Field;
import anlan.usecases.people.SignInDevice;
import anlan.usecases.people.SignInOfficial;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One way to sign in over HTTP, with the fields that it reads. */
interface SignInWay {

    /** Characters of a code of WeChat, or of the laptop. */
    int CODE = 200;

    /** What clients call it. */
    String provider();

    /**
     * Reads the rest of the request, and tells who it proves to be.
     *
     * @param address from which it comes
     */
    Actor who(Fields fields, String address);

    /** By a code that stands for somebody, as a citizen or as a post that they hold. */
    record ByCode(SignIns signIns, BiFunction<Actor, @Nullable PostId, Actor> asOfNow) implements SignInWay {

        @Override
        public String provider() {
            return signIns.provider();
        }

        @Override
        public Actor who(Fields fields, String address) {
            Field<String> code = fields.text("code", CODE);
            Field<PostId> post = fields.optionalPost("post");
            fields.finish();
            Actor actor = signIns.who(code.get());
            if (actor == null) {
                throw new Unauthenticated();
            }
            return asOfNow.apply(actor, post.value());
        }
    }

    /** By what the device has drawn and keeps: as a citizen, and never as a post. */
    record ByDevice(SignInDevice signIn) implements SignInWay {

        @Override
        public String provider() {
            return "device";
        }

        @Override
        public Actor who(Fields fields, String address) {
            Field<DeviceSecret> secret = fields.one(
                    "code", "weak", "应为设备随机生成的密钥,至少 128 位,以十六进制或 Base64url 书写,至多 200 个字符。", DeviceSecret::read);
            fields.finish();
            return signIn.apply(secret.get(), address);
        }
    }

    /** By what a browser has brought back from the city's issuer: as a post that they hold. */
    record ByOidc(SignInOfficial signIn) implements SignInWay {

        private static final Pattern CODE = Pattern.compile("[\\x21-\\x7e]{1,2000}");
        private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");
        private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{22,128}");
        private static final Pattern REDIRECT = Pattern.compile(
                "(https://[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?|http://(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?)/desk");

        @Override
        public String provider() {
            return "oidc";
        }

        @Override
        public Actor who(Fields fields, String address) {
            Field<String> code = shaped(fields, "code", CODE, "应为身份认证平台给出的授权码。");
            Field<String> verifier = shaped(fields, "codeVerifier", VERIFIER, "应为 43 至 128 个字符的 PKCE 校验码。");
            Field<String> redirect = shaped(fields, "redirectUri", REDIRECT, "应为本站 /desk 页面的 https 地址。");
            Field<String> nonce = shaped(fields, "nonce", NONCE, "应为随机生成的 22 至 128 个字符,只含字母、数字、_ 和 -。");
            Field<PostId> post = fields.optionalPost("post");
            fields.finish();
            return signIn.apply(
                    new OidcIssuer.Returned(code.get(), verifier.get(), redirect.get(), nonce.get()),
                    post.value(),
                    address);
        }

        private static Field<String> shaped(Fields fields, String name, Pattern shape, String detail) {
            return fields.one(
                    name, "malformed", detail, text -> shape.matcher(text).matches() ? text : null);
        }
    }
}
