package anlan.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.catalogue.Catalogue;
import anlan.catalogue.Conformance;
import anlan.catalogue.FixedCity;
import anlan.catalogue.Told;
import anlan.catalogue.story.Answer;
import anlan.catalogue.story.Asked;
import anlan.emulators.LocalDynamoDb;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged zip gives the answers of the stories, whichever handler Lambda is told to call. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LambdaConformance extends Conformance {

    private static final Path EVENTS = Path.of(System.getProperty("anlan.root"), "events");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LocalDynamoDb store;
    private Zip zip;
    private final Map<String, Running> running = new HashMap<>();

    /** One Lambda: a class path of its own and the handler on it. */
    private record Running(URLClassLoader loader, Object handler, Method handleRequest) {}

    /** Name of the class that Lambda is told to call. */
    abstract String handler();

    @BeforeAll
    void deploy(@TempDir Path unpacked) throws Exception {
        store = LocalDynamoDb.inMemory();
        FixedCity.found(store.endpoint().toString());
        System.setProperty("MAIN_CLASS", FixedLambda.class.getName());
        zip = Zip.unpack(unpacked);
    }

    @AfterAll
    void stop() throws Exception {
        System.clearProperty("MAIN_CLASS");
        System.clearProperty("spring.cloud.function.definition");
        for (Running each : running.values()) {
            close(each);
        }
        store.close();
    }

    @Override
    protected Answer http(String function, Asked asked) throws Exception {
        return answer(invoke(function, GatewayEvent.of(asked)));
    }

    private static Answer answer(String text) {
        JsonNode reply = JSON.readTree(text);
        Map<String, String> headers = new TreeMap<>();
        reply.path("headers")
                .properties()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        header.getValue().stringValue()));
        return new Answer(
                reply.required("statusCode").intValue(),
                headers,
                reply.required("body").stringValue());
    }

    @Override
    protected String job(String function, String event) throws Exception {
        return invoke(function, event);
    }

    /** After the stories, so that there are figures of a day. */
    @TestFactory
    @Order(2)
    Stream<DynamicTest> the_happy_event_of_every_function_is_done_and_the_refused_one_is_refused() throws Exception {
        try (Stream<Path> folders = Files.list(EVENTS)) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream()
                    .map(function -> DynamicTest.dynamicTest(function, () -> isDoneAndRefused(function)));
        }
    }

    private void isDoneAndRefused(String function) throws Exception {
        String happy = event(function, "happy");
        String refused = event(function, "refused");
        if (function.equals(Catalogue.TOPIC) || Catalogue.JOBS.contains(function)) {
            assertThat(FixedCity.atItsTime(happy, () -> invoke(function, happy)))
                    .isNotEmpty();
            assertThatThrownBy(() -> invoke(function, refused)).isInstanceOf(InvocationTargetException.class);
        } else {
            assertThat(answer(invoke(function, happy)).status()).isBetween(200, 299);
            assertThat(answer(invoke(function, refused)).status()).isBetween(400, 499);
        }
    }

    @Test
    void what_is_new_in_the_outbox_wakes_the_function_that_sends_as_a_tick_does() throws Exception {
        String woken = invoke("sendAlerts", event("sendAlerts", "stream"));
        assertThat(woken).isEqualTo(invoke("sendAlerts", event("sendAlerts", "happy")));
        assertThat(woken).contains("\"published\":0");
    }

    private static String event(String function, String kind) throws IOException {
        return signed(Files.readString(EVENTS.resolve(function + "/" + kind + ".json")));
    }

    @Test
    void a_lambda_that_is_told_to_be_no_function_does_not_start() {
        assertThatThrownBy(() -> invoke("functionRouter", "{}"))
                .hasStackTraceContaining("SPRING_CLOUD_FUNCTION_DEFINITION names no function");
    }

    @Test
    void what_a_citizen_sends_is_never_written_to_the_log() throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            var unused = invoke("sessions", event("sessions", "refused").replace("a.b.c", "canary-token"));
        } finally {
            System.setOut(before);
        }
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("canary-token");
    }

    /** The function is started anew with the log that is deployed: the tests' own is quieter. */
    @Test
    void what_is_written_is_a_line_of_json_an_event_and_of_people_it_says_nothing_even_at_debug() throws Exception {
        String token = FixedCity.token("citizen:canary-openid");
        String event = Files.readString(EVENTS.resolve("complaints/happy.json"))
                .replace("citizen:alice", token)
                .replace("complaints-happy-event", "canary-idempotency-key")
                .replace("示例\\\"", "canary-name\\\"")
                .replace("+861000000099", "+861000424242")
                .replace("夜里施工", "canary-description");
        assertThat(event).contains("canary-name", "424242", "canary-description");
        System.setProperty("logging.config", "classpath:logback.xml");
        System.setProperty("logging.level.root", "debug");
        Running before = running.remove("complaints");
        try {
            Running fresh = start("complaints");
            running.put("complaints", fresh);
            try (Told told = new Told()) {
                assertThat(invoke("complaints", event)).contains("\"statusCode\":201");
                assertThat(told.of("anlan.access", "complaints").toList())
                        .singleElement()
                        .satisfies(line ->
                                assertThat(line.path("route").asString()).isEqualTo("/v1/complaints"));
                assertThat(told.text()).contains("\"DEBUG\"").doesNotContain("canary", "424242", token);
            }
            close(fresh);
        } finally {
            System.clearProperty("logging.config");
            System.clearProperty("logging.level.root");
            running.remove("complaints");
            if (before != null) {
                running.put("complaints", before);
            }
        }
    }

    /** The log of the JVM outlives a function: it may not speak through what is closed. */
    private static void close(Running function) throws IOException {
        Logger all = Logger.getLogger("");
        for (Handler each : all.getHandlers()) {
            if (each.getClass().getClassLoader() == function.loader()) {
                all.removeHandler(each);
            }
        }
        function.loader().close();
    }

    private String invoke(String function, String event) throws Exception {
        Running lambda = running.get(function);
        if (lambda == null) {
            lambda = start(function);
            running.put(function, lambda);
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(lambda.loader());
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            lambda.handleRequest()
                    .invoke(
                            lambda.handler(),
                            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                            out,
                            null);
            return out.toString(StandardCharsets.UTF_8);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private Running start(String function) throws Exception {
        URLClassLoader loader = zip.loader(here(FixedLambda.class), here(FixedCity.class));
        System.setProperty("spring.cloud.function.definition", function);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            Class<?> type = loader.loadClass(handler());
            Method handleRequest = type.getMethod(
                    "handleRequest",
                    InputStream.class,
                    OutputStream.class,
                    loader.loadClass("com.amazonaws.services.lambda.runtime.Context"));
            return new Running(loader, type.getConstructor().newInstance(), handleRequest);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static Path here(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
