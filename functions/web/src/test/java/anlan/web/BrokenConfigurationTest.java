package anlan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.catalogue.Misconfigured;
import anlan.catalogue.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A process that was told nonsense says so in one line that names the variable, and does not start. */
class BrokenConfigurationTest {

    private static final String LONG = "a-secret-of-a-city-that-is-long-enough";

    private static final Map<String, String> GOOD = Map.of(
            "ANLAN_TABLE", "anlan",
            "ANLAN_TOPIC", "arn:aws-cn:sns:cn-north-1:000000000000:Alerts",
            "ANLAN_SECRET", LONG,
            "ANLAN_JOB_SECRET", "another-secret-that-is-long-enough-too",
            "AWS_REGION", "cn-north-1");

    /** For the clients of the SDK alone: what is checked is the environment that is given. */
    @BeforeAll
    static void region() {
        System.setProperty("aws.region", "local");
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
    }

    /** The variable that is named, and what is changed: a value of null is not given. */
    private static Stream<Arguments> broken() {
        return Stream.of(
                of("ANLAN_TABLE", null),
                of("ANLAN_TABLE", " "),
                of("ANLAN_TABLE", "ab"),
                of("ANLAN_TABLE", "arn:aws:dynamodb:local:000000000000:table/anlan"),
                of("ANLAN_TABLE", "安澜安澜"),
                of("ANLAN_TOMBSTONES", "anlan"),
                of("ANLAN_TOMBSTONES", "the tombstones"),
                of("ANLAN_TOPIC", null),
                of("ANLAN_TOPIC", "Alerts"),
                of("ANLAN_TOPIC", "arn:aws:sqs:cn-north-1:000000000000:Alerts"),
                of("ANLAN_TOPIC", "arn:aws:sns:cn-north-1:42:Alerts"),
                of("ANLAN_SECRET", null),
                of("ANLAN_SECRET", "short"),
                of("ANLAN_SECRET", LONG + "\n"),
                of("ANLAN_SECRET", " " + LONG),
                of("ANLAN_SECRET", "{{resolve:secretsmanager:anlan/secret}}"),
                of("ANLAN_SHARDS", "two"),
                of("ANLAN_SHARDS", "0"),
                of("ANLAN_SHARDS", "-1"),
                of("ANLAN_SHARDS", "100"),
                of("ANLAN_SHARDS", ""),
                of("ANLAN_JOB_SECRET", "short"),
                of("ANLAN_JOB_SECRET", LONG + "\n"),
                of("ANLAN_METRICS_SECRET", "short"),
                of("ANLAN_METRICS_SECRET", GOOD.get("ANLAN_JOB_SECRET")),
                of("ANLAN_SMS_PROVIDER", "tencent"),
                of("ANLAN_SMS_PROVIDER", "SNS"),
                of("ANLAN_ALIYUN_KEY_ID", null, aliyun()),
                of("ANLAN_ALIYUN_KEY_SECRET", "", aliyun()),
                of("ANLAN_ALIYUN_SIGN_NAME", null, aliyun()),
                of("ANLAN_ALIYUN_SIGN_NAME", "【平安临海】", aliyun()),
                of("ANLAN_WECHAT_APPID", "wx0000000000000000"),
                of("ANLAN_WECHAT_SECRET", LONG),
                of("ANLAN_OIDC_ISSUER", null, oidc()),
                of("ANLAN_OIDC_ISSUER", "http://id.example.gov.cn", oidc()),
                of("ANLAN_OIDC_ISSUER", "https://id.example.gov.cn?realm=city", oidc()),
                of("ANLAN_OIDC_ISSUER", "id.example.gov.cn", oidc()),
                of("ANLAN_OIDC_CLIENT_ID", null, oidc()),
                of("ANLAN_OIDC_CLIENT_ID", "an anlan", oidc()),
                of("ANLAN_OIDC_CLIENT_SECRET", LONG + "\n", oidc()),
                of("ANLAN_OIDC_CLIENT_SECRET", "{{resolve:secretsmanager:anlan/oidc}}", oidc()),
                of("ANLAN_OIDC_CLIENT_SECRET", LONG),
                of("PORT", "eighty"),
                of("PORT", "70000"),
                of("ANLAN_FAREWELL", "soon"),
                of("ANLAN_HEADERS_WITHIN", "-1s"),
                of("ANLAN_BODY_WITHIN", "10 seconds"),
                of("ANLAN_BODY_AT_MOST", "1s2"),
                of("ANLAN_AT_ONCE", "0"),
                of("ANLAN_INCOMPLETE_PER_ADDRESS", "many"),
                of("AWS_REGION", null),
                of("AWS_REGION", ""),
                of("AWS_REGION", "China (Beijing)"),
                of("AWS_ENDPOINT_URL", "localhost:4566"),
                of("AWS_ENDPOINT_URL", "http://"),
                of("AWS_ENDPOINT_URL_DYNAMODB", "dynamodb"),
                of("AWS_ENDPOINT_URL_DYNAMODB", "http://store :8000"),
                of("AWS_ENDPOINT_URL_SNS", "tcp://localhost:4566"),
                of("AWS_ENDPOINT_URL_S3", "/photos"),
                of("ANLAN_PROXIES", "10.0.0.1;10.0.0.2"),
                of("ANLAN_PROXIES", "dead"),
                of("ANLAN_PROXIES", "300.1.1"),
                of("ANLAN_PROXIES", "10.0.0.1,"),
                of("ANLAN_PROXIES", "10.0.0.0/33"),
                of("ANLAN_PROXIES", "0.0.0.0/0"),
                of("ANLAN_PROXIES", "fd00::/129"),
                of("ANLAN_PROXIES", "proxy.example.org"));
    }

