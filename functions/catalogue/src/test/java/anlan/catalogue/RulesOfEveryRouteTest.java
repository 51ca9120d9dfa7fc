package anlan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpCall;
import anlan.http.HttpReply;
import anlan.http.Query;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every route that there is, whatever it does. */
class RulesOfEveryRouteTest extends CityFixture {

    private record Asked(String function, String method, String path) {}

    private List<Asked> all() {
        List<Asked> all = new ArrayList<>();
        for (String route : functions.api().listing()) {
            String[] parts = route.split(" ", 3);
            all.add(new Asked(
                    parts[0],
                    parts[1],
                    parts[2].replace("by-key/{key}", "by-key/key-of-sixteen-01")
                            .replace("{date}", "2024-02-08")
                            .replace("{post}", "office")
                            .replace("{deed}", deedOf(parts[2]))
                            .replace("{indicator}", "fires")
                            .replace("{area}", "331082")
                            .replaceAll("\\{[a-z]+}", "C0000000000000000000000000")));
        }
        assertThat(all).hasSizeGreaterThan(20);
        return all;
    }

    private static String deedOf(String route) {
        return route.startsWith("/v1/inspections/")
                ? "cancel"
                : route.startsWith("/v1/dutymonths/") ? "acknowledge" : "sign";
    }

    private HttpReply ask(Asked asked, String query, Map<String, String> more, String body) {
        TreeMap<String, String> headers = new TreeMap<>(Map.of(
                "authorization",
                "Bearer " + token(who(asked)),
                "content-type",
                asked.path().endsWith("/import") ? "text/csv" : "application/json",
                "idempotency-key",
                "key-of-sixteen-01"));
        headers.putAll(more);
        return functions
                .api()
                .functions()
                .get(asked.function())
                .apply(new HttpCall(
                        asked.method(),
                        asked.path(),
                        Query.parse(query),
                        headers,
                        body.getBytes(StandardCharsets.UTF_8),
                        "192.0.2.1",
                        "request"));
    }

    /** Somebody whose role may use the route. */
    private static String who(Asked asked) {
        boolean reporters = asked.path().contains("by-key")
                || asked.path().endsWith("/similar")
                || asked.path().endsWith("/subscriptions")
                || (asked.path().equals("/v1/complaints") && asked.method().equals("POST"));
        boolean finders = asked.path().equals("/v1/hazards") && asked.method().equals("POST");
        boolean auditors =
                asked.path().startsWith("/v1/exports/") || asked.path().equals("/v1/access");
        return reporters ? "citizen:alice" : finders ? "post:inspector" : auditors ? "post:auditor" : "post:office";
    }

    static Consumer<HttpReply> refused(String pointer, String code) {
        return reply -> {
            assertThat(reply.status()).as(reply.body()).isEqualTo(400);
            assertThat(reply.body()).contains("\"pointer\":\"" + pointer + "\",\"code\":\"" + code + "\"");
        };
    }

    @Test
    void a_parameter_that_a_route_does_not_have_is_refused_by_name() {
        for (Asked asked : all()) {
            // A link to a page is passed on by apps that append what they like.
            if (asked.function().equals("pages")) {
                assertThat(ask(asked, "nobody=1", Map.of(), "").status()).isIn(200, 404);
                continue;
            }
            assertThat(ask(asked, "nobody=1", Map.of(), "{}"))
                    .as("%s", asked)
                    .satisfies(refused("/nobody", "unknown_parameter"));
        }
        assertThat(meter.names()).as("who the caller is now").allMatch("GetItem"::equals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "Idempotency-Key"})
    void what_can_be_said_once_only_is_refused_when_it_is_said_twice(String header) {
        for (Asked asked : all()) {
            String twice = "Bearer " + token("post:office") + ",Bearer " + token("citizen:alice");
            assertThat(ask(asked, "", Map.of(header.toLowerCase(Locale.ROOT), twice), "{}"))
                    .as("%s", asked)
                    .satisfies(refused("/" + header, "repeated"))
                    .satisfies(reply -> assertThat(reply.body()).doesNotContain("Bearer"));
        }
        assertThat(meter.names()).as("who the caller is now").allMatch("GetItem"::equals);
    }

    @Test
    void a_key_of_other_characters_is_refused_wherever_one_is_needed() {
        for (Asked asked : all()) {
            if (asked.method().equals("POST") && !asked.path().equals("/v1/sessions")) {
                for (String key : List.of("key of sixteen 01", "key-of-sixteen/01", "key-of-sixteen%01", "short")) {
                    assertThat(ask(asked, "", Map.of("idempotency-key", key), "{}"))
                            .as("%s", asked)
                            .satisfies(refused("/Idempotency-Key", "malformed"));
                }
            }
        }
    }

