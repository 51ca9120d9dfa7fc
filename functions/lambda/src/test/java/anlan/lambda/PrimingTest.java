package anlan.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.catalogue.Catalogue;
import anlan.catalogue.FixedCity;
import anlan.catalogue.Functions;
import anlan.catalogue.Platform;
import anlan.catalogue.Settings;
import anlan.emulators.LocalDynamoDb;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.crac.Core;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a snapshot of a function holds, and what was done to take it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrimingTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"complaints", "hazards", "sessions", "figures", "reference", "sendAlerts", "textOfficials"})
    void a_snapshot_has_read_once_and_has_written_nothing(String function) throws Exception {
        Priming priming = of(function, client);
        asked.clear();
        priming.beforeCheckpoint(Core.getGlobalContext());
        priming.afterRestore(Core.getGlobalContext());
        assertThat(asked)
                .as("what every function has a right to, and no more than one of it")
                .containsExactly("GetItemRequest");
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
