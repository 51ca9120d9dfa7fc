package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.domain.people.Roster;
import anlan.dynamodb.DynamoPorts;
import anlan.dynamodb.Table;
import anlan.http.HttpCall;
import anlan.http.HttpReply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A role is what the roster says now, on every route, whatever a sign-in says. */
class CurrentPostTest extends DeedsFixture {

    private static final String ANY_ID = "0000000000000000000000000";

    private Roster roster() {
        return DynamoPorts.roster(new Table(meter.client(), table));
    }

    private void demote(String id, Role role, String holder) {
        Post post = roster().find(new PostId(id));
        roster().put(new Post(
                new PostId(id),
                post.name(),
                role,
                post.unit(),
                post.area(),
                post.phone(),
                null,
                null,
                holder,
                post.version() + 1));
    }

    private void remove(String id) {
        meter.client()
                .deleteItem(request -> request.tableName(table)
                        .key(Map.of("pk", AttributeValue.fromS("A#" + id), "sk", AttributeValue.fromS("POST"))));
    }

    private HttpReply ask(String line, String token, String body) {
        String[] parts = line.split(" ", -1);
        String path = parts[2].replace("{deed}", deed(parts[0], parts[2]))
                .replace("{post}", "office")
                .replace("{date}", "2024-02-08")
                .replace("{key}", "a-key-of-sixteen-x")
                .replace("{id}", (parts[0].equals("hazards") ? "H" : "C") + ANY_ID);
        TreeMap<String, String> headers = new TreeMap<>(Map.of(
                "authorization", "Bearer " + token, "content-type", "application/json", "idempotency-key", key()));
        return functions
                .api()
                .functions()
                .get(parts[0])
                .apply(new HttpCall(
                        parts[1],
                        path,
                        Map.of(),
                        headers,
                        body.getBytes(StandardCharsets.UTF_8),
                        "192.0.2.1",
                        "request"));
    }

    private static String deed(String group, String path) {
        return switch (group) {
            case "hazards" -> "verify";
            case "inspections" -> path.startsWith("/v1/dutymonths") ? "acknowledge" : "cancel";
            default -> "accept";
        };
    }

    /** Every route that wants a sign-in. */
    private List<String> closedRoutes() {
        List<String> closed = new ArrayList<>();
        for (String line : functions.api().listing()) {
            if (ask(line, "no-token", "{}").status() == 401 && !line.contains("/v1/sessions")) {
                closed.add(line);
            }
        }
        assertThat(closed).hasSizeGreaterThan(14);
        return closed;
    }

    @Test
    void a_post_that_is_gone_is_nobody_on_any_route_and_all_hear_one_body() {
        List<String> routes = closedRoutes();
        String unsigned = ask(routes.getFirst(), "no-token", "{}").body();
        String token = token(OFFICE);
        remove("office");
        for (String route : routes) {
            for (String body : List.of("{}", "{\"version\":1}", "not json")) {
                HttpReply reply = ask(route, token, body);
                assertThat(reply.status()).as(route + body + reply.body()).isEqualTo(401);
                assertThat(reply.body()).as(route).isEqualTo(unsigned);
            }
        }
    }

    @Test
    void a_post_that_somebody_else_holds_now_is_not_the_former_holders_on_any_route() {
        demote("office", Role.OFFICE, "citizen:wang");
        String wangs = functions
                .tokens()
                .issue(functions.posts().at(roster().find(new PostId("office"))))
                .token();
        assertThat(ask("sessions GET /v1/people/{post}", wangs, "").status()).isEqualTo(200);
        demote("office", Role.OFFICE, "citizen:li");
        nanos += Duration.ofSeconds(6).toNanos();
        for (String route : closedRoutes()) {
            assertThat(ask(route, wangs, "{\"version\":1}").status()).as(route).isEqualTo(401);
        }
        demote("office", Role.OFFICE, null);
        assertThat(ask("sessions GET /v1/people/{post}", wangs, "").status())
                .as("nobody holds it")
                .isEqualTo(401);
    }

    @Test
    void a_demoted_office_reads_no_telephone_and_does_not_make_itself_office_again() {
        String path = complaint();
        String token = token(OFFICE);
        demote("office", Role.DEPARTMENT, null);
        assertThat(call("sessions", "GET", "/v1/people/leader", "Bearer " + token)
                        .status())
                .isEqualTo(403);
        assertThat(call("complaints", "GET", path + "/reporter", "Bearer " + token)
                        .status())
                .isEqualTo(404);
        assertThat(call("complaints", "GET", path, "Bearer " + token).status()).isEqualTo(404);
        assertThat(ask("sessions PUT /v1/people/{post}", token, """
                {"version":2,"name":"x","role":"office","unit":"office","areaCode":"331082",\
                "phone":"+861000000001"}""").status()).isEqualTo(403);
        assertThat(deed(OFFICE, path, "accept", 1, "").status()).isEqualTo(403);
        assertThat(roster().find(new PostId("office")).role()).isEqualTo(Role.DEPARTMENT);
    }

    @Test
    void a_new_role_has_its_rights_at_once() {
        String path = complaint();
        String inspector = token("post:inspector");
        assertThat(call("complaints", "GET", path, "Bearer " + inspector).status())
                .isEqualTo(403);
        demote("inspector", Role.OFFICE, null);
        assertThat(call("complaints", "GET", path, "Bearer " + inspector).status())
                .isEqualTo(200);
        assertThat(call("complaints", "GET", "/v1/complaints", "Bearer " + inspector)
                        .status())
                .isEqualTo(200);
        assertThat(deed("post:inspector", path, "accept", 1, "").status()).isEqualTo(200);
    }

    @Test
    void what_was_read_moments_ago_serves_for_five_seconds_of_the_process_clock_and_no_longer() {
        String token = "Bearer " + token(OFFICE);
        assertThat(call("sessions", "GET", "/v1/alerts", token).status()).isEqualTo(200);
        meter.taken();
        remove("office");
        clock.now = clock.now.plus(Duration.ofHours(1));
        nanos += Duration.ofSeconds(5).toNanos();
        assertThat(call("sessions", "GET", "/v1/alerts", token).status()).isEqualTo(200);
        assertThat(meter.names()).containsExactly("DeleteItem", "Query");
        nanos++;
        assertThat(call("sessions", "GET", "/v1/alerts", token).status()).isEqualTo(401);
    }

    @Test
    void an_instance_that_wrote_the_roster_asks_anew() {
        String leader = "Bearer " + token("post:leader");
        assertThat(call("complaints", "GET", "/v1/complaints", leader).status()).isEqualTo(200);
        HttpReply written = ask("sessions PUT /v1/people/{post}", token(OFFICE), "{}");
        assertThat(written.status()).isEqualTo(400);
        HttpReply moved = put("leader", """
                {"version":1,"name":"x","role":"inspector","unit":"leader","areaCode":"331082",\
                "phone":"+861000000002"}""");
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(call("complaints", "GET", "/v1/complaints", leader).status()).isEqualTo(403);
    }

    private HttpReply put(String post, String body) {
        TreeMap<String, String> headers =
                new TreeMap<>(Map.of("authorization", "Bearer " + token(OFFICE), "content-type", "application/json"));
        return functions
                .api()
                .functions()
                .get("sessions")
                .apply(new HttpCall(
                        "PUT",
                        "/v1/people/" + post,
                        Map.of(),
                        headers,
                        body.getBytes(StandardCharsets.UTF_8),
                        "192.0.2.1",
                        "request"));
    }
}
