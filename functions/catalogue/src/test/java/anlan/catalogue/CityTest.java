package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.dynamodb.DynamoRoster;
import anlan.dynamodb.Schema;
import anlan.dynamodb.Table;
import anlan.emulators.LocalDynamoDb;
import anlan.emulators.LocalSns;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import anlan.usecases.Tick;
import anlan.usecases.hazard.NotifyOverdue;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** All functions of one city over DynamoDB Local and the SDK's own clients: what a case costs, and what must never break. */
class CityTest {

    private static final String SECRET = "a-secret-that-is-long-enough-for-a-city";
    private static final String TOPIC_FILTER = "channel";
    private static int tables;

    private static LocalDynamoDb store;
    private static LocalSns sns;

    private final Metered meter = new Metered();
    private final Settable clock = new Settable(at("2024-02-08T10:00:00"));
    private final List<LocalSns.Text> texts = new ArrayList<>();
    private String table;
    private Functions functions;

    /** A clock that a test sets. */
    private static final class Settable extends Clock {
        private Instant now;

        Settable(Instant now) {
            this.now = now;
        }

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
        String topic = sns.createTopic(table);
        var client = meter.client();
        Schema.create(client, table);
        DynamoRoster roster = new DynamoRoster(new Table(client, table));
        Seeds.roster().forEach(roster::put);
        functions = new Functions(new Surroundings(
                new Settings(table, topic, SECRET.getBytes(StandardCharsets.UTF_8), 2),
                client,
                Clients.sns(),
                clock,
                List.of()));
        sns.subscribe(topic, Map.of(TOPIC_FILTER, List.of("sms")), delivery -> {
            var unused = functions.textOfficials().apply(delivery.message());
        });
        sns.onText(texts::add);
        meter.taken();
    }

    @Test
    void a_complaint_costs_one_transaction_of_at_most_six_items_and_no_read() {
        assertThat(complain("alice", "key-of-sixteen-01").status()).isEqualTo(201);

        List<SdkRequest> requests = meter.taken();
        assertThat(requests).hasSize(1);
        assertThat(((TransactWriteItemsRequest) requests.getFirst()).transactItems())
                .hasSize(5);
    }

    @Test
    void an_anonymous_complaint_has_no_identity_item_at_all() {
        HttpReply reply = post("complaints", "/v1/complaints", "citizen:alice", "key-of-sixteen-01", """
                {"category":"noise","description":"吵","areaCode":"331082001","anonymous":true,
                 "contact":{"name":"张三","phone":"+861000000099"}}""");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(((TransactWriteItemsRequest) meter.taken().getFirst()).transactItems())
                .hasSize(4);
        assertThat(everything())
                .doesNotContain("张三")
                .doesNotContain("861000000099")
                .doesNotContain("citizen:alice");
    }

    @Test
    void a_hazard_costs_one_transaction_of_at_most_six_items_and_no_read() {
        assertThat(register("key-of-sixteen-01").status()).isEqualTo(201);

        List<SdkRequest> requests = meter.taken();
        assertThat(requests).hasSize(1);
        assertThat(((TransactWriteItemsRequest) requests.getFirst()).transactItems())
                .hasSize(4);
    }

    @Test
    void a_retry_costs_the_same_one_request_and_hears_the_same() {
        HttpReply first = complain("alice", "key-of-sixteen-01");
        HttpReply firstHazard = register("key-of-sixteen-01");
        meter.taken();
        clock.now = clock.now.plus(Duration.ofDays(400));

        HttpReply again = complain("alice", "key-of-sixteen-01");
        assertThat(meter.names()).containsExactly("TransactWriteItems");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("Idempotency-Replayed", "true");

        HttpReply hazardAgain = register("key-of-sixteen-01");
        assertThat(meter.names()).containsExactly("TransactWriteItems");
        assertThat(hazardAgain.body()).isEqualTo(firstHazard.body());
    }

    @Test
    void a_retry_hears_the_same_after_the_hazard_has_moved_on() {
        HttpReply first = register("key-of-sixteen-01");
        clock.now = at("2024-02-16T09:00:00");
        assertThat(functions.notifyOverdue().apply(new Tick(null)).fired()).isEqualTo(1);

        assertThat(register("key-of-sixteen-01").body()).isEqualTo(first.body());
    }

