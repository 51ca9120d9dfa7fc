package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import anlan.usecases.Tick;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a reporter may still do with what they reported: take it back, add to it, join another. */
class ReporterDeedsTest extends DeedsFixture {

    private static final String ALICE = "citizen:alice";

    private HttpReply near(String who) {
        return post("complaints", "/v1/complaints", "citizen:" + who, key(), """
                {"category":"noise","description":"吵","areaCode":"331082001",
                 "location":{"longitude":121.12,"latitude":28.85,"crs":"wgs84"}}""");
    }

    private static void refused(HttpReply reply, int status, String code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(json(reply).path("code").stringValue()).isEqualTo(code);
    }

    @Test
    void a_report_is_taken_back_before_a_unit_has_it_and_by_nobody_else() {
        String path = complaint();
        refused(deed("citizen:bob", path, "withdraw", 1, ""), 404, "not_found");
        refused(deed(OFFICE, path, "withdraw", 1, ""), 403, "forbidden");
        done(OFFICE, path, "accept", 1, "");
        assertThat(seen(ALICE, path).path("allowed").toString()).contains("withdraw");
        String key = key();
        HttpReply first = deed(ALICE, path, "withdraw", 2, ",\"note\":\"已自行解决\"", key);
        assertThat(json(first).path("status").stringValue()).isEqualTo("WITHDRAWN");
        assertThat(json(first).path("allowed")).isEmpty();
        HttpReply again = deed(ALICE, path, "withdraw", 2, ",\"note\":\"已自行解决\"", key);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("Idempotency-Replayed", "true");
        refused(deed(ALICE, path, "withdraw", 3, ""), 409, "illegal_transition");
        refused(deed(ALICE, path, "add-information", 3, ",\"text\":\"x\""), 409, "illegal_transition");
        assertThat(json(get("complaints", "/v1/complaints", Map.of(), OFFICE)).path("items"))
                .isEmpty();

        String given = complaint();
        done(OFFICE, given, "accept", 1, "");
        done(OFFICE, given, "dispatch", 2, ",\"owner\":\"town-331082001\"");
        assertThat(seen(ALICE, given).path("allowed").toString()).doesNotContain("withdraw");
        refused(deed(ALICE, given, "withdraw", 3, ""), 409, "illegal_transition");
    }

    @Test
    void what_was_taken_back_is_closed_and_in_no_rate_and_nobody_is_told_of_it_any_more() {
        String path = complaint();
        clock.now = clock.now.plus(Duration.ofHours(1));
        done(ALICE, path, "withdraw", 1, "");
        clock.now = at("2024-02-09T00:20:00");
        functions.rollUpDay().apply(new Tick(null));
        HttpReply day = figures("331082");
        JsonNode published = json(day);
        assertThat(published.path("status").stringValue()).as(day.body()).isEqualTo("FINAL");
        JsonNode counts = published.path("counts");
        assertThat(counts.path("complaints.new").intValue()).isEqualTo(1);
        assertThat(counts.path("complaints.closed").intValue()).isEqualTo(1);
        for (String none : new String[] {"open", "finished", "closedInTime", "heard", "dispatched", "contacted"}) {
            assertThat(counts.path("complaints." + none).intValue()).as(none).isZero();
        }
        for (String rate : new String[] {"solve", "satis", "resp", "return", "coverage"}) {
            assertThat(published.at("/rates/" + rate + "/den").intValue())
                    .as(rate)
                    .isZero();
        }
        clock.now = at("2024-02-29T12:00:00");
        for (int minute = 0; minute < 3; minute++) {
            functions.notifyOverdue().apply(new Tick(null));
            sendAlerts();
        }
        assertThat(texts).isEmpty();
        assertThat(seen(ALICE, path).path("version").intValue()).isEqualTo(2);
    }

