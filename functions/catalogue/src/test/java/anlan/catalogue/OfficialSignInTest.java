package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Roster;
import anlan.dynamodb.DynamoPorts;
import anlan.dynamodb.Table;
import anlan.http.HttpReply;
import anlan.oidc.Client;
import anlan.oidc.Issuer;
import anlan.oidc.StubIssuer;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An official signs in at the city's issuer, and is who the roster says they are. */
class OfficialSignInTest extends CityFixture {

    private static final String VERIFIER = "verifier-verifier-verifier-verifier-verifier";
    private static final String NONCE = "nonce-nonce-nonce-nonce";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StubIssuer stub;
    private Roster roster;

    @BeforeEach
    void issuer() throws IOException {
        stub = new StubIssuer(clock);
        oidc = new Issuer(new Client(stub.issuer(), StubIssuer.CLIENT, null), clock);
        startedAgain();
        roster = DynamoPorts.roster(new Table(meter.client(), table));
        holds("wang", "office");
        meter.taken();
    }

    @AfterEach
    void away() {
        stub.close();
    }

    private void holds(String subject, String post) {
        Post was = roster.find(new PostId(post));
        roster.put(new Post(
                was.id(),
                was.name(),
                was.role(),
                was.unit(),
                was.area(),
                was.phone(),
                null,
                null,
                subject == null ? null : "oidc:" + subject,
                was.version() + 1));
    }

    private String code(String subject) {
        return stub.authorize(subject, NONCE, VERIFIER);
    }

    private HttpReply comesBack(String code, String verifier, String redirect, String nonce, String more) {
        return signInFrom(
                "192.0.2.1",
                "{\"provider\":\"oidc\",\"code\":\"%s\",\"codeVerifier\":\"%s\",\"redirectUri\":\"%s\",\"nonce\":\"%s\"%s}"
                        .formatted(code, verifier, redirect, nonce, more));
    }

    private HttpReply signsIn(String subject, String more) {
        return comesBack(code(subject), VERIFIER, StubIssuer.REDIRECT, NONCE, more);
    }

    private static JsonNode json(HttpReply reply) {
        return JSON.readTree(reply.body());
    }

    @Test
    void a_browser_is_told_where_to_begin() {
        JsonNode beginning = json(call("sessions", "GET", "/v1/sessions/oidc", ""));
        assertThat(beginning.path("authorizationEndpoint").stringValue())
                .isEqualTo(stub.issuer() + "/authorize?tenant=city");
        assertThat(beginning.path("issuer").stringValue()).isEqualTo(stub.issuer());
        assertThat(beginning.path("clientId").stringValue()).isEqualTo(StubIssuer.CLIENT);
        assertThat(beginning.path("scope").stringValue()).isEqualTo("openid");
        assertThat(call("sessions", "GET", "/v1/sessions/providers", "").body())
                .isEqualTo("{\"items\":[\"device\",\"oidc\"]}");
    }

    @Test
    void whoever_holds_a_post_is_signed_in_at_it_as_the_roster_has_it() {
        for (String more : new String[] {"", ",\"post\":\"office\"", ",\"post\":null"}) {
            HttpReply reply = signsIn("wang", more);
            assertThat(reply.status()).as(reply.body()).isEqualTo(201);
            assertThat(json(reply).at("/subject/id").stringValue()).isEqualTo("post:office");
            assertThat(json(reply).at("/subject/roles/0").stringValue()).isEqualTo("office");
            assertThat(call("sessions", "GET", "/v1/people/office", token(reply))
                            .status())
                    .isEqualTo(200);
        }
    }

    private static String token(HttpReply reply) {
        return "Bearer " + json(reply).path("token").stringValue();
    }

    @Test
    void a_post_that_somebody_else_holds_by_now_is_nobodys_sign_in_any_more() {
        String token = token(signsIn("wang", ""));
        holds("li", "office");
        assertThat(call("sessions", "GET", "/v1/people/office", token).status()).isEqualTo(401);
        assertThat(signsIn("wang", "").status()).isEqualTo(403);
        assertThat(signsIn("li", "").status()).isEqualTo(201);
    }

    @Test
    void whoever_holds_none_is_told_so_with_the_name_that_the_office_has_to_enter() {
        HttpReply none = signsIn("zhao", "");
        assertThat(none.status()).isEqualTo(403);
        assertThat(json(none).path("code").stringValue()).isEqualTo("no_post");
        assertThat(json(none).path("detail").stringValue()).contains("oidc:zhao", "花名册");
        assertThat(signsIn("zhao", ",\"post\":\"office\"").body()).isEqualTo(none.body());
        assertThat(signsIn("zhao", ",\"post\":\"not-there\"").body()).isEqualTo(none.body());
        assertThat(signsIn("oidc:wang", "").status()).isEqualTo(403);
        assertThat(signsIn("wang", ",\"post\":\"leader\"").status()).isEqualTo(403);
    }

    @Test
    void whoever_holds_several_says_as_which() {
        holds("wang", "leader");
        HttpReply asked = signsIn("wang", "");
        assertThat(asked).satisfies(RulesOfEveryRouteTest.refused("/post", "choose_post"));
        assertThat(asked.body()).contains("leader", "office");
        assertThat(json(signsIn("wang", ",\"post\":\"leader\""))
                        .at("/subject/id")
                        .stringValue())
                .isEqualTo("post:leader");
    }

