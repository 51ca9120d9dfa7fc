package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What else goes wrong in a city: with its table, its figures, its build. */
abstract class Failures extends AlertFailures {

    private static final String CITY = "331082";

    void nobodyCanRead(String partition, String job) {
        meter.client()
                .putItem(put -> put.tableName(table)
                        .item(Map.of(
                                "pk", AttributeValue.fromS(partition),
                                "sk", AttributeValue.fromS("2024-01-01T00:00:00.000000000Z#rubbish"))));
        run(job);
    }

    /** Each of its runs fails, for as long as nobody does anything. */
    void theTableIsGoneForMoreThanADay(String job) {
        theTableIsGone();
        for (int hour = 0; hour < 27; hour++) {
            clock.pass(Duration.ofHours(1));
            runInVain(job);
        }
    }

    void theTableIsGone() {
        table = "a-table-that-is-gone";
        startedAgain();
    }

    void aNight() {
        clock.now = at("2024-02-08T10:00:00");
        register(key());
        clock.now = at("2024-02-09T00:20:00");
        run("rollUpDay");
    }

    void anEventIsLost() {
        aNight();
        clock.now = at("2024-02-09T10:00:00");
        register(key());
        var events = meter.client()
                .query(query -> query.tableName(table)
                        .keyConditionExpression("pk = :day")
                        .expressionAttributeValues(Map.of(":day", AttributeValue.fromS("EV#2024-02-09#331082112"))))
                .items();
        assertThat(events).isNotEmpty();
        events.forEach(event -> meter.client()
                .deleteItem(
                        delete -> delete.tableName(table).key(Map.of("pk", event.get("pk"), "sk", event.get("sk")))));
        clock.now = at("2024-02-10T00:20:00");
        run("rollUpDay");
    }

    /** A night that ran at noon, as its schedule was switched off. */
    void aNightAtNoon() {
        aNight();
        clock.now = at("2024-02-10T12:00:00");
        run("rollUpDay");
    }

    void eventsAndCasesDifferForTwoNights() {
        anEventIsLost();
        clock.now = at("2024-02-11T00:20:00");
        run("rollUpDay");
    }

    void twoNights() {
        aNight();
        clock.now = at("2024-02-10T00:20:00");
        run("rollUpDay");
    }

    void somebodyAltersAFigure() {
        aNight();
        meter.client()
                .updateItem(update -> update.tableName(table)
                        .key(Map.of(
                                "pk", AttributeValue.fromS("F#" + CITY),
                                "sk", AttributeValue.fromS("D#2024-02-08#00001")))
                        .updateExpression("SET counts.#found = :more")
                        .expressionAttributeNames(Map.of("#found", "hazards.found"))
                        .expressionAttributeValues(Map.of(":more", AttributeValue.fromN("7"))));
        clock.now = at("2024-02-10T00:20:00");
    }

    HttpReply figures() {
        return ask("figures", "/v1/figures/days/2024-02-08", Map.of("area", List.of(CITY)));
    }

    /** A class that the build has left out: found out when it is first asked for. */
    void aClassIsMissing() {
        meter.also(new ExecutionInterceptor() {
            @Override
            public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
                throw new NoClassDefFoundError("left/Out");
            }
        });
        startedAgain();
    }
}
