package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.http.HttpReply;
import anlan.usecases.Tick;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import tools.jackson.databind.JsonNode;

/** To be forgotten is worked out from what is read consistently. */
class ErasureTest extends DeedsFixture {

    @Test
    void no_index_is_asked_which_complaints_are_theirs() {
        complain("alice", key());
        meter.taken();
        String token = "Bearer " + token("citizen:alice");
        assertThat(call("sessions", "DELETE", "/v1/me", token).status()).isEqualTo(204);
        List<SdkRequest> asked = meter.taken();
        assertThat(asked)
                .filteredOn(QueryRequest.class::isInstance)
                .isNotEmpty()
                .allSatisfy(each -> {
                    QueryRequest query = (QueryRequest) each;
                    assertThat(query.indexName()).isNull();
                    assertThat(query.consistentRead()).isTrue();
                });
        assertThat(everything()).doesNotContain("citizen:alice").doesNotContain("M#");
    }

    @Test
    void a_complaint_of_the_same_second_is_forgotten_too_and_of_many_every_one() {
        for (int n = 0; n < 5; n++) {
            complain("alice", key());
        }
        complain("bob", key());
        String token = "Bearer " + token("citizen:alice");
        assertThat(call("sessions", "DELETE", "/v1/me", token).status()).isEqualTo(204);
        assertThat(call("sessions", "DELETE", "/v1/me", token).status()).isEqualTo(204);
        assertThat(everything()).doesNotContain("citizen:alice").contains("citizen:bob");
        HttpReply mine = get("complaints", "/v1/complaints", Map.of(), "citizen:alice");
        assertThat(json(mine).path("items")).isEmpty();
    }

    @Test
    void the_own_list_is_newest_first_and_goes_on_where_a_page_ended() {
        for (int n = 0; n < 4; n++) {
            complain("alice", key());
            clock.now = clock.now.plusSeconds(1);
        }
        HttpReply first = get("complaints", "/v1/complaints", Map.of("limit", "3"), "citizen:alice");
        String next = json(first).path("next").stringValue();
        HttpReply second = get("complaints", "/v1/complaints", Map.of("limit", "3", "cursor", next), "citizen:alice");
        assertThat(json(first).path("items")).hasSize(3);
        assertThat(json(second).path("items")).hasSize(1);
        assertThat(json(first).at("/items/0/createdAt").stringValue())
                .isGreaterThan(json(first).at("/items/2/createdAt").stringValue());
        assertThat(json(second).at("/items/0/createdAt").stringValue())
                .isLessThan(json(first).at("/items/2/createdAt").stringValue());
    }

    private static final String READER = "citizen:wechat:o-erased";

    private HttpReply forget(String who) {
        return call("sessions", "DELETE", "/v1/me", "Bearer " + token(who));
    }

    /** A reporter of whom there is everything. */
    private String known() {
        String id = id(post("complaints", "/v1/complaints", READER, key(), """
                {"category":"noise","description":"吵","areaCode":"331082001","photos":["photos/erased-1"],\
                "contact":{"name":"艾琳","phone":"+861000000077"}}"""));
        String template = Seeds.subscriptions().all().getFirst().id();
        for (int n = 0; n < 3; n++) {
            assertThat(post("sessions", "/v1/me/subscriptions", READER, key(), """
                            {"template":"%s","accepted":2}""".formatted(template))
                            .status())
                    .isEqualTo(201);
        }
        return id;
    }

    private String pseudonym() {
        return functions.pseudonym(READER);
    }

    private List<Map<String, AttributeValue>> tombstones() {
        return meter.client()
                .scan(request -> request.tableName(Settings.tombstonesOf(table)))
                .items();
    }

    private void assertForgotten() {
        assertThat(everything())
                .doesNotContain("o-erased", "艾琳", "+861000000077", "photos/erased-1", "SUB#", "M#" + pseudonym())
                .doesNotContain("reporter=AttributeValue(S=" + pseudonym());
    }

    private void night() {
        clock.now = clock.now.plus(Duration.ofMinutes(11));
        var unused = MeasuredNight.of(functions).apply(new Tick(null));
    }

