package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.people.PostId;
import anlan.domain.people.Roster;
import anlan.dynamodb.DynamoPorts;
import anlan.dynamodb.Table;
import anlan.http.HttpReply;
import anlan.usecases.Tick;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An alert that was given up is taken up again (重发) once its cause is mended. */
class RedriveTest extends DeedsFixture {

    private static final PostId TOWN_112 = new PostId("town-331082112");
    private static final String KEY = "redrive-key-of-the-office";

    private String id;

    /** The town's telephone is abroad, so that nobody there can be told that the hazard is late. */
    @BeforeEach
    void an_alert_is_given_up() {
        reachable("+85212345678");
        clock.now = at("2024-03-04T10:00:00");
        id = id(register(key())) + "~1~T-3~owner";
        clock.now = at("2024-03-06T08:00:00");
        tick();
        assertThat(shown().path("reason").stringValue()).isEqualTo("foreign telephone");
        assertThat(states("PARKED")).containsExactly(id);
        texts.clear();
    }

    private void reachable(String phone) {
        Roster roster = DynamoPorts.roster(new Table(meter.client(), table));
        var post = roster.find(TOWN_112);
        roster.put(new anlan.domain.people.Post(post.id(), post.name(), post.role(), post.unit(), post.area(), phone));
    }

    private void tick() {
        functions.notifyOverdue().apply(new Tick(null));
        sendAlerts();
    }

    private HttpReply redrive(String who, String alert, String key, String body) {
        return post("sessions", "/v1/alerts/" + alert + "/redrive", who, key, body);
    }

    private JsonNode shown() {
        String caseId = id.substring(0, id.indexOf('~'));
        return json(get("sessions", "/v1/alerts", Map.of("case", caseId), OFFICE))
                .path("items")
                .path(0);
    }

    private List<String> states(String state) {
        return json(get("sessions", "/v1/alerts", Map.of("state", state), OFFICE))
                .path("items")
                .valueStream()
                .map(alert -> alert.path("id").stringValue())
                .toList();
    }

    @Test
    void it_is_pending_once_for_each_key_and_sent_when_its_cause_is_mended() {
        HttpReply first = redrive(OFFICE, id, KEY, "{}");
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(json(first)).isEqualTo(shown());
        assertThat(shown().path("state").stringValue()).isEqualTo("PENDING");
        assertThat(shown().path("tries").intValue()).isZero();
        assertThat(shown().path("settledAt").isNull()).isTrue();
        assertThat(states("PARKED")).isEmpty();
        assertThat(states("PENDING")).containsExactly(id);

        tick();
        assertThat(states("PARKED")).as("the cause is still there").containsExactly(id);
        HttpReply again = redrive(OFFICE, id, KEY, "{}");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("Idempotency-Replayed", "true");
        assertThat(states("PARKED")).as("and did nothing").containsExactly(id);

        reachable("+861000000023");
        HttpReply other = redrive(OFFICE, id, KEY + "-2", "{}");
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.headers()).doesNotContainKey("Idempotency-Replayed");
        tick();
        assertThat(texts).hasSize(1);
        assertThat(states("SENT")).containsExactly(id);
        assertThat(states("PENDING")).isEmpty();
    }

    @Test
    void what_is_not_parked_answers_with_its_state() {
        redrive(OFFICE, id, KEY, "{}");
        HttpReply pending = redrive(OFFICE, id, KEY + "-2", "{}");
        assertThat(pending.status()).isEqualTo(409);
        assertThat(json(pending).path("code").stringValue()).isEqualTo("not_parked");
        assertThat(json(pending).path("state").stringValue()).isEqualTo("PENDING");
        reachable("+861000000023");
        tick();
        HttpReply sent = redrive(OFFICE, id, KEY + "-3", "{}");
        assertThat(sent.status()).isEqualTo(409);
        assertThat(json(sent).path("state").stringValue()).isEqualTo("SENT");
        assertThat(json(sent).has("version")).isFalse();
        assertThat(redrive(OFFICE, id, KEY, "{}").headers()).containsEntry("Idempotency-Replayed", "true");
    }

    @Test
    void the_quiet_hours_hold() {
        clock.now = at("2024-03-06T22:00:00");
        assertThat(json(redrive(OFFICE, id, KEY, "{}")).path("notBefore").stringValue())
                .isEqualTo("2024-03-07T08:00:00+08:00");
        tick();
        assertThat(states("PENDING")).containsExactly(id);
    }

    @Test
    void nobody_else_may_and_what_there_is_not_is_not_found() {
        for (String who : List.of("post:leader", "post:auditor", "post:town-331082112", "citizen:alice")) {
            assertThat(redrive(who, id, KEY, "{}").status()).as(who).isEqualTo(403);
        }
        for (String other : List.of(id.replace("T-3", "T-1"), id.replace("~1~", "~2~"), id.substring(1), "x", "a~b")) {
            assertThat(redrive(OFFICE, other, KEY, "{}").status()).as(other).isEqualTo(404);
        }
        assertThat(redrive(OFFICE, id.replace("~", "%7E"), KEY, "{}").status()).isEqualTo(200);
    }

    @Test
    void a_key_that_comes_back_with_something_else_is_refused() {
        redrive(OFFICE, id, KEY, "{}");
        assertThat(redrive(OFFICE, id, KEY, "{\"version\":1}").status()).isEqualTo(400);
    }

    @Test
    void the_office_takes_nothing_up_that_is_about_itself() {
        String path = "/v1/complaints/" + id(complain("alice", key()));
        clock.now = at("2024-03-08T09:00:00");
        tick();
        done(
                OFFICE,
                path,
                "accept",
                json(get("complaints", path, Map.of(), OFFICE)).path("version").intValue(),
                ",\"accusedUnit\":\"office\"");
        String about = path.substring(path.lastIndexOf('/') + 1);
        List<JsonNode> alerts = json(get("sessions", "/v1/alerts", Map.of("case", about), "post:leader"))
                .path("items")
                .valueStream()
                .toList();
        assertThat(alerts).isNotEmpty();
        assertThat(redrive(OFFICE, alerts.getFirst().path("id").stringValue(), KEY, "{}")
                        .status())
                .isEqualTo(404);
    }
}
