package anlan.localstack;

import anlan.catalogue.Clients;
import anlan.catalogue.Founding;
import anlan.catalogue.Platform;
import anlan.catalogue.Seeds;
import anlan.catalogue.Settings;
import anlan.domain.decision.Reminders;
import anlan.domain.figures.OfficeAlerts;
import anlan.domain.people.Roster;
import anlan.domain.photo.Photos;
import anlan.domain.warning.ColourChanges;
import anlan.dynamodb.DynamoPorts;
import anlan.dynamodb.Shards;
import anlan.dynamodb.Table;
import anlan.emulators.LocalDynamoDb;
import anlan.emulators.LocalS3;
import anlan.emulators.LocalSns;
import anlan.usecases.Tick;
import anlan.web.WebEdge;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.context.ConfigurableApplicationContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A whole city in one JVM, on files that outlive it. */
public final class LocalCity implements AutoCloseable {

    private static final String TABLE = DataFolder.TABLE;
    /** Which layout of the data this release reads: an older city is refused with a sentence. */
    static final String LAYOUT = "9";

    private static final String TOPIC = "Alerts";
    private static final int SHARDS = DataFolder.SHARDS;

    private final LocalDynamoDb store;
    private final LocalSns sns;
    private final LocalS3 s3;
    private final ConfigurableApplicationContext edge;
    private final Schedules schedules;

    private LocalCity(
            LocalDynamoDb store, LocalSns sns, LocalS3 s3, ConfigurableApplicationContext edge, Schedules schedules) {
        this.store = store;
        this.sns = sns;
        this.s3 = s3;
        this.edge = edge;
        this.schedules = schedules;
    }

