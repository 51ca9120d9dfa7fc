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
                "COMPOSE | '127.0.0.1:9000:9000' | '127.0.0.1:9000:80'",
                "COMPOSE | CST-8 | UTC",
                "COMPOSE | '0 7 1 1,4,7,10 *' | '0 7 1 1,4,7,11 *'",
                "COMPOSE | '${ANLAN_SECRET:?openssl rand -hex 32}' | 0123456789abcdef"
            })
    void a_manifest_that_says_something_insteaddoes_not_pass(Place place, String said, String instead) {
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
        assertThat(manifest.environment()).containsKeys("ANLAN_JOB_SECRET");
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
            assertThat(manifest.timer()).containsExactly("ANLAN_JOB_SECRET");
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
                REFERENCE.matcher(value).matches() ? "what-a-reference-leads-to-is-long-enough" : value);
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
