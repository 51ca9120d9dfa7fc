import anlan.catalogue.Catalogue;
import anlan.catalogue.Functions;
import anlan.catalogue.Platform;
import anlan.catalogue.Seeds;
import anlan.catalogue.Settings;
import anlan.domain.area.Area;
import anlan.domain.people.Actor;
import anlan.domain.people.Post;
import anlan.dynamodb.DynamoPorts;
import anlan.dynamodb.Retries;
import anlan.dynamodb.Table;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import anlan.usecases.Tick;
import anlan.usecases.Workers;
import anlan.usecases.alert.TextOfficials;
import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.context.support.GenericApplicationContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The morning after a holiday: so many hazards of all towns are late at once, and one sweep tells of them. The function
 * is the deployed one with the SDK's client; the store is a map behind the client's wire that answers each call after
 * so many milliseconds. Prints what one worker needs, what the deployed ones need, and the ratio.
 */
final class Sweep {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant REGISTERED =
            OffsetDateTime.parse("2024-02-08T10:00:00+08:00").toInstant();
    private static final Instant MORNING =
            OffsetDateTime.parse("2024-02-16T08:00:00+08:00").toInstant();

    private Sweep() {}

    public static void main(String[] args) throws Exception {
        int timers = Integer.parseInt(args[0]);
        int delay = Integer.parseInt(args[1]);
        new City(delay, true).swept(Math.min(timers, 500), "warm up");
        double one = new City(delay, true).swept(timers, "one by one");
        double several = new City(delay, false).swept(timers, "as deployed");
        System.out.printf(
                "%,d timers at %d ms a call: %.1f s, one by one %.1f s, ratio %.1f%n",
                timers, delay, several, one, one / several);
        System.exit(0);
    }

    /** Fresh functions over a fresh store. */
    private static final class City implements AutoCloseable {

        private final Store store = new Store();
        private final Settable clock = new Settable();
        private final int delay;
        private final GenericApplicationContext context = new GenericApplicationContext();
        private final Functions functions;

        City(int delay, boolean oneByOne) {
            this.delay = delay;
            StaticCredentialsProvider nobody =
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none"));
            DynamoDbClient dynamo = DynamoDbClient.builder()
                    .region(Region.of("local"))
                    .credentialsProvider(nobody)
                    .httpClient(store)
                    .overrideConfiguration(override -> override.retryStrategy(Retries.strategy()))
                    .build();
            SnsClient topic = SnsClient.builder()
                    .region(Region.of("local"))
                    .credentialsProvider(nobody)
                    .build();
            Seeds.roster().forEach(DynamoPorts.roster(new Table(dynamo, "anlan"))::put);
            Platform platform = new Platform(
                    new Settings(
                            "anlan",
                            "arn:aws:sns:local:0:Alerts",
                            "a-secret-of-the-benchmark-of-32-bytes".getBytes(StandardCharsets.UTF_8),
                            2),
                    dynamo,
                    topic,
                    clock,
                    () -> "worker",
                    List.of());
            functions = new Functions(oneByOne ? platform.with(Workers.ONE) : platform);
            Catalogue.register(context, functions, new Plain(), System::nanoTime);
            context.refresh();
        }

        @SuppressWarnings("unchecked")
        private <I> Function<I, Object> function(String name) {
            return (Function<I, Object>) Objects.requireNonNull(
                    context.getBean(name, FunctionRegistration.class).getTarget());
        }

        /** How many seconds one sweep takes over so many late hazards. */
        double swept(int hazards, String what) {
            clock.now = REGISTERED;
            List<Area> towns = Seeds.areas().towns();
            for (int n = 0; n < hazards; n++) {
                register(n, towns.get(n % towns.size()));
            }
            clock.now = MORNING;
            store.delay = delay;
            store.calls.reset();
            long cpu = cpu();
            long began = System.nanoTime();
            Object outcome = this.<Tick>function("notifyOverdue").apply(new Tick(null));
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf(
                    "%s: %.1f s, %.1f s of a core, %,d calls, %s%n",
                    what, seconds, (cpu() - cpu) / 1e9, store.calls.sum(), outcome);
            close();
            return seconds;
        }

