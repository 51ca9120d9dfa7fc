package anlan.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.alert.Sms;
import anlan.domain.alert.SmsGateway.Answer;
import anlan.domain.alert.Wording;
import anlan.domain.contract.Wordings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the mainland's provider is asked, and what each of its answers means for a message. */
class AliyunSmsTest {

    private static final String PHONE = "+8613800000042";
    private static final Instant NOW = Instant.parse("2024-02-16T00:00:00.123Z");
    private static final AliyunSms.Account ACCOUNT =
            new AliyunSms.Account(AliyunStub.KEY_ID, AliyunStub.SECRET, "临海 平安办*~");

    private final AliyunStub provider = new AliyunStub();
    private Duration patience = Duration.ofSeconds(20);
    private int nonces;

    @AfterEach
    void stop() {
        provider.close();
    }

    private AliyunSms gateway(URI uri, AliyunSms.Account account) {
        return new AliyunSms(uri, account, () -> NOW, () -> "nonce-" + nonces++, patience);
    }

    private static Sms sms() {
        return Sms.of(SnsContract.NOTICE, (Wording.Text) Wordings.TEMPLATES.word(SnsContract.NOTICE), PHONE);
    }

    private Answer send() {
        return gateway(provider.uri(), ACCOUNT).send(sms());
    }

    @Test
    void a_message_is_a_template_and_its_values_and_the_provider_knows_whose_it_is() {
        assertThat(send()).isEqualTo(new Answer.Sent("900619746936^0"));
        assertThat(provider.taken)
                .containsExactly(Map.of(
                        "PhoneNumbers", "13800000042",
                        "SignName", "临海 平安办*~",
                        "TemplateCode", "SMS_1",
                        "TemplateParam",
                                "{\"day\":\"15\",\"done\":\"整改完毕\",\"kind\":\"隐患\",\"month\":\"2\","
                                        + "\"number\":\"LH-20240208-004217\",\"work\":\"整改\"}"));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-10-26T10:22:32Z, 3156853299f313e23d1673dc12e1703d, "
                + "06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0",
        "2023-10-26T09:01:01Z, d410180a5abf7fe235dd9b74aca91fc0, "
                + "e521358f7776c97df52e6b2891a8bc73026794a071b50c3323388c4e0df64804"
    })
    void the_signature_is_that_of_the_published_examples(String at, String nonce, String signature) {
        AliyunRequest example = new AliyunRequest(
                "ecs.cn-shanghai.aliyuncs.com",
                "RunInstances",
                "2014-05-26",
                new TreeMap<>(Map.of(
                        "ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd",
                        "RegionId", "cn-shanghai")),
                Instant.parse(at),
                nonce);
        assertThat(example.authorization("YourAccessKeyId", "YourAccessKeySecret"))
                .isEqualTo("ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;"
                        + "x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=" + signature);
    }

    @ParameterizedTest
    @CsvSource({"key-of-tests, another, SignatureDoesNotMatch", "another, secret-of-tests, InvalidAccessKeyId.NotFound"
    })
    void a_key_that_is_wrong_parks_nothing_as_it_can_be_mended(String keyId, String secret, String code) {
        assertThat(gateway(provider.uri(), new AliyunSms.Account(keyId, secret, "平安办"))
                        .send(sms()))
                .isEqualTo(new Answer.Quota("provider: " + code));
        assertThat(provider.taken).isEmpty();
    }

    @Test
    void a_call_is_never_repeated_and_two_calls_are_not_the_same() {
        assertThat(send()).isInstanceOf(Answer.Sent.class);
        assertThat(send()).isInstanceOf(Answer.Sent.class);
        assertThat(provider.taken).hasSize(2);
        nonces = 0;
        assertThat(send()).isEqualTo(new Answer.Quota("provider: SignatureNonceUsed"));
    }

    private Answer answered(int status, String code) {
        provider.status = status;
        provider.answer = "{\"Message\":\"x\",\"RequestId\":\"1\",\"Code\":\"" + code + "\"}";
        return send();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isv.BUSINESS_LIMIT_CONTROL",
                "isv.DAY_LIMIT_CONTROL",
                "isv.MONTH_LIMIT_CONTROL",
                "isv.AMOUNT_NOT_ENOUGH",
                "isv.OUT_OF_SERVICE",
                "isv.ACCOUNT_ABNORMAL",
                "isp.RAM_PERMISSION_DENY"
            })
    void what_speaks_of_the_account_waits(String code) {
        assertThat(answered(200, code)).isEqualTo(new Answer.Quota("provider: " + code));
    }

    @ParameterizedTest
    @CsvSource({"400, Throttling.User", "400, InvalidTimeStamp.Expired", "403, Forbidden.RAM", "503, ServiceUnavailable"
    })
    void what_keeps_the_call_out_waits(int status, String code) {
        assertThat(answered(status, code)).isEqualTo(new Answer.Quota("provider: " + code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isv.MOBILE_NUMBER_ILLEGAL",
                "isv.SMS_TEMPLATE_ILLEGAL",
                "isv.SMS_SIGNATURE_ILLEGAL",
                "isv.TEMPLATE_MISSING_PARAMETERS",
                "isv.INVALID_PARAMETERS",
                "isv.BLACK_KEY_CONTROL_LIMIT"
            })
    void what_speaks_of_the_message_refuses_it(String code) {
        assertThat(answered(200, code)).isEqualTo(new Answer.Rejected("provider: " + code));
    }

    @ParameterizedTest
    @CsvSource({"500, InternalError", "200, isp.SYSTEM_ERROR", "502, x", "500, OK"})
    void what_tells_nothing_of_the_message_leaves_open_whether_it_was_sent(int status, String code) {
        assertThat(answered(status, code)).isInstanceOf(Answer.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>bad gateway</html>", "[]", "{\"Code\":7}", "{\"Code\":\"a b\"}", "null"})
    void an_answer_that_is_none_leaves_open_whether_it_was_sent(String text) {
        provider.answer = text;
        assertThat(send()).isEqualTo(new Answer.Unknown("an answer that is none, 200"));
    }

    @Test
    void too_many_calls_wait() {
        provider.status = 429;
        provider.answer = "";
        assertThat(send()).isEqualTo(new Answer.Quota("provider: 429"));
    }

    @Test
    void a_provider_that_took_it_and_never_answered_leaves_open_whether_it_was_sent() {
        provider.silent = true;
        patience = Duration.ofSeconds(2);
        assertThat(send()).isEqualTo(new Answer.Unknown("HttpTimeoutException"));
        assertThat(provider.taken).as("it has the message").hasSize(1);
    }

    @Test
    void a_provider_that_can_not_be_reached_has_not_sent_it() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        assertThat(gateway(URI.create("http://127.0.0.1:" + closed), ACCOUNT).send(sms()))
                .isEqualTo(new Answer.Quota("provider can't be reached"));
    }

    @Test
    void neither_a_telephone_nor_a_secret_is_in_anything_that_may_be_logged() {
        provider.silent = true;
        patience = Duration.ofSeconds(2);
        AliyunSms gateway = gateway(provider.uri(), ACCOUNT);
        String said = gateway + " " + ACCOUNT + " " + sms() + " " + gateway.send(sms()) + " "
                + new AliyunRequest("h", "SendSms", "v", new TreeMap<>(Map.of("PhoneNumbers", PHONE)), NOW, "n");
        assertThat(said).doesNotContain("13800000042", AliyunStub.SECRET, AliyunStub.KEY_ID);
    }
}
