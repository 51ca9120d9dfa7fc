package anlan.simulation;

import anlan.catalogue.Founding;
import anlan.catalogue.Functions;
import anlan.catalogue.Platform;
import anlan.catalogue.Seeds;
import anlan.catalogue.Settings;
import anlan.catalogue.Store;
import anlan.domain.alert.AlertId;
import anlan.domain.alert.Sms;
import anlan.domain.alert.SmsGateway;
import anlan.domain.contract.Ports;
import anlan.domain.contract.SettableClock;
import anlan.domain.lifecycle.Case;
import anlan.domain.memory.InMemoryCity;
import anlan.domain.people.Actor;
import anlan.domain.people.Post;
import anlan.emulators.LocalDynamoDb;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import anlan.torture.Clients;
import anlan.torture.Deployed;
import anlan.usecases.Tick;
import anlan.usecases.Workers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * All functions of one city over a store, with a topic that keeps what it has until it is told to
 * deliver, and telephones at its end.
 */
final class YearCity implements AutoCloseable {

    /** The head of a town, whose telephone nobody has entered. */
    static final String UNREACHABLE = "town-331082105-leader";

    private static final byte[] SECRET = "a-secret-of-the-year-of-32-bytes".getBytes(StandardCharsets.UTF_8);
    private static final String TABLE = "year";
    private static final String TOPIC = "arn:aws:sns:local:000000000000:Alerts";

    final SettableClock clock;
    final Store store;
    private final Functions functions;
    private final Map<String, Function<Object, Object>> all;
    private final Map<String, Post> posts = new HashMap<>();
    private final KeepingTopic topic = new KeepingTopic();
    private final List<String> texts = new ArrayList<>();
    private final Set<String> failures = new TreeSet<>();
    private final @Nullable LocalDynamoDb dynamo;

    private YearCity(
            @Nullable LocalDynamoDb dynamo, @Nullable DynamoDbClient client, @Nullable Ports memory, Instant start) {
        this.dynamo = dynamo;
        clock = new SettableClock(start);
        AtomicInteger ids = new AtomicInteger();
        SmsGateway telephones = sms -> {
            texts.add(heard(sms.phone(), clock.instant(), told(sms)));
            return new SmsGateway.Answer.Sent("text");
        };
        Platform platform = new Platform(
                        new Settings(TABLE, TOPIC, SECRET, 2),
                        client == null ? nowhere() : client,
                        topic,
                        clock,
                        () -> "worker-" + ids.incrementAndGet(),
                        List.of(),
                        telephones)
                .with(Workers.ONE);
        store = memory == null ? Store.of(platform, Seeds.areas(), Seeds.ladder()) : store(memory);
        functions = new Functions(platform, store, () -> clock.instant().toEpochMilli() * 1_000_000);
        all = Deployed.registered(functions, UnaryOperator.identity());
        for (Post seeded : Seeds.roster()) {
            Post post = seeded.id().value().equals(UNREACHABLE)
                    ? new Post(seeded.id(), seeded.name(), seeded.role(), seeded.unit(), seeded.area(), "")
                    : seeded;
            posts.put(post.id().value(), post);
            store.roster().put(post);
        }
    }

    /** Over the doubles that obey the same contracts as the table: fast. */
    static YearCity inMemory(Instant start) {
        return new YearCity(null, null, new InMemoryCity(Seeds.ladder()).ports(), start);
    }

    /** Over a table of DynamoDB Local: slow. */
    static YearCity onTable(Instant start) {
        LocalDynamoDb dynamo = LocalDynamoDb.inMemory();
        DynamoDbClient client = Clients.store(dynamo.endpoint(), Clients.REAL, Clients.patient());
        Founding.found(client, TABLE, System.err::println);
        return new YearCity(dynamo, client, null, start);
    }

    private static Store store(Ports ports) {
        return new Store(
                ports.complaints(),
                ports.hazards(),
                ports.events(),
                ports.caseload(),
                ports.timers(),
                ports.outbox(),
                ports.dailyTexts(),
                ports.alerts(),
                ports.documents(),
                ports.figures(),
                ports.officeAlerts(),
                ports.roster(),
                ports.desk(),
                ports.worklists(),
                ports.credits(),
                ports.statuses(),
                ports.packs(),
                ports.decisions(),
                ports.reminders());
    }

    /** No table: whoever asks for one is refused by the SDK itself. */
    private static DynamoDbClient nowhere() {
        return new DynamoDbClient() {
            @Override
            public String serviceName() {
                return "nowhere";
            }

            @Override
            public void close() {}
        };
    }

    /** The unit of each post. */
    Map<String, String> units() {
        Map<String, String> units = new TreeMap<>();
        posts.forEach((id, post) -> units.put(id, post.unit().value()));
        return units;
    }

    private static String told(Sms sms) {
        return sms.alerts().isEmpty()
                ? sms.caseId() + " " + sms.rung()
                : sms.alerts().stream().map(AlertId::toString).collect(Collectors.joining(", "));
    }

    /**
     * A text message as it is compared: at which telephone, and when.
     *
     * @param told case and rung, or the alerts of a digest
     */
    static String heard(String phone, Instant at, String told) {
        return phone + " " + at + " " + told;
    }

    String phone(String post) {
        return Objects.requireNonNull(posts.get(post), post).phone();
    }

    /** What came to the telephones. */
    List<String> texts() {
        return texts;
    }

    /** Why jobs failed. */
    Set<String> failures() {
        return failures;
    }

    /** The answer to a POST by an official ({@code post:…}) or a citizen. */
    HttpReply post(String who, String path, String key, String body) {
        Post post = posts.get(who.substring(who.indexOf(':') + 1));
        Actor actor = who.startsWith("post:") ? Actor.at(Objects.requireNonNull(post, who), null) : Actor.citizen(who);
        TreeMap<String, String> headers = new TreeMap<>(Map.of(
                "authorization",
                "Bearer " + functions.tokens().issue(actor).token(),
                "content-type",
                "application/json",
                "idempotency-key",
                key));
        HttpCall call = new HttpCall(
                "POST", path, Map.of(), headers, body.getBytes(StandardCharsets.UTF_8), "192.0.2.1", "year");
        String group = path.split("/", 4)[2];
        return (HttpReply) Objects.requireNonNull(all.get(group), group).apply(call);
    }

    /** A case as it stands; null if there is none. */
    @Nullable
    Case state(OneCase of) {
        return of.hazard ? store.hazards().find(of.id()) : store.complaints().find(of.id());
    }

    void run(String job) {
        apply(job, new Tick(clock.instant()));
    }

    private void apply(String function, Object input) {
        try {
            var unused = Objects.requireNonNull(all.get(function), function).apply(input);
        } catch (RuntimeException failed) {
            failures.add(function + " failed: " + failed);
        }
    }

    /** Whether the topic has something to deliver. */
    boolean underway() {
        return !topic.isEmpty();
    }

    /**
     * The topic delivers what it has.
     *
     * @param times how often each message comes
     */
    void deliver(int times) {
        List<String> messages = topic.taken();
        for (int n = 0; n < times; n++) {
            messages.forEach(message -> apply("textOfficials", message));
        }
    }

    @Override
    public void close() {
        if (dynamo != null) {
            dynamo.close();
        }
    }
}
