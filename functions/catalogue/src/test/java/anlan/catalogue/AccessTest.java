package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CityKeys;
import anlan.domain.people.Actor;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.domain.people.Roster;
import anlan.domain.people.UnitId;
import anlan.dynamodb.DynamoPorts;
import anlan.dynamodb.Table;
import anlan.http.HttpReply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import tools.jackson.databind.JsonNode;

/** Nobody reads who stands behind a case unseen. */
class AccessTest extends DeedsFixture {

    private static final String AUDITOR = "post:auditor";
    private static final String PHONE = "+861000000077";

    private String contacted(String who) {
        return id(post("complaints", "/v1/complaints", who, key(), """
                {"category":"noise","description":"吵","areaCode":"331082001",\
                "contact":{"name":"艾琳","phone":"%s"}}""".formatted(PHONE)));
    }

    private HttpReply reporter(String id, String who) {
        return get("complaints", "/v1/complaints/" + id + "/reporter", Map.of(), who);
    }

    private JsonNode access(String id) {
        return json(get("sessions", "/v1/access", Map.of("case", id), AUDITOR));
    }

    @Test
    void each_read_of_an_identity_is_one_record_written_before_the_answer() {
        String id = contacted("citizen:erin");
        meter.taken();
        assertThat(reporter(id, OFFICE).body()).contains(PHONE);
        assertThat(meter.names()).containsExactly("BatchGetItem", "GetItem", "PutItem");
        clock.now = clock.now.plus(Duration.ofDays(184));
        assertThat(reporter(id, OFFICE).status()).isEqualTo(200);
        JsonNode items = access(id).path("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).propertyNames()).containsExactly("post", "holder", "case", "at");
        assertThat(items.get(1).toString())
                .isEqualTo("{\"post\":\"office\",\"holder\":null,\"case\":\"%s\",\"at\":\"2024-02-08T10:00:00+08:00\"}"
                        .formatted(id));
        assertThat(everything()).doesNotContain("ACCESS").contains("AC#" + id);
    }

    @Test
    void a_record_names_the_holder_by_a_pseudonym_alone() {
        Roster roster = DynamoPorts.roster(new Table(meter.client(), table));
        Post post = new Post(
                new PostId("held"),
                "某岗",
                Role.OFFICE,
                new UnitId("office"),
                new AreaCode("331082"),
                "+861000000099",
                null,
                null,
                "citizen:wechat:an-openid",
                1);
        roster.put(post);
        CityKeys keys = new CityKeys("a-secret-that-is-long-enough-for-a-city".getBytes(StandardCharsets.UTF_8));
        String holder = keys.pseudonym("citizen:wechat:an-openid").value();
        String token = "Bearer "
                + functions
                        .tokens()
                        .issue(Actor.at(post, keys.pseudonym("citizen:wechat:an-openid")))
                        .token();
        String id = contacted("citizen:erin");
        assertThat(call("complaints", "GET", "/v1/complaints/" + id + "/reporter", token)
                        .status())
                .isEqualTo(200);
        assertThat(access(id).at("/items/0/holder").stringValue()).isEqualTo(holder);
        assertThat(everything()).doesNotContain("an-openid");
    }

    @Test
    void what_is_not_shown_is_no_record_and_ones_own_data_is_none_either() {
        String id = contacted("citizen:erin");
        assertThat(reporter(id, "post:dept-fire").status()).isEqualTo(404);
        assertThat(reporter(id, "citizen:erin").status()).isEqualTo(403);
        assertThat(get("sessions", "/v1/me/export", Map.of(), "citizen:erin").body())
                .contains(PHONE);
        assertThat(access(id).path("items")).isEmpty();
    }

    @Test
    void a_post_that_takes_out_the_contacts_it_noted_down_leaves_a_record_for_each() {
        String one = contacted("post:grid-331082001");
        String other = contacted("post:grid-331082001");
        assertThat(get("sessions", "/v1/me/export", Map.of(), "post:grid-331082001")
                        .body())
                .contains(PHONE);
        for (String id : List.of(one, other)) {
            assertThat(access(id).at("/items/0/post").stringValue()).isEqualTo("grid-331082001");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"away", "denied"})
    void what_can_not_be_recorded_is_not_answered(String how) {
        String id = contacted("post:grid-331082001");
        String token = token(OFFICE);
        meter.also(new ExecutionInterceptor() {
            @Override
            public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
                if (context.request() instanceof PutItemRequest) {
                    throw how.equals("away")
                            ? SdkClientException.create("away")
                            : DynamoDbException.builder()
                                    .message("not authorized")
                                    .statusCode(400)
                                    .build();
                }
            }
        });
        startedAgain();
        for (HttpReply reply : List.of(
                call("complaints", "GET", "/v1/complaints/" + id + "/reporter", "Bearer " + token),
                call("sessions", "GET", "/v1/me/export", "Bearer " + token("post:grid-331082001")))) {
            assertThat(reply.status()).as(reply.body()).isEqualTo(503);
            assertThat(reply.headers()).containsKey("Retry-After");
            assertThat(reply.body()).doesNotContain(PHONE);
        }
    }

    @Test
    void the_list_goes_on_where_a_page_ended_and_its_cursor_serves_one_case() {
        String id = contacted("citizen:erin");
        String other = contacted("citizen:erin");
        for (int n = 0; n < 5; n++) {
            clock.now = clock.now.plusSeconds(1);
            assertThat(reporter(id, OFFICE).status()).isEqualTo(200);
        }
        List<String> times = new ArrayList<>();
        JsonNode page = json(get("sessions", "/v1/access", Map.of("case", id, "limit", "2"), AUDITOR));
        String first = page.path("next").stringValue();
        while (true) {
            page.path("items").forEach(item -> times.add(item.path("at").stringValue()));
            if (page.path("next").isNull()) {
                break;
            }
            String next = page.path("next").stringValue();
            page = json(get("sessions", "/v1/access", Map.of("case", id, "limit", "2", "cursor", next), AUDITOR));
        }
        assertThat(times).hasSize(5).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(get("sessions", "/v1/access", Map.of("case", other, "limit", "2", "cursor", first), AUDITOR)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_record_costs_one_write_unit() {
        String id = contacted("citizen:erin");
        UnitMeter units = new UnitMeter();
        meter.also(units);
        startedAgain();
        units.taken();
        assertThat(reporter(id, OFFICE).status()).isEqualTo(200);
        assertThat(units.taken().writes()).isEqualTo(1);
        access(id);
        assertThat(units.taken()).as("the auditor's post and the page").isEqualTo(new UnitMeter.Units(2.0, 0, 2));
    }
}
