package anlan.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.web.WebApplication;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkSystemSetting;

/** The manifests of other places say of the edge what it does, and drive its jobs at the times of template.yaml. */
class ManifestsTest {

    private static final Instant FROM = Instant.parse("2023-12-31T00:00:00Z");
    private static final int MOMENTS = 400;
    private static final Pattern SECRET = Pattern.compile("SECRET|KEY|TOKEN|PASSWORD");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{.+}");

    /** What has a good value where nobody says another one. */
    private static final Set<String> TUNED = Set.of(
            "ANLAN_FAREWELL",
            "ANLAN_HEADERS_WITHIN",
            "ANLAN_BODY_WITHIN",
            "ANLAN_BODY_AT_MOST",
            "ANLAN_AT_ONCE",
            "ANLAN_INCOMPLETE_PER_ADDRESS");

    /** What stands beside a city, or before it: not on a laptop, where nobody speaks for somebody else. */
    private static final Pattern NEIGHBOURS =
            Pattern.compile("ANLAN_(WECHAT|OIDC|ALIYUN)_.*|ANLAN_(SMS_PROVIDER|ORIGINALS|COPIES|PROXIES)");

    /** Read from the environment by the SDK or by the container, and not by name in our code. */
    private static final Set<String> BESIDE = Set.of("AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_DYNAMODB", "PORT");

    private static final String PROPERTIES = Manifest.text("functions/web/src/main/resources/application.properties");
    private static final String TIMER = Manifest.text("deploy/timer/index.py");

    /** Where the container may run. */
    enum Place {
        KNATIVE,
        ALIBABA,
        TENCENT,
        COMPOSE;

        /** Where its timers find the edge, as the network of that place resolves it. */
        String callee() {
            return switch (this) {
                case KNATIVE -> "http://anlan.{metadata.namespace}.svc.cluster.local";
                case ALIBABA -> "${env('ANLAN_URL')}";
                case TENCENT -> "${env:ANLAN_URL}";
                case COMPOSE -> "http://web:9000";
            };
        }

        /** What its files say once they are changed like that. */
        Manifest read(UnaryOperator<String> change) {
            return switch (this) {
                case KNATIVE -> Manifest.knative(change.apply(Manifest.text("deploy/knative/service.yaml")));
                case ALIBABA -> Manifest.alibaba(change.apply(Manifest.text("deploy/alibaba-fc/s.yaml")));
                case TENCENT ->
                    Manifest.tencent(
                            change.apply(Manifest.text("deploy/tencent-scf/web/serverless.yml")),
                            change.apply(Manifest.text("deploy/tencent-scf/jobs/serverless.yml")));
                case COMPOSE -> Manifest.compose(change.apply(Manifest.text("localstack/compose.yaml")));
            };
        }
    }

    @BeforeAll
    static void somewhere() {
        System.setProperty("aws.region", "local");
    }

    @ParameterizedTest
    @EnumSource
    void a_manifest_says_what_the_edge_does(Place place) {
        check(place.read(text -> text), place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KNATIVE | containerPort: 9000 | containerPort: 8080",
                "KNATIVE | /readyz | /ready",
                "KNATIVE | name: ANLAN_TABLE | name: ANLAN_TABEL",
                "KNATIVE | name: ANLAN_SMS_PROVIDER | name: ANLAN_SMS",
                "KNATIVE | 'valueFrom: {secretKeyRef: {name: anlan, key: secret}}' | value: 0123456789abcdef",
                "KNATIVE | '20 0 * * *' | '20 1 * * *'",
                "KNATIVE | timeZone: Asia/Shanghai | timeZone: UTC",
                "KNATIVE | /_jobs/sendAlerts | /_jobs/sendAlert",
                "ALIBABA | port: 9000 | port: 80",
                "ALIBABA | /readyz | /",
                "ALIBABA | ANLAN_TOPIC: | ANLAN_TOPICS:",
                "ALIBABA | CRON_TZ=Asia/Shanghai 0 30 7 | CRON_TZ=Asia/Tokyo 0 30 7",
                "ALIBABA | @every 1m | @every 5m",
                "ALIBABA | payload: rollUpDay | payload: sendAlerts",
                "ALIBABA | ANLAN_URL: | ANLAN_ADDRESS:",
                "TENCENT | PORT: 9000 | PORT: 9001",
                "TENCENT | 0 0 7 * * MON * | 0 0 7 * * TUE *",
                "TENCENT | '${env:ANLAN_WECHAT_SECRET}' | 0123456789abcdef",
                "TENCENT | argument: publishPack | argument: publishPacks",
                "KNATIVE | name: ANLAN_OIDC_ISSUER | name: ANLAN_OIDC_ISSUERS",
                "ALIBABA | 'https://id.example.gov.cn' | 'http://id.example.gov.cn'",
                "TENCENT | '${env:ANLAN_OIDC_CLIENT_SECRET}' | 0123456789abcdef",
                "KNATIVE | 'runAsUser: 100' | 'runAsUser: curl_user'",
                "KNATIVE | 'runAsUser: 10001' | '{}'",
                "KNATIVE | runAsNonRoot: true | runAsNonRoot: false",
                "KNATIVE | anlan.$NAMESPACE.svc.cluster.local | anlan",
                "KNATIVE | metadata.namespace | metadata.name",
                "COMPOSE | http://web:9000 | http://anlan:9000",
                "KNATIVE | name: ANLAN_PROXIES | name: ANLAN_PROXY",
                "ALIBABA | ANLAN_PROXIES: 127.0.0.1,100.64.0.0/10 | ANLAN_PROXIES: anybody",
                "TENCENT | ANLAN_PROXIES: 127.0.0.1,169.254.0.0/16 | ''",
                "KNATIVE | '{name: ANLAN_METRICS_SECRET,' | '{name: ANLAN_METRIC_SECRET,'",
                "ALIBABA | ANLAN_METRICS_SECRET: | ANLAN_METRIC_SECRET:",
                "KNATIVE | name: ANLAN_TOMBSTONES | name: ANLAN_TOMBSTONE",
                "TENCENT | 'ANLAN_COPIES: example-anlan-copies' | ''",
                "ALIBABA | 'ANLAN_SHARDS: \"2\"' | 'ANLAN_SHARDS: two'",
                "COMPOSE | 'ANLAN_SHARDS: \"2\"' | ''",
                "COMPOSE | '127.0.0.1:9000:9000' | '127.0.0.1:9000:80'",
                "COMPOSE | CST-8 | UTC",
                "COMPOSE | '0 7 1 1,4,7,10 *' | '0 7 1 1,4,7,11 *'",
                "COMPOSE | '${ANLAN_SECRET:?openssl rand -hex 32}' | 0123456789abcdef"
            })
    void a_manifest_that_says_something_instead_does_not_pass(Place place, String said, String instead) {
        AtomicBoolean found = new AtomicBoolean();
        assertThatThrownBy(() -> check(
                        place.read(text -> {
                            found.compareAndSet(false, text.contains(said));
                            return text.replace(said, instead);
                        }),
                        place))
                .as(said + " → " + instead)
                .isNotNull();
        assertThat(found).as("said at all: " + said).isTrue();
    }

