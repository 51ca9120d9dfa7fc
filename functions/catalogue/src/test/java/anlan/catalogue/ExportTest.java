package anlan.catalogue;

import static anlan.catalogue.RulesOfEveryRouteTest.refused;
import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.digest.Sha256;
import anlan.http.HttpReply;
import anlan.usecases.Tick;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What an auditor takes away, page by page. */
class ExportTest extends DeedsFixture {

    private static final String AUDITOR = "post:auditor";
    private static final Map<String, String> DAYS = Map.of("from", "2024-02-08", "to", "2024-02-09");

    /** Two towns on the 8th, one deed on the 9th, and a hazard of the 8th that is published late. */
    @BeforeEach
    void two_days() {
        String path = "/v1/hazards/" + id(register(key()));
        complain("alice", key());
        register(key());
        clock.now = at("2024-02-09T09:00:00");
        done("post:town-331082112", path, "transfer", 1, ",\"owner\":\"dept-fire\",\"reason\":\"=1+1\"");
        clock.now = at("2024-02-10T00:20:00");
        functions.rollUpDay().apply(new Tick(null));
        clock.now = at("2024-02-08T23:59:59");
        register(key());
        clock.now = at("2024-02-10T00:20:00");
        functions.rollUpDay().apply(new Tick(null));
    }

    private HttpReply export(String what, Map<String, String> more) {
        Map<String, String> query = new HashMap<>(DAYS);
        query.putAll(more);
        return get("figures", "/v1/exports/" + what, query, AUDITOR);
    }