    @Test
    void identity_photos_and_subscriptions_are_gone_and_a_tombstone_outside_the_table_says_so() {
        String id = known();
        meter.taken();
        assertThat(forget(READER).status()).isEqualTo(204);
        assertThat(meter.names()).startsWith("PutItem", "PutItem");
        assertForgotten();
        assertThat(tombstones()).singleElement().satisfies(stone -> {
            assertThat(stone).containsOnlyKeys("pk", "sk", "erasedAt");
            assertThat(stone.get("sk").s()).isEqualTo(pseudonym());
            assertThat(Instant.parse(stone.get("erasedAt").s())).isEqualTo(clock.now);
        });
        assertThat(json(get("complaints", "/v1/complaints/" + id, Map.of(), OFFICE))
                        .path("photos"))
                .isEmpty();
        night();
        assertThat(everything()).doesNotContain("ER#");
    }

    @Test
    void what_can_not_be_remembered_is_not_erased_before_it_can_and_the_night_does_not_forget_it() {
        known();
        boolean[] away = {true};
        failing(request -> away[0]
                && request instanceof PutItemRequest put
                && put.tableName().equals(Settings.tombstonesOf(table)));
        assertThat(forget(READER).status()).isEqualTo(503);
        assertThat(tombstones()).isEmpty();
        assertThat(everything()).contains("艾琳");
        assertThatThrownBy(this::night).isInstanceOf(RuntimeException.class);
        assertThat(everything()).contains("艾琳");
        away[0] = false;
        night();
        assertForgotten();
        assertThat(tombstones()).hasSize(1);
    }

    @Test
    void wherever_a_process_dies_the_night_ends_what_it_began() {
        for (int call = 0; call < 12; call++) {
            found();
            known();
            int at = call;
            AtomicInteger calls = new AtomicInteger();
            boolean[] dies = {true};
            failing(request -> dies[0] && calls.getAndIncrement() == at);
            int status = forget(READER).status();
            dies[0] = false;
            assertThat(status).isEqualTo(calls.get() <= at ? 204 : 503);
            if (everything().contains("ER#")) {
                night();
                assertForgotten();
                assertThat(tombstones()).hasSize(1);
            } else {
                assertThat(at).as("nothing was asked of the table yet").isZero();
            }
        }
    }

    @Test
    void a_report_that_was_under_way_goes_with_the_rest_and_one_that_came_after_stays_whole() {
        known();
        Instant before = clock.now;
        clock.now = before.plusSeconds(1);
        assertThat(forget(READER).status()).isEqualTo(204);
        clock.now = before;
        String slow = known();
        clock.now = before.plusSeconds(2);
        String later = known();
        night();
        assertThat(get("complaints", "/v1/complaints/" + slow, Map.of(), READER).status())
                .isEqualTo(404);
        assertThat(get("complaints", "/v1/complaints/" + later, Map.of(), READER)
                        .status())
                .isEqualTo(200);
        JsonNode mine = json(get("sessions", "/v1/me/export", Map.of(), READER));
        assertThat(mine.path("complaints")).hasSize(1);
        assertThat(mine.at("/complaints/0/contact/name").stringValue()).isEqualTo("艾琳");
        assertThat(mine.at("/complaints/0/photos")).hasSize(1);
        assertThat(mine.at("/subscriptions")).hasSize(1);
    }

    @Test
    void who_asks_twice_and_at_once_is_forgotten_once_and_for_all() throws Exception {
        known();
        assertThat(atOnce(8, () -> forget(READER).status())).containsOnly(204);
        assertForgotten();
        night();
        night();
        assertThat(everything()).doesNotContain("ER#");
        assertThat(tombstones()).hasSize(1);
    }

    @Test
    void who_was_forgotten_after_the_backup_is_forgotten_again_after_the_restore() {
        known();
        String bobs = id(complain("bob", key()));
        List<Map<String, AttributeValue>> backup =
                meter.client().scan(request -> request.tableName(table)).items();
        clock.now = clock.now.plusSeconds(60);
        assertThat(forget(READER).status()).isEqualTo(204);
        assertForgotten();
        backup.forEach(item ->
                meter.client().putItem(request -> request.tableName(table).item(item)));
        assertThat(everything()).contains("艾琳", "o-erased");
        assertThat(functions.erase().again()).isEqualTo(1);
        assertForgotten();
        assertThat(get("complaints", "/v1/complaints/" + bobs, Map.of(), "citizen:bob")
                        .status())
                .isEqualTo(200);
        assertThat(everything()).contains("citizen:bob");
    }

    /** Requests of that sort come to nothing from now on. */
    private void failing(Predicate<SdkRequest> which) {
        meter.also(new ExecutionInterceptor() {
            @Override
            public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
                if (which.test(context.request())) {
                    throw ApiCallTimeoutException.create(1);
                }
            }
        });
        startedAgain();
    }
}