    @Test
    void the_roster_takes_the_name_as_it_was_told() {
        HttpReply office = get("sessions", "/v1/people/leader", Map.of(), "post:office");
        assertThat(office.status()).isEqualTo(401);
        JsonNode leader = json(call("sessions", "GET", "/v1/people/leader", token(signsIn("wang", ""))));
        String body = """
                {"version":%d,"name":"市领导","role":"leader","unit":"%s","areaCode":"331082","phone":"+861000000009",\
                "holder":"oidc:a|b/c=="}""".formatted(
                        leader.path("version").asInt(), leader.path("unit").stringValue());
        HttpReply written = functions
                .api()
                .functions()
                .get("sessions")
                .apply(new anlan.http.HttpCall(
                        "PUT",
                        "/v1/people/leader",
                        Map.of(),
                        new java.util.TreeMap<>(Map.of(
                                "authorization", token(signsIn("wang", "")), "content-type", "application/json")),
                        body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "192.0.2.1",
                        "request"));
        assertThat(written.status()).as(written.body()).isEqualTo(200);
        assertThat(json(signsIn("a|b/c==", "")).at("/subject/id").stringValue()).isEqualTo("post:leader");
    }

    @Test
    void a_code_is_good_once_for_the_browser_that_asked_for_it() {
        String code = code("wang");
        assertThat(comesBack(code, VERIFIER, StubIssuer.REDIRECT, NONCE, "").status())
                .isEqualTo(201);
        HttpReply again = comesBack(code, VERIFIER, StubIssuer.REDIRECT, NONCE, "");
        assertThat(again.status()).isEqualTo(401);
        assertThat(comesBack(code("wang"), VERIFIER + "x", StubIssuer.REDIRECT, NONCE, "")
                        .body())
                .isEqualTo(again.body());
        assertThat(comesBack(code("wang"), VERIFIER, StubIssuer.REDIRECT, NONCE + "x", "")
                        .body())
                .isEqualTo(again.body());
        assertThat(comesBack(code("wang"), VERIFIER, "https://evil.example/desk", NONCE, "")
                        .body())
                .isEqualTo(again.body());
    }

    @ParameterizedTest
    @CsvSource({
        "code, 'a code'",
        "codeVerifier, short",
        "codeVerifier, 'verifier verifier verifier verifier verifier'",
        "redirectUri, http://city.example/desk",
        "redirectUri, https://city.example/desk?code=1",
        "redirectUri, https://city.example/elsewhere",
        "redirectUri, https://user@city.example/desk",
        "nonce, short"
    })
    void what_can_not_be_is_refused_by_its_field_and_the_issuer_is_not_asked(String field, String value) {
        HttpReply reply = comesBack(
                field.equals("code") ? value : "c",
                field.equals("codeVerifier") ? value : VERIFIER,
                field.equals("redirectUri") ? value : StubIssuer.REDIRECT,
                field.equals("nonce") ? value : NONCE,
                "");
        assertThat(reply).satisfies(RulesOfEveryRouteTest.refused("/" + field, "malformed"));
        assertThat(stub.calls).isEmpty();
        assertThat(meter.names()).isEmpty();
    }

    @Test
    void all_that_is_missing_is_said_at_once() {
        HttpReply reply = signInFrom("192.0.2.1", "{\"provider\":\"oidc\"}");
        assertThat(json(reply).path("errors")).hasSize(4);
    }

    @Test
    void while_the_issuer_is_away_nobody_is_signed_in_and_the_same_code_serves_later() {
        stub.status = 502;
        String code = code("wang");
        HttpReply away = comesBack(code, VERIFIER, StubIssuer.REDIRECT, NONCE, "");
        assertThat(away.status()).isEqualTo(503);
        assertThat(json(away).path("code").stringValue()).isEqualTo("unavailable");
        assertThat(away.headers()).containsEntry("Retry-After", "1");
        assertThat(call("sessions", "GET", "/v1/sessions/oidc", "").status()).isEqualTo(503);
        stub.status = 200;
        clock.pass(Duration.ofSeconds(1));
        assertThat(comesBack(code, VERIFIER, StubIssuer.REDIRECT, NONCE, "").status())
                .isEqualTo(201);
    }

    @Test
    void an_address_tries_thirty_times_a_minute_and_the_issuer_hears_of_no_more() {
        for (int n = 0; n < 30; n++) {
            assertThat(comesBack("guess-" + n, VERIFIER, StubIssuer.REDIRECT, NONCE, "")
                            .status())
                    .isEqualTo(401);
        }
        int asked = stub.calls.size();
        HttpReply spent = signsIn("wang", "");
        assertThat(spent.status()).isEqualTo(429);
        assertThat(spent.headers()).containsEntry("Retry-After", "60");
        assertThat(stub.calls).hasSize(asked);
        clock.pass(Duration.ofMinutes(1));
        assertThat(signsIn("wang", "").status()).isEqualTo(201);
    }
}
