package anlan.catalogue;

import anlan.domain.contract.SettableClock;
import anlan.domain.memory.MemoryPhotoStore;
import anlan.domain.people.OidcIssuer;
import anlan.domain.people.SignIns;
import anlan.domain.subscription.StatusGateway;
import anlan.emulators.LocalDynamoDb;
import anlan.emulators.LocalSns;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import anlan.usecases.Tick;
import anlan.usecases.Workers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * All functions of one city over DynamoDB Local and the SDK's own clients, and a clock that a test
 * sets.
 */
abstract class CityFixture {

    private static final String SECRET = "a-secret-that-is-long-enough-for-a-city";
    private static final String TOPIC_FILTER = "channel";
    private static int tables;

    private static LocalDynamoDb store;
    private static LocalSns sns;

    final Metered meter = new Metered();
    final SettableClock clock = new SettableClock(at("2024-02-08T10:00:00"));
    final List<LocalSns.Text> texts = new ArrayList<>();
    /** Messages of the topic that a test delivers by itself; null if each is delivered at once. */
    Set<String> onItsWay;

    String table;
    String topic;
    long nanos;
    Workers workers = Workers.ONE;
    Runnable wakeUp = () -> {};
    StatusGateway weChat = StatusGateway.NONE;
    final MemoryPhotoStore files = new MemoryPhotoStore();
    OidcIssuer oidc = OidcIssuer.NONE;
    Functions functions;

    @BeforeAll
    static void start() {
        store = LocalDynamoDb.inMemory();
        sns = LocalSns.start(0);
        System.setProperty("aws.region", "local");
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        System.setProperty("aws.endpointUrlDynamoDb", store.endpoint().toString());
        System.setProperty("aws.endpointUrlSns", sns.endpoint().toString());
    }

    @AfterAll
    static void stop() throws Exception {
        sns.close();
        store.close();
    }

    @BeforeEach
    void found() {
        table = "city-" + tables++;
        topic = sns.createTopic(table);
        try (DynamoDbClient patient = Clients.patientDynamo()) {
            Founding.found(patient, table, System.err::println);
        }
        startedAgain();
        sns.subscribe(topic, Map.of(TOPIC_FILTER, List.of("sms")), delivery -> {
            if (onItsWay == null) {
                var unused = functions.textOfficials().apply(delivery.message());
            } else {
                onItsWay.add(delivery.message());
            }
        });
        sns.onText(texts::add);
        meter.taken();
    }

    /** The functions once more over the same table, with clients that are new. */
    void startedAgain() {
        var client = meter.client();
        functions = new Functions(
                new Platform(
                                new Settings(table, topic, SECRET.getBytes(StandardCharsets.UTF_8), 2),
                                client,
                                Clients.sns(),
                                clock,
                                () -> UUID.randomUUID().toString(),
                                signIns())
                        .with(workers)
                        .waking(() -> wakeUp.run())
                        .measuredBy(new Listed(new EmbeddedMetrics()))
                        .telling((openid, text) -> weChat.send(openid, text))
                        .storing(files)
                        .knowingOfficialsBy(oidc),
                () -> nanos);
    }

    /** Ways to sign in that the city offers. */
    List<SignIns> signIns() {
        return List.of();
    }

    HttpReply complain(String who, String key) {
        return post(
                "complaints",
                "/v1/complaints",
                "citizen:" + who,
                key,
                "{\"category\":\"noise\",\"description\":\"吵\",\"areaCode\":\"331082001\"}");
    }

    HttpReply register(String key) {
        return post("hazards", "/v1/hazards", "post:inspector", key, """
                {"source":"OFFICE","category":"fire-equipment","description":"灭火器过期","areaCode":"331082112"}""");
    }

    HttpReply post(String function, String path, String who, String key, String body) {
        return post(function, path, who, key, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of a body of any type. */
    HttpReply post(String function, String path, String who, String key, String type, byte[] body) {
        TreeMap<String, String> headers = new TreeMap<>(
                Map.of("authorization", "Bearer " + token(who), "content-type", type, "idempotency-key", key));
        return functions
                .api()
                .functions()
                .get(function)
                .apply(new HttpCall("POST", path, Map.of(), headers, body, "192.0.2.1", "request"));
    }

    HttpReply put(String function, String path, String who, String body) {
        TreeMap<String, String> headers =
                new TreeMap<>(Map.of("authorization", "Bearer " + token(who), "content-type", "application/json"));
        return functions
                .api()
                .functions()
                .get(function)
                .apply(new HttpCall(
                        "PUT", path, Map.of(), headers, body.getBytes(StandardCharsets.UTF_8), "192.0.2.1", "request"));
    }

    /** Somebody who has not signed in yet. */
    HttpReply signInFrom(String address, String body) {
        return functions
                .api()
                .functions()
                .get("sessions")
                .apply(new HttpCall(
                        "POST",
                        "/v1/sessions",
                        Map.of(),
                        new TreeMap<>(Map.of("content-type", "application/json")),
                        body.getBytes(StandardCharsets.UTF_8),
                        address,
                        "request"));
    }

    HttpReply get(String function, String path, Map<String, String> query, String who) {
        return call(function, "GET", path, query, "Bearer " + token(who));
    }

    HttpReply call(String function, String method, String path, String authorization) {
        return call(function, method, path, Map.of(), authorization);
    }

    private HttpReply call(
            String function, String method, String path, Map<String, String> query, String authorization) {
        return functions
                .api()
                .functions()
                .get(function)
                .apply(new HttpCall(
                        method,
                        path,
                        query.entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue()))),
                        new TreeMap<>(Map.of("authorization", authorization)),
                        new byte[0],
                        "192.0.2.1",
                        "request"));
    }

    /** The same with more headers. */
    HttpReply call(String function, String method, String path, String authorization, Map<String, String> headers) {
        TreeMap<String, String> all = new TreeMap<>(headers);
        all.put("authorization", authorization);
        return functions
                .api()
                .functions()
                .get(function)
                .apply(new HttpCall(method, path, Map.of(), all, new byte[0], "192.0.2.1", "request"));
    }

    HttpReply figures(String area) {
        return functions
                .api()
                .functions()
                .get("figures")
                .apply(new HttpCall(
                        "GET",
                        "/v1/figures/days/2024-02-08",
                        Map.of("area", List.of(area)),
                        Map.of(),
                        new byte[0],
                        "192.0.2.1",
                        "request"));
    }

    /** The messages that nobody would take, of every city of this class. */
    static List<LocalSns.Delivery> deadLetters() {
        return sns.deadLetters();
    }

    /** The minute's tick that hands over what is due. */
    void sendAlerts() {
        var unused = functions.sendAlerts().apply(new Tick(null));
    }

    static long count(HttpReply reply, String figure) {
        String marker = "\"" + figure + "\":";
        int from = reply.body().indexOf(marker) + marker.length();
        return Long.parseLong(reply.body().substring(from, reply.body().indexOf(',', from)));
    }

    String token(String who) {
        return functions.tokens().issue(FixedCity.actor(who)).token();
    }

    String everything() {
        return meter.client().scan(request -> request.tableName(table)).items().stream()
                .filter(item -> !item.get("pk").s().startsWith("A#"))
                .toList()
                .toString();
    }

    static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> running = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(n -> call).toList());
            List<T> answers = new ArrayList<>();
            for (Future<T> each : running) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    static Instant at(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }
}