    @Test
    void sixty_kilobytes_of_junk_get_a_small_answer_wherever_there_is_a_body() {
        StringBuilder junk = new StringBuilder("{\"a\":1");
        for (int n = 0; junk.length() < 24_000; n++) {
            junk.append(",\"junk").append(n).append("字".repeat(30)).append("\":1");
        }
        String columns = junk.toString().replaceAll("[{}\":]", "");
        for (Asked asked : all()) {
            if (asked.method().equals("POST") || asked.method().equals("PUT")) {
                HttpReply reply = ask(asked, "", Map.of(), asked.path().endsWith("/import") ? columns : junk + "}");
                assertThat(reply.status()).as("%s", asked).isEqualTo(400);
                assertThat(reply.body().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(4 * 1024, 16 * 1024);
            }
        }
    }

    @Test
    void a_list_refuses_what_can_not_be_and_tells_all_of_it() {
        for (String list : List.of("complaints", "hazards")) {
            assertThat(ask(
                            new Asked(list, "GET", "/v1/" + list),
                            "status=NOPE&unit=" + "u".repeat(3_000) + "&area=%00&overdue=maybe&limit=1&limit=2",
                            Map.of(),
                            ""))
                    .satisfies(refused("/status", "unknown_status"))
                    .satisfies(refused("/unit", "too_long"))
                    .satisfies(refused("/area", "malformed_text"))
                    .satisfies(refused("/overdue", "wrong_type"))
                    .satisfies(refused("/limit", "repeated"));
            for (String query :
                    List.of("area=999999", "area=331082%2C%20unit%3Dx", "area=", "unit=A", "unit=" + "u".repeat(41))) {
                String name = query.substring(0, query.indexOf('='));
                assertThat(ask(new Asked(list, "GET", "/v1/" + list), query, Map.of(), "")
                                .body())
                        .as(query)
                        .contains("\"pointer\":\"/" + name + "\"");
            }
        }
        assertThat(meter.names()).as("who the caller is now").allMatch("GetItem"::equals);
    }

    @Test
    void a_kind_of_case_is_not_asked_for_the_status_of_the_other() {
        assertThat(ask(new Asked("hazards", "GET", "/v1/hazards"), "status=ACCEPTED", Map.of(), ""))
                .satisfies(refused("/status", "unknown_status"));
        assertThat(ask(new Asked("complaints", "GET", "/v1/complaints"), "status=RECTIFYING", Map.of(), ""))
                .satisfies(refused("/status", "unknown_status"));
        assertThat(ask(new Asked("hazards", "GET", "/v1/hazards"), "status=RECTIFYING", Map.of(), "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_cursor_goes_on_in_the_same_query_however_it_is_spelled_and_in_no_other() {
        for (int n = 0; n < 3; n++) {
            register("key-of-sixteen-0" + n);
        }
        Asked list = new Asked("hazards", "GET", "/v1/hazards");
        String unit = "unit=town-331082112";
        String cursor = cursor(ask(list, unit + "&limit=2&overdue=false", Map.of(), ""));
        for (String same : List.of(
                "overdue=false&limit=2&" + unit,
                "limit=002&overdue=false&" + unit,
                unit + "&overdue=fals%65&limit=20")) {
            assertThat(ask(list, same + "&cursor=" + cursor, Map.of(), "").status())
                    .as(same)
                    .isEqualTo(200);
        }
        for (String other : List.of(
                unit + "&limit=2",
                unit + "&limit=2&overdue=true",
                "limit=2&overdue=false",
                unit + "&limit=2&overdue=false&area=331082",
                unit + "&limit=2&overdue=false&status=ASSIGNED")) {
            assertThat(ask(list, other + "&cursor=" + cursor, Map.of(), ""))
                    .as(other)
                    .satisfies(refused("/cursor", "malformed"));
        }
        for (String forged : List.of(cursor + "=", cursor + "A", cursor.substring(1), "A".repeat(400))) {
            assertThat(ask(list, unit + "&limit=2&overdue=false&cursor=" + forged, Map.of(), ""))
                    .satisfies(refused("/cursor", "malformed"));
        }
    }

    private static String cursor(HttpReply reply) {
        assertThat(reply.status()).isEqualTo(200);
        return reply.body().replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void ones_own_unit_is_the_same_query_whether_it_is_named_or_not() {
        for (int n = 0; n < 3; n++) {
            register("key-of-sixteen-0" + n);
        }
        String town = "post:town-331082112";
        String cursor = cursor(get("hazards", "/v1/hazards", Map.of("limit", "1"), town));
        assertThat(get("hazards", "/v1/hazards", Map.of("cursor", cursor, "unit", "town-331082112"), town)
                        .status())
                .isEqualTo(200);
    }
}
