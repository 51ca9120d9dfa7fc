package anlan.lambda;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.catalogue.Catalogue;
import anlan.catalogue.FixedCity;
import anlan.catalogue.Functions;
import anlan.catalogue.Platform;
import anlan.catalogue.Settings;
import anlan.emulators.LocalDynamoDb;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.crac.Core;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a snapshot of a function holds, and what was done to take it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrimingTest {

    private static final Pattern ROLE = Pattern.compile("(?ms)^  (\\w+)Role:\n(.*?)(?=^  \\w)");
    private static final Pattern ACTION = Pattern.compile("- dynamodb:(\\w+)");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private LocalDynamoDb store;
    private DynamoDbClient client;

    private final class Asked implements ExecutionInterceptor {
        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            asked.add(context.request().getClass().getSimpleName());
        }
    }

    @BeforeAll
    void found() {
        store = LocalDynamoDb.inMemory();
        FixedCity.found(store.endpoint().toString());
        client = client(store.endpoint());
    }

    private DynamoDbClient client(URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .overrideConfiguration(more -> more.addExecutionInterceptor(new Asked()))
                .build();
    }

    @AfterAll
    void stop() {
        client.close();
        store.close();
    }

    private Priming of(String function, DynamoDbClient dynamo) {
        Platform platform = new Platform(
                new Settings(
                        "conformance",
                        "arn:aws:sns:local:000000000000:Alerts",
                        "conformance-secret-of-32-bytes-and-more".getBytes(StandardCharsets.UTF_8),
                        2),
                dynamo,
                null,
                Clock.systemUTC(),
                () -> "",
                List.of());
        return new Priming(Catalogue.only(function, new Functions(platform), System::nanoTime), platform);
    }

    /** Of each function of template.yaml, by its name, what its role lets it ask of the table. */
    static Map<String, Set<String>> rights() throws IOException {
        String template = Files.readString(Path.of(System.getProperty("anlan.root"), "template.yaml"));
        Map<String, Set<String>> rights = new TreeMap<>();
        ROLE.matcher(template)
                .results()
                .forEach(role -> rights.put(
                        role.group(1),
                        ACTION.matcher(role.group(2))
                                .results()
                                .map(action -> action.group(1) + "Request")
                                .collect(toSet())));
        rights.keySet().removeIf(name -> !template.contains("DEFINITION: " + name + "\n"));
        return rights;
    }

    static Set<String> functions() throws IOException {
        return rights().keySet();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_snapshot_has_asked_what_the_role_allows_once_and_has_written_nothing(String function) throws Exception {
        Priming priming = of(function, client);
        asked.clear();
        priming.beforeCheckpoint(Core.getGlobalContext());
        priming.afterRestore(Core.getGlobalContext());
        Set<String> allowed = rights().get(function);
        assertThat(asked).as("what its role allows").isSubsetOf(allowed);
        assertThat(asked)
                .as("the way to the table, where there is one")
                .isEqualTo(allowed.isEmpty() ? List.of() : List.of("GetItemRequest"));
    }

    @Test
    void every_function_is_looked_at() throws IOException {
        assertThat(functions()).contains("pages", Catalogue.TOPIC).containsAll(Catalogue.JOBS);
    }

    @Test
    void only_a_start_for_a_snapshot_prepares_one() {
        assertThat(Priming.wanted(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start")))
                .isTrue();
        assertThat(Priming.wanted(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand")))
                .isFalse();
        assertThat(Priming.wanted(Map.of())).isFalse();
    }

    @Test
    void a_store_that_can_not_be_asked_keeps_no_version_from_being_published() throws Exception {
        try (DynamoDbClient away = client(URI.create("http://127.0.0.1:9"))) {
            asked.clear();
            of("complaints", away).beforeCheckpoint(Core.getGlobalContext());
            assertThat(asked).isNotEmpty();
        }
    }
}