    static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        try {
            LocalCity city = start(
                    Path.of(environment.getOrDefault("ANLAN_DATA", "localstack/.data")),
                    firstNow(environment.get("ANLAN_CLOCK")),
                    args);
            Welcome.print(System.out, city.port());
        } catch (RuntimeException failed) {
            System.err.println("安澜没有启动 Anlan did not start: " + failed.getMessage());
            // What had started already would keep the process alive without a door.
            System.exit(1);
        }
    }

    private static @Nullable Instant firstNow(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException("ANLAN_CLOCK=" + text + " (write 2024-02-08T10:00:00+08:00)", malformed);
        }
    }

    /**
     * Starts a city.
     *
     * @param data folder that it lives in; made if it is not there
     * @param firstNow where its time starts on fresh data, null for the real time
     */
    public static LocalCity start(Path data, @Nullable Instant firstNow, String... args) {
        return start(data, firstNow, Clock.systemUTC(), LocalCity::workAhead, args);
    }

    /**
     * Starts a city by another clock.
     *
     * @param work tells of a table when the functions have something to do
     */
    static LocalCity start(
            Path data, @Nullable Instant firstNow, Clock real, Function<Table, WorkAhead> work, String... args) {
        Folder folder = Folder.open(data).ofLayout(LAYOUT);
        VirtualClock clock = VirtualClock.open(folder.file("clock"), real, firstNow);
        LocalDynamoDb store = LocalDynamoDb.onFiles(folder.inner("dynamodb"));
        LocalSns sns = LocalSns.start(0);
        LocalS3 s3 = LocalS3.start(folder.inner("photos"), clock);
        pointSdkAt(store, sns, s3);
        LocalPhotos photos = new LocalPhotos(s3);
        DynamoDbClient dynamo = founded();
        Table table = new Table(dynamo, TABLE);
        Roster roster = DynamoPorts.roster(table);
        String topic = sns.createTopic(TOPIC);
        Inbox inbox = new Inbox(folder.file("phones.jsonl"));
        sns.onText(text ->
                inbox.receive(LocalRoutes.written(clock.instant()), text.phone(), text.message(), text.attributes()));
        WeChatInbox weChat = new WeChatInbox(folder.file("wechat.jsonl"), clock);
        Template template = Template.packaged();
        Jobs jobs = new Jobs();
        Schedules schedules = new Schedules(clock, template.schedules(), work.apply(table), jobs::run);
        Settings settings = new Settings(TABLE, topic, folder.secret(), SHARDS);
        List<String> woken = template.woken();
        AtomicReference<@Nullable URI> door = new AtomicReference<>();
        ConfigurableApplicationContext edge = new WebEdge(
                        new Platform(
                                        settings,
                                        dynamo,
                                        Clients.sns(),
                                        clock,
                                        () -> UUID.randomUUID().toString(),
                                        List.of(new LocalSignIns(roster)))
                                .waking(() -> woken.forEach(schedules::wake))
                                .telling(weChat)
                                .storing(photos.store())
                                .keeping(new FileTombstones(folder.file(DataFolder.TOMBSTONES))),
                        null)
                .showingMetricsTo(Loopback::admits)
                .serving(LocalPhotos.PATH, LocalPhotos.MOST_BYTES, photos)
                .serving(
                        LocalRoutes.PREFIX,
                        new LocalRoutes(
                                inbox,
                                weChat,
                                clock,
                                schedules::advance,
                                new Posts(Seeds.roster(), roster),
                                DemoWeek.in(folder, clock, schedules, door::get)))
                .start(onLoopback(args));
        if (edge instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            door.set(URI.create("http://127.0.0.1:" + web.getWebServer().getPort()));
        }
        FunctionCatalog catalogue = edge.getBean(FunctionCatalog.class);
        jobs.from(catalogue);
        photos.servedAt(port(edge));
        s3.onArrival((bucket, key) -> Jobs.invoke(catalogue, "examinePhotos", new Tick(null, key)));
        template.subscriptions()
                .forEach(subscription -> sns.subscribe(
                        topic,
                        subscription.filterPolicy(),
                        delivery -> Jobs.invoke(catalogue, subscription.function(), delivery.message())));
        schedules.start();
        return new LocalCity(store, sns, s3, edge, schedules);
    }

    /** The work that this city's own timers and outbox hold. */
    static WorkAhead workAhead(Table table) {
        Shards shards = new Shards(Seeds.areas().city().code(), SHARDS);
        WorkAhead work = WorkAhead.in(
                DynamoPorts.timers(table, shards),
                DynamoPorts.outbox(table, shards),
                DynamoPorts.statuses(table, shards));
        Reminders reminders = DynamoPorts.reminders(table, shards);
        OfficeAlerts alerts = DynamoPorts.officeAlerts(table, shards);
        ColourChanges changes = DynamoPorts.colourChanges(table, shards);
        Photos photos = DynamoPorts.photos(table, shards);
        return function -> switch (function) {
            case "notifyOverdue" -> earlier(work.of(function), reminders.nextTimer());
            case "sendAlerts" ->
                alerts.pending().isEmpty() && changes.pending().isEmpty()
                        ? earlier(work.of(function), reminders.nextPending())
                        : Instant.MIN;
            case "examinePhotos" -> earlier(Instant.MAX, photos.next());
            default -> work.of(function);
        };
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    /** The client of requests, to a store that has all it needs and has answered once. */
    private static DynamoDbClient founded() {
        try (DynamoDbClient patient = Clients.patientDynamo()) {
            Founding.foundTable(patient, TABLE, System.out::println);
        }
        DynamoDbClient dynamo = Clients.dynamo();
        Founding.warm(dynamo, TABLE, System.out::println);
        return dynamo;
    }

    private static String[] onLoopback(String... args) {
        return Stream.concat(Stream.of("--server.address=127.0.0.1"), Stream.of(args))
                .toArray(String[]::new);
    }

    /** The SDK reads where to connect to as it would from the environment. */
    private static void pointSdkAt(LocalDynamoDb store, LocalSns sns, LocalS3 s3) {
        System.setProperty("aws.region", "local");
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        System.setProperty("aws.endpointUrlDynamoDb", store.endpoint().toString());
        System.setProperty("aws.endpointUrlSns", sns.endpoint().toString());
        System.setProperty("aws.endpointUrlS3", s3.endpoint().toString());
    }

    /** Where it listens, on loopback. */
    public int port() {
        return port(edge);
    }

    private static int port(ConfigurableApplicationContext edge) {
        return edge instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
    }

    @Override
    public void close() {
        schedules.close();
        edge.close();
        sns.close();
        s3.close();
        store.close();
    }

    /** The jobs of the catalogue, which is there only after the edge has started. */
    private static final class Jobs {

        private @Nullable FunctionCatalog catalogue;

        void from(FunctionCatalog found) {
            catalogue = found;
        }

        void run(String function, Instant at) {
            FunctionCatalog from = catalogue;
            if (from != null) {
                invoke(from, function, new Tick(at));
            }
        }

        static void invoke(FunctionCatalog catalogue, String name, Object input) {
            Function<Object, Object> function = catalogue.lookup(name);
            if (function == null) {
                throw new IllegalStateException("template.yaml names a function that does not exist: " + name);
            }
            var unused = function.apply(input);
        }
    }
}