    @Test
    void what_is_refused_burns_no_key_and_costs_nothing() {
        HttpReply refused = post("complaints", "/v1/complaints", "citizen:alice", "key-of-sixteen-01", "{}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(meter.taken()).isEmpty();

        assertThat(complain("alice", "key-of-sixteen-01").headers()).doesNotContainKey("Idempotency-Replayed");
    }

    @Test
    void a_sweep_with_nothing_due_asks_once_a_shard_whatever_the_number_of_open_cases() {
        for (int open = 0; open < 40; open++) {
            register("key-of-sixteen-" + open);
        }
        meter.taken();

        assertThat(functions.notifyOverdue().apply(new Tick(null))).isEqualTo(new NotifyOverdue.Report(0, 0, 0));
        assertThat(meter.names()).containsExactly("Query", "Query");
    }

    @Test
    void a_hazard_that_is_late_is_told_once_however_often_the_clock_ticks() {
        register("key-of-sixteen-01");
        clock.now = at("2024-02-16T00:00:30");
        for (int tick = 0; tick < 3; tick++) {
            functions.notifyOverdue().apply(new Tick(null));
            functions.sendAlerts().apply(new Tick(null));
        }
        assertThat(texts).as("quiet hours").isEmpty();

        clock.now = at("2024-02-16T08:00:00");
        for (int tick = 0; tick < 3; tick++) {
            functions.notifyOverdue().apply(new Tick(null));
            functions.sendAlerts().apply(new Tick(null));
        }
        assertThat(texts).hasSize(1);
        assertThat(texts.getFirst().message())
                .hasSizeLessThanOrEqualTo(70)
                .contains("2月15日")
                .contains("超期");
        assertThat(texts.getFirst().attributes()).containsEntry("rung", "T+0").containsKey("caseId");
    }

    @Test
    void two_sweepers_at_once_tell_each_late_hazard_once() throws Exception {
        for (int open = 0; open < 12; open++) {
            register("key-of-sixteen-" + open);
        }
        clock.now = at("2024-02-16T09:00:00");
        List<NotifyOverdue.Report> reports =
                atOnce(4, () -> functions.notifyOverdue().apply(new Tick(null)));

        functions.notifyOverdue().apply(new Tick(null));
        functions.sendAlerts().apply(new Tick(null));
        assertThat(reports.stream().mapToInt(NotifyOverdue.Report::fired).sum()).isEqualTo(12);
        assertThat(texts)
                .hasSize(12)
                .extracting(text -> text.attributes().get("caseId"))
                .doesNotHaveDuplicates();
    }

    @Test
    void one_key_sent_sixty_four_times_at_once_is_one_case() throws Exception {
        List<HttpReply> replies = atOnce(64, () -> register("key-of-sixteen-01"));

        assertThat(replies).extracting(HttpReply::status).containsOnly(201);
        assertThat(replies)
                .extracting(HttpReply::body)
                .containsOnly(replies.getFirst().body());
        assertThat(replies.stream().filter(reply -> !reply.headers().containsKey("Idempotency-Replayed")))
                .hasSize(1);
        clock.now = at("2024-02-09T00:20:00");
        functions.rollUpDay().apply(new Tick(null));
        assertThat(figures("331082").body()).contains("\"hazards.found\":1,");
    }

    @Test
    void the_sixth_complaint_of_a_minute_waits_and_the_thirty_first_of_a_day_too() {
        for (int minute = 0; minute < 6; minute++) {
            clock.now = at("2024-02-08T10:00:00").plus(Duration.ofMinutes(minute));
            for (int n = 0; n < 5; n++) {
                assertThat(complain("alice", "key-of-sixteen-" + minute + "-" + n)
                                .status())
                        .isEqualTo(201);
            }
            HttpReply sixth = complain("alice", "key-of-sixteen-" + minute + "-x");
            assertThat(sixth.status()).isEqualTo(429);
            assertThat(sixth.headers().get("Retry-After")).isEqualTo(minute < 5 ? "60" : "50100");
        }
        assertThat(complain("bob", "key-of-sixteen-01").status()).isEqualTo(201);
        clock.now = at("2024-02-09T00:00:00");
        assertThat(complain("alice", "key-of-sixteen-tomorrow").status()).isEqualTo(201);
    }

    @Test
    void the_night_reads_each_page_of_events_once_and_towns_sum_to_the_city() {
        complain("alice", "key-of-sixteen-01");
        register("key-of-sixteen-01");
        clock.now = at("2024-02-09T00:20:00");
        meter.taken();

        functions.rollUpDay().apply(new Tick(null));

        List<String> pages = meter.taken().stream()
                .filter(QueryRequest.class::isInstance)
                .map(request -> ((QueryRequest) request)
                        .expressionAttributeValues()
                        .get(":pk")
                        .s())
                .filter(pk -> pk.startsWith("EV#"))
                .toList();
        assertThat(pages).hasSize(19 * 35).doesNotHaveDuplicates();
        long towns = Seeds.areas().towns().stream()
                .mapToLong(town -> count(figures(town.code().value()), "complaints.new"))
                .sum();
        assertThat(towns).isEqualTo(1).isEqualTo(count(figures("331082"), "complaints.new"));
    }

    @Test
    void a_night_that_runs_twice_says_the_same_and_a_late_event_makes_a_revision() {
        register("key-of-sixteen-01");
        clock.now = at("2024-02-09T00:20:00");
        functions.rollUpDay().apply(new Tick(null));
        HttpReply first = figures("331082");
        assertThat(functions.rollUpDay().apply(new Tick(null)).published()).isZero();
        assertThat(figures("331082")).isEqualTo(first);

        clock.now = at("2024-02-08T23:59:59");
        register("key-of-sixteen-02");
        clock.now = at("2024-02-10T00:20:00");
        functions.rollUpDay().apply(new Tick(null));
        assertThat(figures("331082").body()).contains("\"revision\":2,").contains("迟到事件 1 件");
    }

    @Test
    void nothing_ever_scans_the_table() {
        complain("alice", "key-of-sixteen-01");
        register("key-of-sixteen-01");
        functions.notifyOverdue().apply(new Tick(null));
        functions.sendAlerts().apply(new Tick(null));
        functions.rollUpDay().apply(new Tick(null));
        assertThat(meter.taken()).noneMatch(ScanRequest.class::isInstance);
    }

    private HttpReply complain(String who, String key) {
        return post(
                "complaints",
                "/v1/complaints",
                "citizen:" + who,
                key,
                "{\"category\":\"noise\",\"description\":\"吵\",\"areaCode\":\"331082001\"}");
    }

    private HttpReply register(String key) {
        return post("hazards", "/v1/hazards", "post:inspector", key, """
                {"source":"OFFICE","category":"fire-equipment","description":"灭火器过期","areaCode":"331082112"}""");
    }

    private HttpReply post(String function, String path, String who, String key, String body) {
        TreeMap<String, String> headers = new TreeMap<>(Map.of(
                "authorization", "Bearer " + token(who), "content-type", "application/json", "idempotency-key", key));
        return functions
                .api()
                .functions()
                .get(function)
                .apply(new HttpCall(
                        "POST",
                        path,
                        Map.of(),
                        headers,
                        body.getBytes(StandardCharsets.UTF_8),
                        "192.0.2.1",
                        "request"));
    }

    private HttpReply figures(String area) {
        return functions
                .api()
                .functions()
                .get("figures")
                .apply(new HttpCall(
                        "GET",
                        "/v1/figures/days/2024-02-08",
                        Map.of("area", area),
                        Map.of(),
                        new byte[0],
                        "192.0.2.1",
                        "request"));
    }

    private static long count(HttpReply reply, String figure) {
        String marker = "\"" + figure + "\":";
        int from = reply.body().indexOf(marker) + marker.length();
        return Long.parseLong(reply.body().substring(from, reply.body().indexOf(',', from)));
    }

    private String token(String who) {
        return functions.tokens().issue(FixedCity.actor(who)).token();
    }

    private String everything() {
        return meter.client().scan(request -> request.tableName(table)).items().stream()
                .filter(item -> !item.get("pk").s().startsWith("A#"))
                .toList()
                .toString();
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
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

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }
}
