package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

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
}
