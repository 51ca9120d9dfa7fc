package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import anlan.usecases.Tick;
import anlan.usecases.deadline.NotifyOverdue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What a case costs, exactly: requests, items and reads. */
class CostTest extends CityFixture {

    @Test
    void a_complaint_costs_one_transaction_of_eight_items_and_no_read() {
        assertThat(complain("alice", "key-of-sixteen-01").status()).isEqualTo(201);

        List<SdkRequest> requests = meter.taken();
        assertThat(requests).hasSize(1);
        assertThat(((TransactWriteItemsRequest) requests.getFirst()).transactItems())
                .as("state, number, quota, event, timer, own list, identity")
                .hasSize(8);
    }

    @Test
    void an_anonymous_complaint_has_no_identity_item_at_all() {
        HttpReply reply = post("complaints", "/v1/complaints", "citizen:alice", "key-of-sixteen-01", """
            {"category":"noise","description":"吵","areaCode":"331082001","anonymous":true,
             "contact":{"name":"张三","phone":"+861000000099"}}\
            """);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(((TransactWriteItemsRequest) meter.taken().getFirst()).transactItems())
                .hasSize(7);
        assertThat(everything())
                .doesNotContain("张三")
                .doesNotContain("861000000099")
                .doesNotContain("citizen:alice");
    }

    @Test
    void a_hazard_costs_a_look_at_the_campaigns_and_one_transaction_of_six_items() {
        assertThat(register("key-of-sixteen-00").status()).isEqualTo(201);
        assertThat(meter.names()).containsExactly("GetItem", "Query", "TransactWriteItems");
        assertThat(register("key-of-sixteen-01").status()).isEqualTo(201);

        List<SdkRequest> requests = meter.taken();
        assertThat(requests).hasSize(2);
        assertThat(((TransactWriteItemsRequest) requests.getLast()).transactItems())
                .hasSize(6);
    }

    @Test
    void a_retry_costs_the_same_requests_and_hears_the_same() {
        HttpReply first = complain("alice", "key-of-sixteen-01");
        HttpReply firstHazard = register("key-of-sixteen-01");
        meter.taken();
        clock.now = clock.now.plus(Duration.ofDays(400));

        HttpReply again = complain("alice", "key-of-sixteen-01");
        assertThat(meter.names()).containsExactly("TransactWriteItems");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("Idempotency-Replayed", "true");

        HttpReply hazardAgain = register("key-of-sixteen-01");
        assertThat(meter.names()).containsExactly("Query", "TransactWriteItems");
        assertThat(hazardAgain.body()).isEqualTo(firstHazard.body());
    }

