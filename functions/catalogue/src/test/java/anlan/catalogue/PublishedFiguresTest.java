package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.contract.OtherFigures;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Figures;
import anlan.domain.figures.OfficeAlerts;
import anlan.domain.figures.Revision;
import anlan.dynamodb.DynamoPorts;
import anlan.dynamodb.Retries;
import anlan.dynamodb.Shards;
import anlan.dynamodb.Table;
import anlan.http.HttpReply;
import anlan.usecases.Tick;
import anlan.usecases.figures.RollUpDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Figures are published once and the same, by however many, wherever and however slowly. */
class PublishedFiguresTest extends CityFixture {

    private static final AreaCode TOWN = new AreaCode("331082112");
    private static final LocalDate DAY = LocalDate.of(2024, 2, 8);
    private static final Shards SHARDS = new Shards(TOWN.city(), 2);

    private RollUpDay night(Figures figures, DynamoDbClient client) {
        Table store = new Table(client, table);
        Areas areas = Seeds.areas();
        return new RollUpDay(
                areas,
                DynamoPorts.events(store),
                DynamoPorts.caseload(store),
                figures,
                alerts(store),
                (first, last) -> {},
                Seeds.rulesVersion(),
                clock);
    }

    private static OfficeAlerts alerts(Table store) {
        return DynamoPorts.officeAlerts(store, SHARDS);
    }

    private Figures figures() {
        return DynamoPorts.figures(new Table(meter.client(), table), SHARDS);
    }

    /** Figures before whose publication of one day of one town something else happens, once. */
    private static final class Interleaved extends OtherFigures {
        private final LocalDate day;
        private @Nullable Runnable before;
        private @Nullable DayFigures pending;
        private List<Revision> pendingFrom = List.of();

        Interleaved(Figures figures, LocalDate day) {
            super(figures);
            this.day = day;
        }

        void publishPending() {
            figures.publish(pending, pendingFrom);
        }

        @Override
        public boolean publish(DayFigures next, List<Revision> from) {
            Runnable first = before;
            if (first != null && next.date().equals(day) && next.area().equals(TOWN)) {
                before = null;
                pending = next;
                pendingFrom = from;
                first.run();
            }
            return figures.publish(next, from);
        }
    }

    @Test
    void two_nights_at_once_leave_no_day_with_a_stock_that_is_not_that_of_the_evening_before() {
        register("key-of-sixteen-01");
        clock.now = at("2024-02-09T00:20:00");
        night(figures(), meter.client()).apply(new Tick(null));
        // The first night has read the 8th, and is about to publish the 9th, when a commit of the 8th lands.
        Interleaved slow = new Interleaved(figures(), DAY.plusDays(1));
        Interleaved other = new Interleaved(figures(), DAY.plusDays(1));
        slow.before = () -> {
            clock.now = at("2024-02-08T23:59:59");
            register("key-of-sixteen-02");
            clock.now = at("2024-02-10T00:20:01");
            night(other, meter.client()).apply(new Tick(null));
        };
        // The other has published the 8th anew when the slow one gets its 9th in before it.
        other.before = slow::publishPending;
        clock.now = at("2024-02-10T00:20:00");
        night(slow, meter.client()).apply(new Tick(null));

        for (AreaCode area : List.of(TOWN, TOWN.city())) {
            assertThat(figures().find(area, DAY).tally().count("hazards.open")).isEqualTo(2);
            assertThat(figures().find(area, DAY.plusDays(1)).tally().count("hazards.open"))
                    .as("the 9th of %s", area)
                    .isEqualTo(2);
        }
    }

    @Test
    void nights_at_once_in_threads_agree_and_every_day_goes_on_from_the_evening_before() throws Exception {
        register("key-of-sixteen-01");
        clock.now = at("2024-02-10T00:20:00");
        atOnce(4, () -> night(figures(), meter.client()).apply(new Tick(null)));
        for (LocalDate day = DAY; day.isBefore(DAY.plusDays(2)); day = day.plusDays(1)) {
            assertThat(figures().find(TOWN.city(), day).tally().count("hazards.open"))
                    .isEqualTo(1);
            assertThat(figures().find(TOWN.city(), day).revision()).isEqualTo(1);
            assertThat(figures().find(TOWN.city(), day).status()).isEqualTo(DayFigures.Status.FINAL);
        }
    }

    @Test
    void figures_that_somebody_has_altered_are_not_served_under_a_fitting_digest() {
        register("key-of-sixteen-01");
        clock.now = at("2024-02-09T00:20:00");
        functions.rollUpDay().apply(new Tick(null));
        meter.client()
                .updateItem(update -> update.tableName(table)
                        .key(Map.of(
                                "pk",
                                AttributeValue.fromS("F#331082"),
                                "sk",
                                AttributeValue.fromS("D#2024-02-08#00001")))
                        .updateExpression("SET counts.#found = :more")
                        .expressionAttributeNames(Map.of("#found", "hazards.found"))
                        .expressionAttributeValues(Map.of(":more", AttributeValue.fromN("7"))));

        HttpReply reply = figures("331082");

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.body()).contains("\"code\":\"figures_damaged\"").doesNotContain("digest\"");
        assertThat(figures("331082112").status()).isEqualTo(200);
        RollUpDay.Outcome night = functions.rollUpDay().apply(new Tick(null));
        assertThat(night.damaged()).isEqualTo(1);
        assertThat(figures("331082").body()).contains("\"revision\":2,").contains("\"reason\":\"CORRECTION\"");
    }

    private void someCases() {
        clock.now = at("2024-02-08T10:00:00");
        for (int n = 1; n < 5; n++) {
            complain("somebody-" + n, "key-of-sixteen-0" + n);
            register("key-of-sixteen-0" + n);
        }
        clock.now = at("2024-02-09T00:20:00");
    }

    private void forgetFigures() {
        Seeds.areas().towns().forEach(town -> forgetFigures(town.code()));
        forgetFigures(TOWN.city());
    }

    private void forgetFigures(AreaCode area) {
        meter.client()
                .deleteItem(delete -> delete.tableName(table)
                        .key(Map.of(
                                "pk", AttributeValue.fromS("F#" + area.value()),
                                "sk", AttributeValue.fromS("D#2024-02-08#00001"))));
    }

    /** A store that gives one item a page, whatever is asked. */
    private static DynamoDbClient tinyPages() {
        return DynamoDbClient.builder()
                .overrideConfiguration(override -> override.retryStrategy(Retries.strategy())
                        .addExecutionInterceptor(new ExecutionInterceptor() {
                            @Override
                            public SdkRequest modifyRequest(
                                    Context.ModifyRequest context, ExecutionAttributes attributes) {
                                return context.request() instanceof QueryRequest query
                                        ? query.toBuilder().limit(1).build()
                                        : context.request();
                            }
                        }))
                .build();
    }

    @Test
    void a_store_that_gives_one_item_a_page_makes_the_same_figures() {
        someCases();
        functions.rollUpDay().apply(new Tick(null));
        String published = figures("331082").toString();
        forgetFigures();
        night(DynamoPorts.figures(new Table(tinyPages(), table), SHARDS), tinyPages())
                .apply(new Tick(null));
        assertThat(figures("331082").toString()).isEqualTo(published);
    }
}
