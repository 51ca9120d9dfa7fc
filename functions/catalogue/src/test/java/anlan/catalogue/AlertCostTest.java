package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.usecases.Tick;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** What an alert costs, exactly: requests and write units. */
class AlertCostTest extends CityFixture {

    /** An item of 1 KB or less costs 1 unit, and 2 in a transaction. */
    private static int units(List<SdkRequest> requests) {
        return requests.stream()
                .mapToInt(request -> switch (request) {
                    case TransactWriteItemsRequest transaction ->
                        2 * transaction.transactItems().size();
                    case UpdateItemRequest _ -> 1;
                    default -> 0;
                })
                .sum();
    }

    /** What was asked but for the queries, of which a sweep puts one to each shard whatever is due. */
    private static List<String> names(List<SdkRequest> requests) {
        return requests.stream()
                .map(request -> request.getClass().getSimpleName().replace("Request", ""))
                .filter(name -> !name.equals("Query"))
                .toList();
    }

    private void deliver() {
        onItsWay.forEach(message -> {
            var unused = functions.textOfficials().apply(message);
        });
    }

    private void remind(int hazards) {
        clock.now = at("2024-03-04T10:00:00");
        for (int n = 0; n < hazards; n++) {
            assertThat(register("key-of-sixteen-0" + n).status()).isEqualTo(201);
        }
        clock.now = at("2024-03-06T08:00:00");
        meter.taken();
        functions.notifyOverdue().apply(new Tick(null));
    }

    @Test
    void an_alert_costs_five_requests_and_fifteen_units_beside_those_of_its_case() {
        remind(1);
        List<SdkRequest> climb = meter.taken();
        assertThat(names(climb)).containsExactly("GetItem", "TransactWriteItems");
        onItsWay = new LinkedHashSet<>();
        assertThat(units(climb))
                .as("state, event, timer, next timer; and of the alert 4: itself, and in the outbox")
                .isEqualTo(12);
        sendAlerts();
        List<SdkRequest> handedOver = meter.taken();
        assertThat(names(handedOver)).as("the cases of a page").containsExactly("BatchGetItem", "UpdateItem");
        assertThat(units(handedOver)).isEqualTo(1);
        deliver();
        List<SdkRequest> sent = meter.taken();
        assertThat(names(sent))
                .as("claim, case and post, count, end")
                .containsExactly("UpdateItem", "BatchGetItem", "UpdateItem", "TransactWriteItems");
        assertThat(units(sent))
                .as("1 to claim, 1 to count, 8 to end: itself, the outbox, two lists")
                .isEqualTo(10);
        assertThat(texts).hasSize(1);
    }

    @Test
    void ten_alerts_to_one_post_cost_less_than_two_requests_each() {
        onItsWay = new LinkedHashSet<>();
        remind(10);
        meter.taken();
        sendAlerts();
        assertThat(meter.names().stream().filter(name -> !name.equals("Query")))
                .as("the cases, and all handed over in one")
                .containsExactly("BatchGetItem", "TransactWriteItems");
        deliver();
        List<String> claims = Stream.generate(() -> "UpdateItem").limit(10).toList();
        List<String> sent = meter.names();
        assertThat(sent.subList(0, 10)).isEqualTo(claims);
        assertThat(sent.subList(10, sent.size()))
                .as("cases and post, count, one end for all")
                .containsExactly("BatchGetItem", "UpdateItem", "TransactWriteItems");
        assertThat(texts).hasSize(1);
    }

    @Test
    void no_item_of_an_alert_is_larger_than_one_unit() {
        remind(1);
        sendAlerts();
        assertThat(meter.client().scan(request -> request.tableName(table)).items().stream()
                        .filter(item -> item.get("pk").s().matches("(N|OUT|SENT|TX)#.*")))
                .hasSize(4)
                .allMatch(item -> item.toString().length() < 1024);
    }
}