        private void register(int n, Area town) {
            Post inspector = Seeds.roster().stream()
                    .filter(post -> post.id().value().equals("inspector"))
                    .findFirst()
                    .orElseThrow();
            HttpReply reply = this.<HttpCall>function("hazards")
                                    .apply(new HttpCall(
                                            "POST",
                                            "/v1/hazards",
                                            Map.of(),
                                            new TreeMap<>(Map.of(
                                                    "authorization",
                                                            "Bearer "
                                                                    + functions
                                                                            .tokens()
                                                                            .issue(Actor.at(inspector, null))
                                                                            .token(),
                                                    "content-type", "application/json",
                                                    "idempotency-key", "hazard-of-the-morning-" + n)),
                                            "{\"source\":\"OFFICE\",\"category\":\"fire-equipment\",\"description\":\"灭火器过期\",\"areaCode\":\"%s\"}"
                                                    .formatted(town.code())
                                                    .getBytes(StandardCharsets.UTF_8),
                                            "192.0.2.1",
                                            "request-" + n))
                            instanceof HttpReply answer
                    ? answer
                    : null;
            if (reply == null || reply.status() != 201) {
                throw new IllegalStateException(reply == null ? "no answer" : reply.body());
            }
        }

        private static long cpu() {
            return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        }

        @Override
        public void close() {
            context.close();
        }
    }

    /**
     * As much of DynamoDB as a sweep of one worker or several needs, when nobody else is there: no condition ever
     * fails.
     */
    private static final class Store implements SdkHttpClient {

        private final Map<String, ConcurrentNavigableMap<String, JsonNode>> items = new ConcurrentHashMap<>();
        private final LongAdder calls = new LongAdder();
        private volatile int delay;

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() throws IOException {
                    JsonNode asked = JSON.readTree(
                            request.contentStreamProvider().orElseThrow().newStream());
                    String action = request.httpRequest()
                            .firstMatchingHeader("X-Amz-Target")
                            .orElseThrow()
                            .replaceFirst(".*\\.", "");
                    byte[] answer = JSON.writeValueAsBytes(answer(action, asked));
                    later();
                    return HttpExecuteResponse.builder()
                            .response(SdkHttpResponse.builder()
                                    .statusCode(200)
                                    .putHeader("Content-Type", "application/x-amz-json-1.0")
                                    .build())
                            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer)))
                            .build();
                }

                @Override
                public void abort() {}
            };
        }

        private void later() throws IOException {
            calls.increment();
            try {
                Thread.sleep(delay);
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
        }

        private ObjectNode answer(String action, JsonNode asked) {
            ObjectNode answer = JSON.createObjectNode();
            switch (action) {
                case "GetItem" -> {
                    JsonNode item = under(text(asked.path("Key"), "pk")).get(text(asked.path("Key"), "sk"));
                    if (item != null) {
                        answer.set("Item", item);
                    }
                }
                case "TransactWriteItems" -> asked.path("TransactItems").forEach(this::write);
                case "Query" -> query(asked, answer);
                default -> throw new IllegalArgumentException("a sweep does not ask for " + action);
            }
            return answer;
        }

        /** A case stays as it was registered: a sweep reads it once. */
        private void write(JsonNode part) {
            JsonNode put = part.path("Put").path("Item");
            JsonNode deleted = part.path("Delete").path("Key");
            if (put.isObject()) {
                under(text(put, "pk")).put(text(put, "sk"), put);
            } else if (deleted.isObject()) {
                under(text(deleted, "pk")).remove(text(deleted, "sk"));
            }
        }

        private void query(JsonNode asked, ObjectNode answer) {
            JsonNode values = asked.path("ExpressionAttributeValues");
            String from = asked.has("ExclusiveStartKey") ? text(asked.path("ExclusiveStartKey"), "sk") : "";
            String pk = values.path(":pk").path("S").asString();
            ArrayNode page = answer.putArray("Items");
            for (JsonNode item : under(pk)
                    .subMap(from, false, values.path(":to").path("S").asString(), true)
                    .values()) {
                if (page.size() == asked.path("Limit").asInt()) {
                    ObjectNode last = answer.putObject("LastEvaluatedKey");
                    JsonNode before = page.get(page.size() - 1);
                    last.set("pk", before.get("pk"));
                    last.set("sk", before.get("sk"));
                    break;
                }
                page.add(item);
            }
            answer.put("Count", page.size()).put("ScannedCount", page.size());
        }

        private ConcurrentNavigableMap<String, JsonNode> under(String pk) {
            return items.computeIfAbsent(pk, key -> new ConcurrentSkipListMap<>());
        }

        private static String text(JsonNode key, String name) {
            return key.path(name).path("S").asString();
        }

        @Override
        public void close() {}
    }

    private static final class Plain implements Catalogue.Edge {

        @Override
        public Catalogue.Typed http(Function<HttpCall, HttpReply> function) {
            return Catalogue.Typed.of(HttpCall.class, HttpReply.class, function);
        }

        @Override
        public Catalogue.Typed topic(Function<String, TextOfficials.Outcome> function) {
            return Catalogue.Typed.of(String.class, TextOfficials.Outcome.class, function);
        }
    }

    private static final class Settable extends Clock {

        private volatile Instant now = REGISTERED;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