    private static List<String> lines(HttpReply page) {
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).endsWith("\n");
        return page.body().lines().toList();
    }

    private static JsonNode end(HttpReply page) {
        return JSON.readTree(lines(page).getLast()).path("end");
    }

    /** Every line of all pages but the ends, each page being held against what its end says. */
    private List<String> whole(String what, String limit) {
        List<String> all = new ArrayList<>();
        Map<String, String> more = new HashMap<>(Map.of("limit", limit));
        while (true) {
            HttpReply page = export(what, more);
            List<String> lines = lines(page);
            List<String> content = lines.subList(0, lines.size() - 1);
            Sha256 digest = new Sha256();
            content.forEach(digest::line);
            JsonNode end = end(page);
            assertThat(end.path("lines").intValue()).isEqualTo(content.size());
            assertThat(end.path("sha256").stringValue()).isEqualTo(digest.hex());
            all.addAll(content);
            if (end.path("next").isNull()) {
                return all;
            }
            assertThat(page.headers().get("X-Next-Cursor"))
                    .isEqualTo(end.path("next").stringValue());
            more.put("cursor", end.path("next").stringValue());
        }
    }

    @Test
    void the_journal_is_whole_in_the_order_in_which_days_are_folded_whatever_the_pages() {
        List<String> all = whole("events", "500");
        assertThat(whole("events", "1")).isEqualTo(all);
        List<JsonNode> events = all.stream().map(JSON::readTree).toList();
        assertThat(events.stream()
                        .map(event -> event.path("date").stringValue() + " "
                                + event.path("areaCode").stringValue().substring(0, 9)))
                .containsExactly(
                        "2024-02-08 331082001",
                        "2024-02-08 331082112",
                        "2024-02-08 331082112",
                        "2024-02-08 331082112",
                        "2024-02-09 331082112");
        for (String day : List.of("2024-02-08", "2024-02-09")) {
            Sha256 digest = new Sha256();
            events.stream()
                    .filter(event -> event.path("date").stringValue().equals(day)
                            && event.path("areaCode").stringValue().startsWith("331082112"))
                    .forEach(event -> digest.line(event.path("hash").stringValue()));
            assertThat(json(get("figures", "/v1/figures/days/" + day, Map.of("area", "331082112"), AUDITOR))
                            .path("eventsDigest")
                            .stringValue())
                    .isEqualTo(digest.hex());
        }
        assertThat(all.toString()).as("words are not in it, their digest is").doesNotContain("1+1");
    }

    @Test
    void every_revision_that_was_published_is_in_it_as_it_was_published() {
        List<String> all = whole("figures", "500");
        assertThat(whole("figures", "3")).isEqualTo(all);
        assertThat(all.stream()
                        .map(JSON::readTree)
                        .filter(line -> line.path("area").stringValue().equals("331082112"))
                        .map(line -> line.path("date").stringValue() + " "
                                + line.path("revision").intValue() + " "
                                + line.path("intact").booleanValue()))
                .containsExactly("2024-02-08 1 true", "2024-02-08 2 true", "2024-02-09 1 true", "2024-02-09 2 true");
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        String day =
                get("figures", "/v1/figures/days/2024-02-08", Map.of(), AUDITOR).body();
        assertThat(all.get(1)).isEqualTo(day.substring(0, day.length() - 1) + ",\"intact\":true}");
    }

    @Test
    void a_table_opens_in_a_spreadsheet_which_runs_nothing_of_it() {
        HttpReply events = export("events", Map.of("format", "csv"));
        assertThat(events.headers().get("Content-Type")).isEqualTo("text/csv;charset=utf-8");
        assertThat(events.headers().get("Content-Disposition"))
                .isEqualTo("attachment; filename=\"events-2024-02-08..2024-02-09.csv\"");
        assertThat(events.body()).startsWith("\uFEFFcase,version,event,").endsWith("\r\n");
        assertThat(events.body().split("\r\n", -1)).hasSize(1 + 5 + 1);
        assertThat(events.body().split("\r\n", -1)).allMatch(row -> !row.matches("[=+@\t-].*"));
        HttpReply figures = export("figures", Map.of("format", "csv", "limit", "1"));
        assertThat(figures.body())
                .contains(
                        "\r\n2024-02-08,331082,1,FINAL,,anlan-day-", ",hazards.found,2,,,,", ",rect.all,,0,2,0.0000,");
        assertThat(export("figures", Map.of("format", "csv", "cursor", next(figures)))
                        .status())
                .isEqualTo(200);
    }

    private static String next(HttpReply page) {
        return Objects.requireNonNull(page.headers().get("X-Next-Cursor"));
    }

    @Test
    void what_is_on_its_way_can_be_held_against_its_digest() throws Exception {
        for (String format : List.of("csv", "jsonl")) {
            HttpReply page = export("events", Map.of("format", format));
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(page.body().getBytes(StandardCharsets.UTF_8));
            assertThat(page.headers().get("Content-Digest"))
                    .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
        }
    }

    @Test
    void auditors_take_it_away_and_nobody_else() {
        for (String what : List.of("events", "figures")) {
            for (String who :
                    List.of("citizen:alice", "post:inspector", TOWN, "post:dept-fire", OFFICE, "post:leader")) {
                assertThat(get("figures", "/v1/exports/" + what, DAYS, who).status())
                        .as(who)
                        .isEqualTo(403);
            }
            assertThat(call("figures", "GET", "/v1/exports/" + what, "").status())
                    .isEqualTo(401);
        }
    }

    @Test
    void days_that_have_not_been_lived_are_empty() {
        assertThat(end(export("events", Map.of("from", "2039-01-01", "to", "2039-02-01"))))
                .isEqualTo(JSON.readTree("{\"lines\":0,\"sha256\":\"" + new Sha256().hex() + "\",\"next\":null}"));
        assertThat(lines(export("figures", Map.of("from", "2039-01-01", "to", "2039-02-01"))))
                .hasSize(1);
        assertThat(meter.names()).as("nothing is looked for").doesNotContain("Scan");
    }

    @Test
    void four_hundred_days_with_little_on_them_are_several_short_pages() {
        Map<String, String> days = new HashMap<>(Map.of("from", "2023-01-07", "to", "2024-02-10"));
        int pages = 0;
        int events = 0;
        while (true) {
            meter.taken();
            HttpReply page = export("events", days);
            assertThat(meter.taken().size()).isLessThanOrEqualTo(410);
            events += end(page).path("lines").intValue();
            pages++;
            if (end(page).path("next").isNull()) {
                break;
            }
            days.put("cursor", next(page));
        }
        assertThat(events).isEqualTo(5);
        assertThat(pages).isEqualTo(19);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-09, 2024-02-08, /to, reversed",
        "2024-02-08, 2025-03-14, /to, too_long",
        "2024-02-30, 2024-03-01, /from, malformed",
        "2024-02-08, 1999-03-01, /to, malformed",
        "x, 2024-02-08, /from, malformed",
        "'', 2024-02-08, /from, blank"
    })
    void days_that_can_not_be_are_told_by_their_field(String from, String to, String field, String code) {
        for (String what : List.of("events", "figures")) {
            assertThat(export(what, Map.of("from", from, "to", to))).satisfies(refused(field, code));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"events", "figures"})
    void a_cursor_goes_on_in_the_same_export_and_in_no_other(String what) {
        String cursor = next(export(what, Map.of("limit", "2")));
        assertThat(export(what, Map.of("cursor", cursor)).status()).isEqualTo(200);
        String other = what.equals("events") ? "figures" : "events";
        for (HttpReply reply : List.of(
                export(other, Map.of("cursor", cursor)),
                export(what, Map.of("cursor", cursor, "to", "2024-02-10")),
                export(what, Map.of("cursor", cursor, "format", "csv")),
                export(what, Map.of("cursor", cursor.substring(1))))) {
            assertThat(reply).satisfies(refused("/cursor", "malformed"));
        }
        assertThat(export(what, Map.of("format", "xlsx"))).satisfies(refused("/format", "unknown_format"));
        assertThat(export(what, Map.of("limit", "501"))).satisfies(refused("/limit", "out_of_range"));
    }
}