    @Test
    void what_is_refused_burns_no_key_and_costs_nothing() {
        HttpReply refused = post("complaints", "/v1/complaints", "citizen:alice", "key-of-sixteen-01", "{}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(meter.taken()).isEmpty();

        assertThat(complain("alice", "key-of-sixteen-01").headers()).doesNotContainKey("Idempotency-Replayed");
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "post:inspector       | /areaCode      | \"areaCode\":\"331082999\"",
                "post:inspector       | /areaCode      | \"areaCode\":\"331082\"",
                "post:inspector       | /category      | \"category\":\"noise\"",
                "post:inspector       | /location      | \"location\":{\"longitude\":120.15,\"latitude\":30.28,"
                        + "\"crs\":\"gcj02\"}",
                "post:inspector       | /location/crs  | \"location\":{\"longitude\":121.1,\"latitude\":28.8,\"c"
                        + "rs\":\"bd09\"}",
                "post:inspector       | /onSpot/after  | \"onSpot\":{\"before\":\"a.jpg\"}",
                "post:town-331082001  | /areaCode      | \"grade\":\"GENERAL\"",
            })
    void bad_input_names_its_field_in_chinese_and_leaves_the_table_alone(String who, String pointer, String field) {
        String name = field.substring(0, field.indexOf(':'));
        String body = Stream.of(
                        "\"source\":\"" + (who.contains("town") ? "TOWN_SELF" : "OFFICE") + "\"",
                        "\"category\":\"fire-equipment\"",
                        "\"description\":\"灭火器过期\"",
                        "\"areaCode\":\"331082112\"",
                        field)
                .filter(each -> each.equals(field) || !each.startsWith(name))
                .collect(Collectors.joining(",", "{", "}"));

        HttpReply reply = post("hazards", "/v1/hazards", who, "key-of-sixteen-01", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("\"pointer\":\"" + pointer + "\"").containsPattern("\"detail\":\"\\p{IsHan}");
        assertThat(meter.names()).as("who the caller is now").containsExactly("GetItem");
    }

    @Test
    void a_sweep_with_nothing_due_asks_once_a_shard_whatever_the_number_of_open_cases() {
        for (int open = 0; open < 40; open++) {
            register("key-of-sixteen-" + open);
        }
        meter.taken();

        assertThat(functions.notifyOverdue().apply(new Tick(null))).isEqualTo(new NotifyOverdue.Outcome(0, 0, 0));
        assertThat(meter.names()).as("and once for decisions").containsExactly("Query", "Query", "Query");
    }

    @Test
    void a_sweep_reads_what_is_due_however_many_timers_wait() {
        List<String> asked = new ArrayList<>();
        List<Integer> read = new ArrayList<>();
        for (int waiting : List.of(0, 500)) {
            found();
            clock.now = at("2024-02-08T10:00:00");
            assertThat(register("key-of-sixteen-00").status()).isEqualTo(201);
            waiting(waiting);
            clock.now = at("2024-02-09T18:00:00");
            meter.taken();
            meter.read();
            assertThat(functions.notifyOverdue().apply(new Tick(null)).fired()).isEqualTo(1);
            asked.add(String.join(" ", meter.names()));
            read.add(meter.read());
        }
        assertThat(asked).hasSize(2).containsOnly("Query Query Query GetItem TransactWriteItems Query Query");
        assertThat(read).as("the one that is due").containsExactly(1, 1);
    }

    /** So many timers wait for a time that has not come. */
    private void waiting(int timers) {
        for (int n = 0; n < timers; n += 25) {
            meter.client()
                    .batchWriteItem(request -> request.requestItems(Map.of(
                            table,
                            IntStream.range(0, 25)
                                    .mapToObj(each -> WriteRequest.builder()
                                            .putRequest(put -> put.item(Map.of(
                                                    "pk",
                                                    AttributeValue.fromS("T#331082#" + each % 2),
                                                    "sk",
                                                    AttributeValue.fromS("2099-01-01T#" + UUID.randomUUID()))))
                                            .build())
                                    .toList())));
        }
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
                .map(request -> journal((QueryRequest) request))
                .filter(pk -> pk.startsWith("EV#"))
                .toList();
        assertThat(pages)
                .as("each town on the day of the first case")
                .hasSize(19)
                .doesNotHaveDuplicates();
        long towns = Seeds.areas().towns().stream()
                .mapToLong(town -> count(figures(town.code().value()), "complaints.new"))
                .sum();
        assertThat(towns).isEqualTo(1).isEqualTo(count(figures("331082"), "complaints.new"));
    }

    @Test
    void a_quiet_night_reads_two_days_of_ten_and_asks_the_others_for_their_newest_event() {
        complain("alice", "key-of-sixteen-01");
        register("key-of-sixteen-01");
        for (int night = 9; night <= 20; night++) {
            clock.now = at("2024-02-%02dT00:20:00".formatted(night));
            functions.rollUpDay().apply(new Tick(null));
        }
        clock.now = at("2024-02-21T00:20:00");
        meter.taken();

        assertThat(functions.rollUpDay().apply(new Tick(null)).published()).isEqualTo(20);

        List<QueryRequest> queries = meter.taken().stream()
                .filter(QueryRequest.class::isInstance)
                .map(QueryRequest.class::cast)
                .toList();
        List<QueryRequest> journal =
                queries.stream().filter(each -> journal(each).startsWith("EV#")).toList();
        List<QueryRequest> counted = queries.stream()
                .filter(each -> "standing".equals(each.indexName()))
                .toList();
        assertThat(counted)
                .as("of each town the open cases and those that ended")
                .hasSize(19 * 2);
        List<QueryRequest> warnings =
                queries.stream().filter(each -> journal(each).startsWith("W#")).toList();
        assertThat(warnings)
                .as("the window that is over, the three before those of the night, and one more")
                .hasSize(5);
        assertThat(queries)
                .as("and of each area its days, those of a year before, and the colours that were told;"
                        + " of two weeks their boards, and on the last night of one its days;"
                        + " and the campaigns that wait for their reports, and the grids of the city")
                .hasSize(1 + 20 + 19 * 10 + 19 * 2 + 5 + 20 * 3 + 1 + (1 + 10) + (1 + 20 + 20) + 1 + 1);
        assertThat(queries.stream().filter(each -> each.indexName() == null)).allMatch(QueryRequest::consistentRead);
        assertThat(journal.stream().filter(each -> each.limit() == null))
                .as("of each town the day that is new, and the one whose last night it is")
                .hasSize(19 * 2);
        assertThat(journal.stream()
                        .filter(each -> Integer.valueOf(1).equals(each.limit())
                                && Boolean.FALSE.equals(each.scanIndexForward())))
                .hasSize(19 * 8);
    }

    /** The key that a query names; empty for one of an index. */
    private static String journal(QueryRequest query) {
        AttributeValue pk = query.expressionAttributeValues().get(":pk");
        return pk == null ? "" : pk.s();
    }

    @Test
    void cases_are_read_consistently_a_hundred_in_one_request() {
        complain("alice", "key-of-sixteen-01");
        register("key-of-sixteen-01");
        clock.now = at("2024-02-09T00:20:00");
        meter.taken();

        functions.rollUpDay().apply(new Tick(null));

        assertThat(meter.taken().stream().filter(BatchGetItemRequest.class::isInstance))
                .as("one for each of the two towns that have cases")
                .hasSize(2)
                .allMatch(request -> ((BatchGetItemRequest) request)
                        .requestItems()
                        .get(table)
                        .consistentRead());
    }

    @Test
    void nothing_ever_scans_the_table() {
        complain("alice", "key-of-sixteen-01");
        register("key-of-sixteen-01");
        functions.notifyOverdue().apply(new Tick(null));
        sendAlerts();
        functions.rollUpDay().apply(new Tick(null));
        assertThat(meter.taken()).noneMatch(ScanRequest.class::isInstance);
    }
}
