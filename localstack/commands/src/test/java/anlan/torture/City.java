package anlan.torture;

import anlan.catalogue.Founding;
import anlan.catalogue.Functions;
import anlan.catalogue.Seeds;
import anlan.catalogue.Settings;
import anlan.domain.contract.SettableClock;
import anlan.domain.inspection.InspectionJournal;
import anlan.domain.people.Actor;
import anlan.domain.people.Post;
import anlan.dynamodb.DynamoPorts;
import anlan.emulators.LocalSns;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import anlan.usecases.Tick;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * All functions of one city over the real store, with faulty wires to it and to the topic. It can
 * die at any call and be started again; only what is in the table outlives it.
 */
final class City implements AutoCloseable {

    private static final AtomicInteger TABLES = new AtomicInteger();

    final SettableClock clock;
    final Topic topic;
    final FaultyWire store = new FaultyWire(Dialect.DYNAMODB);
    final FaultyWire gateway = new FaultyWire(Dialect.SNS);
    final FaultyWire weChatWire = new FaultyWire(Dialect.WECHAT);
    final Subscribers weChat = new Subscribers(weChatWire);
    final Table raw;

    /** The files of photos. */
    final Shelf shelf = new Shelf();

    /** Who was forgotten, outside of the table. */
    final Table stones;

    private final Bug bug;
    private final String table = "torture-" + TABLES.incrementAndGet();
    private final LocalSns localSns = LocalSns.start(0);
    private final String topicArn = localSns.createTopic("Alerts");
    private final DynamoDbClient clean;
    private final DynamoDbClient dynamo;
    private final SnsClient sns;
    private Functions functions;
    private Map<String, Function<Object, Object>> all;
    private final AtomicInteger workers = new AtomicInteger();
    private final Map<String, Integer> failures = new TreeMap<>();
    private volatile @Nullable Runnable beforeTheProviderAnswers;
    private int deaths;
    private int callsOfTheLastRun;

    City(Neighbours neighbours, Bug bug, Instant start) {
        this.bug = bug;
        this.clock = new SettableClock(start);
        URI storeAt = neighbours.store().endpoint();
        clean = Clients.store(storeAt, Clients.REAL, Clients.patient());
        dynamo = Clients.store(
                storeAt,
                new HttpWire(Clients.REAL, real -> bug.wire(call -> store.send(call, real))),
                Clients.impatient());
        sns = Clients.topic(
                localSns.endpoint(),
                new HttpWire(Clients.REAL, real -> call -> gateway.send(call, real)),
                Clients.impatient());
        topic = new Topic(this);
        localSns.subscribe(topicArn, Map.of("channel", List.of("sms")), topic::take);
        localSns.onText(text -> {
            topic.sent(text);
            Runnable first = beforeTheProviderAnswers;
            beforeTheProviderAnswers = null;
            if (first != null) {
                first.run();
            }
        });
        raw = new Table(clean, table);
        stones = new Table(clean, Settings.tombstonesOf(table));
        Founding.found(clean, table, System.err::println);
        functions = made();
        all = registered(functions);
    }

    private Functions made() {
        return Deployed.made(
                table, topicArn, dynamo, sns, clock, () -> "worker-" + workers.incrementAndGet(), weChat, shelf);
    }

    private Map<String, Function<Object, Object>> registered(Functions from) {
        return Deployed.registered(from, function -> bug.http(function, this));
    }

    /** Does something once, when the provider has the next text message and has not answered. */
    void beforeTheProviderAnswers(@Nullable Runnable work) {
        beforeTheProviderAnswers = work;
    }

    /** The lists by day and by site, as the product reads them, over a wire that does not fail. */
    InspectionJournal journal() {
        return DynamoPorts.inspectionJournal(new anlan.dynamodb.Table(clean, table));
    }

    URI snsEndpoint() {
        return localSns.endpoint();
    }

    String tableName() {
        return table;
    }

    String topicArn() {
        return topicArn;
    }

    /** All neighbours fail from now on as the plan has it. */
    void follow(FaultPlan plan) {
        store.follow(plan);
        gateway.follow(plan);
        weChatWire.follow(plan);
        topic.follow(plan);
    }

    /** No fault from now on, and what was late arrives. */
    void quiet() {
        follow(FaultPlan.none());
        try {
            store.settle();
            gateway.settle();
            weChatWire.settle();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The process dies once: at that call of the next operation, before or after it. */
    void dieAt(int call, boolean after) {
        store.dieAt(call, after);
        gateway.dieAt(call, after);
        weChatWire.dieAt(call, after);
        shelf.dieAt(call, after);
    }

    void dieNever() {
        store.dieAt(-1, false);
        gateway.dieAt(-1, false);
        weChatWire.dieAt(-1, false);
        shelf.dieAt(-1, false);
    }

    /** The process died and is started again: it remembers nothing. */
    void restart() {
        deaths++;
        functions = made();
        all = registered(functions);
    }

    int deaths() {
        return deaths;
    }

    String token(String who) {
        return functions.tokens().issue(actor(who)).token();
    }

    private static Actor actor(String who) {
        return Seeds.roster().stream()
                .filter(post -> who.equals("post:" + post.id()))
                .map((Post post) -> Actor.at(post, null))
                .findFirst()
                .orElseGet(() -> Actor.citizen(who));
    }

    /**
     * One call of HTTP, or null if the process died on the way: it is started again.
     *
     * @param operation its name, by which faults are chosen
     */
    @Nullable
    HttpReply call(String operation, HttpCall call) {
        return lived(operation, () -> {
            String group = functions.api().functionOf(call.path());
            return (HttpReply) Objects.requireNonNull(all.get(group), group).apply(call);
        });
    }

    /** One run of a job; whether it came to its end. */
    boolean run(String operation, String job) {
        return outcome(operation, job, new Tick(clock.instant())) != null;
    }

    /** One run of a job, which may fail. */
    void attempt(String operation, String job) {
        var unused = run(operation, job);
    }

    /** What a function made of its input, or null if it failed or the process died. */
    @Nullable
    Object outcome(String operation, String function, Object input) {
        return lived(operation, () -> {
            int handed = weChat.handed().size();
            try {
                return Objects.requireNonNull(all.get(function), function).apply(input);
            } catch (Crash died) {
                interrupted(function, handed);
                throw died;
            } catch (RuntimeException failed) {
                interrupted(function, handed);
                failures.merge(String.valueOf(failed.getMessage()), 1, Integer::sum);
                return null;
            }
        });
    }

    private void interrupted(String function, int handed) {
        if (function.equals("sendAlerts")) {
            weChat.interrupted(handed);
        }
    }

    private <T> @Nullable T lived(String operation, Supplier<@Nullable T> work) {
        try {
            return Operation.named(operation, () -> {
                T done = work.get();
                callsOfTheLastRun = Operation.current().calls();
                return done;
            });
        } catch (Crash died) {
            restart();
            return null;
        }
    }

    /** How many calls to the store the last operation made. */
    int callsOfTheLastRun() {
        return callsOfTheLastRun;
    }

    /** Why jobs failed, and how often. */
    Map<String, Integer> failures() {
        return failures;
    }

    @Override
    public void close() {
        localSns.close();
        clean.deleteTable(request -> request.tableName(table));
        clean.deleteTable(request -> request.tableName(Settings.tombstonesOf(table)));
    }
}