    private static void check(Manifest manifest, Place place) {
        assertThat(PROPERTIES)
                .contains("server.address=0.0.0.0")
                .contains("server.port=${PORT:" + manifest.port() + "}");
        assertThat(manifest.environment().getOrDefault("PORT", "" + manifest.port()))
                .isEqualTo("" + manifest.port());
        assertThat(Set.of("/livez", "/readyz")).containsAll(manifest.probes());

        Map<String, String> asked = new TreeMap<>();
        var unused = WebApplication.edge(asking(manifest.environment(), asked));
        assertThat(Stream.of(asked.keySet(), BESIDE, sdk()).flatMap(Set::stream))
                .containsAll(manifest.environment().keySet());
        assertThat(manifest.environment().keySet())
                .as("whatever the edge can be told, but for what has a good value already")
                .containsAll(asked.keySet().stream()
                        .filter(name -> name.startsWith("ANLAN_") && !TUNED.contains(name))
                        .filter(name -> place != Place.COMPOSE
                                || !NEIGHBOURS.matcher(name).matches())
                        .toList());
        assertThat(manifest.users())
                .as("of a name no kubelet knows whether it is root's")
                .allMatch(user -> user.matches("[1-9][0-9]*"));
        assertThat(manifest.callees()).containsExactly(place.callee());
        manifest.environment()
                .forEach((name, value) -> assertThat(SECRET.matcher(name).find()
                                && !REFERENCE.matcher(value).matches()
                                && !(place == Place.COMPOSE && value.equals("local")))
                        .as("a secret is written down: " + name)
                        .isFalse());
        if (place == Place.ALIBABA || place == Place.TENCENT) {
            Set<String> read = new TreeSet<>();
            Pattern.compile("environ\\[\"(\\w+)\"]").matcher(TIMER).results().forEach(name -> read.add(name.group(1)));
            assertThat(manifest.timer()).isEqualTo(read);
        } else {
            assertThat(manifest.timer()).contains("ANLAN_JOB_SECRET");
        }
        assertThat(moments(manifest.schedules()))
                .isEqualTo(moments(Template.packaged().schedules()));
    }

    /** The first moments at which each function runs, for each of its schedules. */
    private static Map<String, Set<List<Instant>>> moments(List<Template.Schedule> schedules) {
        Map<String, Set<List<Instant>>> moments = new TreeMap<>();
        for (Template.Schedule schedule : schedules) {
            Beat beat = Beat.parse(schedule.expression(), schedule.zone());
            moments.computeIfAbsent(schedule.function(), function -> new HashSet<>())
                    .add(Stream.iterate(beat.after(FROM), beat::after)
                            .limit(MOMENTS)
                            .toList());
        }
        return moments;
    }

    private static Set<String> sdk() {
        Set<String> names = new TreeSet<>();
        for (SdkSystemSetting setting : SdkSystemSetting.values()) {
            names.add(setting.environmentVariable());
        }
        return names;
    }

    /** An environment that remembers what it is asked for, with every reference followed. */
    private static Map<String, String> asking(Map<String, String> environment, Map<String, String> asked) {
        Map<String, String> given = new HashMap<>(environment);
        given.replaceAll((name, value) ->
                REFERENCE.matcher(value).matches() ? "what-a-reference-leads-to-is-long-enough-for-" + name : value);
        given.replaceAll((name, value) -> name.equals("AWS_REGION") && value.contains(name) ? "cn-north-1" : value);
        return new HashMap<>(given) {
            private static final long serialVersionUID = 1;

            @Override
            public String get(Object name) {
                asked.put(name.toString(), "");
                return super.get(name);
            }

            @Override
            public String getOrDefault(Object name, String otherwise) {
                asked.put(name.toString(), "");
                return super.getOrDefault(name, otherwise);
            }
        };
    }

    @Test
    void alibabas_gateway_lets_through_every_method_that_a_route_has() {
        List<String> methods = new ArrayList<>();
        Manifest.documents(Manifest.text("deploy/alibaba-fc/s.yaml"))
                .getFirst()
                .at("/resources/web/props/triggers/0/triggerConfig/methods")
                .forEach(method -> methods.add(method.stringValue()));
        assertThat(methods).containsAll(DescriptionTest.methods());
    }
}
