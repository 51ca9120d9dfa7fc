package anlan.alerts;

import anlan.domain.alert.Sms;
import anlan.domain.alert.SmsGateway;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Text messages through Alibaba Cloud (阿里云短信), which is licensed in mainland China: SendSms of
 * 2017-05-25, a template that it has approved and its values. The address of a call holds the
 * telephone number, so nothing of a failed call but its kind is told.
 */
public final class AliyunSms implements SmsGateway {

    /** Where it answers. */
    public static final URI PRODUCTION = URI.create("https://dysmsapi.aliyuncs.com");

    /**
     * Who sends.
     *
     * @param keyId {@code ANLAN_ALIYUN_KEY_ID}
     * @param secret {@code ANLAN_ALIYUN_KEY_SECRET}
     * @param signName the approved signature (签名) without its brackets, {@code ANLAN_ALIYUN_SIGN_NAME}
     */
    public record Account(String keyId, String secret, String signName) {

        @Override
        public String toString() {
            return "Account[…]";
        }
    }

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 65_536;
    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI base;
    private final Account account;
    private final InstantSource clock;
    private final Supplier<String> nonces;
    private final Duration patience;
    private final HttpClient client;

    /**
     * Takes what it works with.
     *
     * @param clock the real time, which the provider compares with its own
     * @param nonces each of which is drawn once
     */
    public AliyunSms(URI base, Account account, InstantSource clock, Supplier<String> nonces) {
        this(base, account, clock, nonces, ANSWER);
    }

    AliyunSms(URI base, Account account, InstantSource clock, Supplier<String> nonces, Duration patience) {
        this.base = base;
        this.account = account;
        this.clock = clock;
        this.nonces = nonces;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Once: whether to try again is for whoever asked. */
    @Override
    public Answer send(Sms sms) {
        try {
            HttpResponse<String> answer = client.send(
                    signed(sms), HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), MOST_BYTES));
            return meaning(answer.statusCode(), answer.body());
        } catch (HttpConnectTimeoutException | ConnectException away) {
            return new Answer.Quota("provider can't be reached");
        } catch (IOException lost) {
            return new Answer.Unknown(lost.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.Unknown("interrupted");
        }
    }

    private HttpRequest signed(Sms sms) {
        AliyunRequest call = new AliyunRequest(
                base.getRawAuthority(),
                "SendSms",
                "2017-05-25",
                new TreeMap<>(Map.of(
                        "PhoneNumbers", sms.phone().replaceFirst("^\\+86", ""),
                        "SignName", account.signName(),
                        "TemplateCode", sms.wording().providerCode(),
                        "TemplateParam",
                                JSON.writeValueAsString(
                                        new TreeMap<>(sms.wording().parameters())))),
                clock.instant(),
                nonces.get());
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/?" + call.query()))
                .timeout(patience)
                .header("Authorization", call.authorization(account.keyId(), account.secret()))
                .POST(HttpRequest.BodyPublishers.noBody());
        call.headers().tailMap("x").forEach(request::header);
        return request.build();
    }

    private static Answer meaning(int status, String body) {
        if (status == TOO_MANY) {
            return new Answer.Quota("provider: 429");
        }
        JsonNode answer = read(body);
        String code = text(answer, "Code");
        boolean ok = code.equals("OK");
        if (!CODE.matcher(code).matches() || (ok && status != OK)) {
            return new Answer.Unknown("an answer that is none, " + status);
        }
        return ok ? new Answer.Sent(text(answer, "BizId")) : AliyunCodes.answer(code);
    }

    private static String text(JsonNode answer, String name) {
        JsonNode value = answer.path(name);
        return value.isString() ? value.stringValue() : "";
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException malformed) {
            return JSON.createObjectNode();
        }
    }

    @Override
    public String toString() {
        return "AliyunSms[…]";
    }
}
