package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import anlan.usecases.Tick;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A citizen is signed in by what their device has drawn and keeps. */
class DeviceSignInTest extends CityFixture {

    private static final String HOME = "198.51.100.7";
    private static final String SECRET = "k7Q2mX9bR4tZ1pW8nL5vCd";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AtomicInteger drawn = new AtomicInteger();

    private HttpReply signIn(String secret) {
        return device(HOME, secret);
    }

    private HttpReply device(String address, String secret) {
        return signInFrom(address, "{\"provider\":\"device\",\"code\":\"" + secret + "\"}");
    }

    private String another() {
        return "Zx9Kq4Wv7Bn2Mt6Rp1Ys" + String.format("%04d", drawn.incrementAndGet());
    }

    private static JsonNode json(HttpReply reply) {
        return JSON.readTree(reply.body());
    }

    private static String subject(HttpReply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return json(reply).at("/subject/id").stringValue();
    }

    @Test
    void whoever_shows_it_again_is_the_same_citizen_and_nobody_else_is() {
        HttpReply first = signIn(SECRET);
        assertThat(subject(first)).matches("citizen:device:[0-9A-Z]{25}").isEqualTo(subject(signIn(SECRET)));
        assertThat(subject(signIn(another()))).isNotEqualTo(subject(first));
        assertThat(json(first).at("/subject/roles/0").stringValue()).isEqualTo("citizen");
        HttpReply me = call(
                "sessions",
                "GET",
                "/v1/me",
                "Bearer " + json(first).path("token").stringValue());
        assertThat(json(me).path("id").stringValue()).isEqualTo(subject(first));
        assertThat(everything())
                .contains(functions.pseudonym(subject(first)))
                .doesNotContain(SECRET, HOME, subject(first));
    }

    @Test
    void a_device_holds_no_post() {
        assertThat(signInFrom(HOME, "{\"provider\":\"device\",\"code\":\"" + SECRET + "\",\"post\":\"office\"}"))
                .satisfies(RulesOfEveryRouteTest.refused("/post", "unknown_field"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "0123456789abcdef0123456789abcdef",
                "4f9c01be77a2d35886e1c0f3a94d2b7",
                "citizen:alice:alice:alice:alice"
            })
    void what_was_plainly_not_drawn_is_refused_by_its_field_and_costs_nothing(String weak) {
        assertThat(signIn(weak)).satisfies(RulesOfEveryRouteTest.refused("/code", "weak"));
        assertThat(signInFrom(HOME, "{\"provider\":\"device\"}"))
                .satisfies(RulesOfEveryRouteTest.refused("/code", "required"));
        assertThat(meter.names()).isEmpty();
    }

    @Test
    void an_eleventh_new_one_of_an_address_waits_out_the_hour_and_a_known_one_never() {
        String first = another();
        subject(signIn(first));
        clock.pass(Duration.ofMinutes(10));
        for (int n = 1; n < 10; n++) {
            subject(signIn(another()));
        }
        String eleventh = another();
        HttpReply refused = signIn(eleventh);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers()).containsEntry("Retry-After", "3000");
        assertThat(refused.body()).doesNotContain(eleventh, HOME);
        subject(signIn(first));
        subject(device("198.51.100.8", another()));
        subject(device("2001:db8:0:1::1", another()));

        clock.pass(Duration.ofMinutes(50).minusMillis(1));
        assertThat(signIn(eleventh).headers()).containsEntry("Retry-After", "1");
        clock.pass(Duration.ofMillis(1));
        subject(signIn(eleventh));
        assertThat(signIn(another()).status()).isEqualTo(429);
        clock.pass(Duration.ofDays(400));
        subject(signIn(first));
    }

    @Test
    void the_addresses_of_one_network_of_ipv6_are_one() {
        for (int n = 1; n <= 10; n++) {
            subject(device("2001:db8:0:1::" + n, another()));
        }
        assertThat(device("2001:db8:0:1:ffff::1", another()).status()).isEqualTo(429);
        subject(device("2001:db8:0:2::1", another()));
    }

    @Test
    void of_many_at_once_ten_are_new() throws Exception {
        List<HttpReply> replies = atOnce(20, () -> signIn(another()));
        assertThat(replies.stream().filter(reply -> reply.status() == 201)).hasSize(10);
        assertThat(replies).extracting(HttpReply::status).containsOnly(201, 429);
        List<HttpReply> same = atOnce(8, () -> device("198.51.100.9", SECRET));
        assertThat(same).extracting(DeviceSignInTest::subject).containsOnly(subject(device("198.51.100.9", SECRET)));
    }

    @Test
    void a_new_one_is_one_transaction_and_a_known_one_a_read() {
        subject(signIn(SECRET));
        assertThat(meter.names()).containsExactly("GetItem", "TransactWriteItems");
        meter.taken();
        subject(signIn(SECRET));
        assertThat(meter.names()).containsExactly("GetItem");
    }

    @Test
    void who_was_forgotten_comes_back_as_one_who_is_new_and_has_nothing() {
        String token = "Bearer " + json(signIn(SECRET)).path("token").stringValue();
        String subject = subject(signIn(SECRET));
        assertThat(post(
                                "complaints",
                                "/v1/complaints",
                                subject,
                                "a-key-of-the-device",
                                "{\"category\":\"noise\",\"description\":\"吵\",\"areaCode\":\"331082001\"}")
                        .status())
                .isEqualTo(201);
        assertThat(call("sessions", "DELETE", "/v1/me", token).status()).isEqualTo(204);
        assertThat(everything()).doesNotContain("DV#", "M#" + functions.pseudonym(subject));
        for (int n = 0; n < 9; n++) {
            subject(signIn(another()));
        }
        assertThat(signIn(SECRET).status()).as("it is new, and counts").isEqualTo(429);
        clock.pass(Duration.ofHours(1));
        HttpReply back = signIn(SECRET);
        assertThat(json(get("sessions", "/v1/me/export", Map.of(), subject(back)))
                        .path("complaints"))
                .isEmpty();
        var unused = MeasuredNight.of(functions).apply(new Tick(null));
        assertThat(everything())
                .as("what came after it was forgotten stays")
                .contains(functions.pseudonym(subject(back)));
    }

    @Test
    void the_pages_are_told_which_ways_there_are() {
        HttpReply reply = call("sessions", "GET", "/v1/sessions/providers", "");
        assertThat(reply.body()).isEqualTo("{\"items\":[\"device\"]}");
        assertThat(call("sessions", "GET", "/v1/sessions/oidc", "").status()).isEqualTo(404);
    }
}