    @Test
    void an_alert_that_waits_for_the_morning_is_not_sent_of_what_was_taken_back() {
        clock.now = at("2024-02-19T21:30:00");
        HttpReply urgent = post("complaints", "/v1/complaints", ALICE, key(), """
                {"category":"noise","description":"吵","areaCode":"331082001"}""");
        String path = "/v1/complaints/" + id(urgent);
        clock.now = at("2024-02-21T22:00:00");
        functions.notifyOverdue().apply(new Tick(null));
        done(ALICE, path, "withdraw", seen(ALICE, path).path("version").intValue(), "");
        clock.now = at("2024-02-22T08:00:00");
        sendAlerts();
        assertThat(texts).isEmpty();
        JsonNode alerts = json(get("sessions", "/v1/alerts", Map.of("case", id(urgent)), OFFICE))
                .path("items");
        assertThat(alerts).isNotEmpty();
        alerts.forEach(alert -> assertThat(alert.path("state").stringValue()).isNotIn("PENDING", "SENT"));
    }

    @Test
    void a_reporter_adds_to_what_they_said_while_it_is_open_and_whoever_works_on_it_reads_it_first() {
        String path = signed();
        done(ALICE, path, "add-information", 4, ",\"text\":\"又吵了\",\"photos\":[\"photos/1\",\"p/2.jpg\"]");
        JsonNode seen = seen(TOWN, path);
        assertThat(seen.path("status").stringValue()).isEqualTo("SIGNED");
        assertThat(seen.path("photos").toString()).isEqualTo("[\"photos/1\",\"p/2.jpg\"]");
        JsonNode last = seen.path("timeline").get(4);
        assertThat(last.path("event").stringValue()).isEqualTo("INFORMATION_ADDED");
        assertThat(last.path("words").stringValue()).isEqualTo("又吵了");
        assertThat(last.at("/facts/photosAdded").stringValue()).isEqualTo("2");
        refused(deed(TOWN, path, "reply", 4, ",\"text\":\"已处理\""), 409, "version_conflict");
        done(TOWN, path, "reply", 5, ",\"text\":\"已处理\"");
        done(ALICE, path, "add-information", 6, ",\"text\":\"没有解决\"");

        refused(deed(TOWN, path, "add-information", 7, ",\"text\":\"x\""), 403, "forbidden");
        HttpReply bad = deed(ALICE, path, "add-information", 7, ",\"text\":\"\",\"photos\":[\"../x\",\"\"]");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.body()).contains("/text").contains("/photos/0").contains("/photos/1");
        String many = "\"a\",".repeat(18) + "\"b\"";
        assertThat(deed(ALICE, path, "add-information", 7, ",\"text\":\"x\",\"photos\":[" + many + "]")
                        .body())
                .contains("\"pointer\":\"/photos\"")
                .contains("too_many");
    }

    @Test
    void twenty_times_and_no_more() {
        String path = complaint();
        for (int n = 1; n <= 20; n++) {
            done(ALICE, path, "add-information", n, ",\"text\":\"x\"");
        }
        assertThat(seen(ALICE, path).path("allowed").toString()).doesNotContain("add-information");
        refused(deed(ALICE, path, "add-information", 21, ",\"text\":\"x\""), 409, "too_many_additions");
    }

    @Test
    void whoever_is_forgotten_leaves_no_photo_that_they_added() {
        String path = complaint();
        done(ALICE, path, "add-information", 1, ",\"text\":\"又吵了\",\"photos\":[\"photos/alices\"]");
        assertThat(everything()).contains("photos/alices");
        assertThat(call("sessions", "DELETE", "/v1/me", "Bearer " + token(ALICE))
                        .status())
                .isEqualTo(204);
        assertThat(everything()).doesNotContain("photos/alices");
    }

    @Test
    void me_too_is_offered_where_something_is_similar_and_what_is_followed_is_not_taken_back() {
        HttpReply first = near("alice");
        String master = "/v1/complaints/" + id(first);
        assertThat(seen(ALICE, master).path("allowed").toString()).doesNotContain("me-too");
        HttpReply second = near("bob");
        String follower = "/v1/complaints/" + id(second);
        assertThat(seen("citizen:bob", follower).path("allowed").toString()).contains("me-too");
        String ref = json(second).at("/similar/0/ref").stringValue();
        done("citizen:bob", follower, "me-too", 1, ",\"ref\":\"" + ref + "\"");
        assertThat(seen(ALICE, master).path("allowed").toString()).doesNotContain("withdraw");
        refused(deed(ALICE, master, "withdraw", 1, ""), 409, "followed");
    }
}