    private static Map<String, String> oidc() {
        return Map.of(
                "ANLAN_OIDC_ISSUER", "https://id.example.gov.cn/realms/city",
                "ANLAN_OIDC_CLIENT_ID", "anlan",
                "ANLAN_OIDC_CLIENT_SECRET", LONG);
    }

    private static Map<String, String> aliyun() {
        return Map.of(
                "ANLAN_SMS_PROVIDER", "aliyun",
                "ANLAN_ALIYUN_KEY_ID", "an-id",
                "ANLAN_ALIYUN_KEY_SECRET", "a-key-of-the-provider",
                "ANLAN_ALIYUN_SIGN_NAME", "平安临海");
    }

    private static Arguments of(String name, String value) {
        return of(name, value, Map.of());
    }

    private static Arguments of(String name, String value, Map<String, String> beside) {
        Map<String, String> environment = new LinkedHashMap<>(GOOD);
        environment.putAll(beside);
        environment.remove(name);
        if (value != null) {
            environment.put(name, value);
        }
        return Arguments.of(name, value, environment);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("broken")
    void each_is_told_in_one_line_by_its_name_and_no_value_is_shown(
            String name, String value, Map<String, String> environment) {
        assertThatThrownBy(() -> WebApplication.edge(environment))
                .isInstanceOf(Misconfigured.class)
                .satisfies(told -> assertThat(told.getMessage())
                        .contains(name.replace("WECHAT_SECRET", "WECHAT_"))
                        .doesNotContain("\n", LONG, "a-key-of-the-provider"));
    }

    @ParameterizedTest
    @CsvSource({
        "ANLAN_TABLE, x",
        "ANLAN_SECRET, x",
        "ANLAN_JOB_SECRET, x",
        "PORT, x",
        "AWS_REGION,",
        "AWS_REGION, x y",
        "AWS_ENDPOINT_URL, localhost:4566",
        "AWS_ENDPOINT_URL_DYNAMODB, http://",
        "AWS_MAX_ATTEMPTS, many"
    })
    void a_process_says_it_in_one_line_and_ends(String name, String value) throws Exception {
        says(name, value);
    }

    @ParameterizedTest
    @CsvSource({"AWS_REGION,", "AWS_ENDPOINT_URL_DYNAMODB, localhost", "ANLAN_TABLE, x"})
    void so_does_one_that_founds_a_city(String name, String value) throws Exception {
        says(name, value, "found");
    }

    private static void says(String name, String value, String... words) throws Exception {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                WebApplication.class.getName());
        java.environment().putAll(GOOD);
        java.command().addAll(List.of(words));
        if (value == null) {
            java.environment().remove(name);
        } else {
            java.environment().put(name, value);
        }
        java.environment().keySet().removeIf(each -> each.startsWith("JAVA_"));
        Process process = java.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(78);
        assertThat(said.lines()).singleElement().asString().contains(name.replace("AWS_MAX_ATTEMPTS", "AWS_"));
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThatThrownBy(() -> Settings.from(Map.of("ANLAN_TABLE", "ab", "ANLAN_SHARDS", "x")))
                .hasMessageContainingAll("ANLAN_TABLE", "ANLAN_TOPIC", "ANLAN_SECRET", "ANLAN_SHARDS");
    }

    @Test
    void what_is_right_is_taken_as_it_is() {
        assertThat(WebApplication.edge(GOOD)).isNotNull();
        Map<String, String> more = new TreeMap<>(GOOD);
        more.putAll(aliyun());
        more.putAll(oidc());
        more.putAll(Map.of(
                "ANLAN_TOPIC", "process",
                "ANLAN_TOMBSTONES", "anlan-erased",
                "ANLAN_SHARDS", "16",
                "PORT", "8080",
                "ANLAN_FAREWELL", "PT2S",
                "ANLAN_PROXIES", "10.0.0.1, fd00::1,10.1.0.0/16, fd01::/16"));
        assertThat(WebApplication.edge(more)).isNotNull();
        Settings settings = Settings.from(more);
        assertThat(settings.tombstones()).isEqualTo("anlan-erased");
        assertThat(settings.shards()).isEqualTo(16);
    }
}
