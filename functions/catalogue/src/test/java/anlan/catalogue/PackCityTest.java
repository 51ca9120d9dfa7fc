package anlan.catalogue;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.http.HttpReply;
import anlan.usecases.Tick;
import anlan.usecases.figures.pack.PublishPack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Packs, from the events of a week to what lies before its meeting. */
class PackCityTest extends DeedsFixture {

    @TempDir
    Path folder;

    private void night(String at) {
        clock.now = at(at);
        functions.rollUpDay().apply(new Tick(null));
    }

    private PublishPack.Outcome publish(String at) {
        clock.now = at(at);
        return functions.publishPack().apply(new Tick(null));
    }

    private HttpReply pack(String id, String who) {
        return get("sessions", "/v1/packs/" + id, Map.of(), who);
    }

    private JsonNode section(JsonNode pack, String id) {
        for (JsonNode section : pack.path("sections")) {
            if (section.path("id").stringValue().equals(id)) {
                return section;
            }
        }
        throw new AssertionError("the pack has no section " + id);
    }

    /** On Thursday a hazard and two complaints come in, of which one is about a town. */
    @BeforeEach
    void a_week() {
        clock.now = at("2024-02-01T10:00:00");
        register(key());
        String about =
                "{\"category\":\"noise\",\"description\":\"吵\",\"areaCode\":\"331082001\",\"accusedUnit\":\"%s\"}";
        post("complaints", "/v1/complaints", "citizen:bob", key(), about.formatted("town-331082001"));
        complain("alice", key());
        clock.now = at("2024-02-10T09:00:00");
        functions.notifyOverdue().apply(new Tick(null));
        night("2024-02-12T00:20:00");
    }

    @Test
    void on_monday_the_pack_of_the_week_is_there_and_stays_as_it_was() {
        assertThat(publish("2024-02-12T07:00:00")).isEqualTo(new PublishPack.Outcome(1, 0));
        HttpReply first = pack("2024-W06", OFFICE);
        JsonNode pack = json(first);
        assertThat(pack.path("publishedAt").stringValue()).isEqualTo("2024-02-12T07:00:00+08:00");
        assertThat(pack.at("/figures/days").intValue()).isEqualTo(7);
        assertThat(pack.at("/figures/revision").intValue()).isEqualTo(1);
        JsonNode open = section(pack, "figures").path("rows").get(4);
        assertThat(open.get(0).stringValue()).isEqualTo("未销号存量");
        assertThat(open.get(1).longValue()).isEqualTo(1);
        assertThat(section(pack, "towns").path("rows")).hasSize(19);
        assertThat(section(pack, "days").path("rows")).hasSize(7);
        clock.now = at("2024-02-11T23:59:59");
        register(key());
        night("2024-02-13T00:20:00");
        assertThat(publish("2024-02-13T07:30:00")).isEqualTo(new PublishPack.Outcome(0, 0));
        assertThat(pack("2024-W06", "post:leader").body()).isEqualTo(first.body());
        assertThat(pack("2024-W06", "post:auditor").headers()).isEqualTo(first.headers());
    }

    @Test
    void the_overdue_are_listed_without_a_word_of_their_reporters_and_of_none_that_is_about_a_unit() {
        publish("2024-02-12T07:00:00");
        JsonNode overdue = section(json(pack("2024-W06", OFFICE)), "overdue");
        assertThat(overdue.path("rows"))
                .as("the hazard's seven days are over, and the complaint's five working days")
                .hasSize(2);
        JsonNode hazard = overdue.path("rows").get(1);
        assertThat(hazard.toString()).contains("隐患").contains("2024-02-08").endsWith(",4]");
        assertThat(overdue.path("notes").toString()).contains("共 3 件").contains("其中 1 件");
        assertThat(overdue.toString()).doesNotContain("吵").doesNotContain("alice");
    }

    @Test
    void what_was_missed_is_made_up_for_and_what_is_not_rolled_up_waits() {
        publish("2024-02-12T07:00:00");
        assertThat(publish("2024-02-19T07:00:00"))
                .as("12 February is the last day that is rolled up")
                .isEqualTo(new PublishPack.Outcome(0, 1));
        night("2024-02-21T00:20:00");
        night("2024-03-01T00:20:00");
        night("2024-03-04T00:20:00");
        assertThat(publish("2024-03-04T07:00:00"))
                .as("three weeks, and the month")
                .isEqualTo(new PublishPack.Outcome(4, 0));
        JsonNode weeks = json(get("sessions", "/v1/packs", Map.of("limit", "2"), OFFICE));
        assertThat(weeks.at("/items/0/id").stringValue()).isEqualTo("2024-W09");
        assertThat(weeks.path("items")).hasSize(2);
        JsonNode rest = json(get(
                "sessions",
                "/v1/packs",
                Map.of("limit", "2", "cursor", weeks.path("next").stringValue()),
                OFFICE));
        assertThat(rest.at("/items/1/id").stringValue()).isEqualTo("2024-W06");
        assertThat(json(pack("2024-02", OFFICE)).at("/figures/days").intValue()).isEqualTo(29);
        assertThat(publish("2024-03-04T07:00:00")).isEqualTo(new PublishPack.Outcome(0, 0));
    }

    @Test
    void two_clocks_that_tick_at_once_publish_one() throws Exception {
        clock.now = at("2024-02-12T07:00:00");
        List<PublishPack.Outcome> outcomes =
                atOnce(4, () -> functions.publishPack().apply(new Tick(null)));
        assertThat(outcomes.stream().mapToInt(PublishPack.Outcome::published).sum())
                .isEqualTo(1);
        assertThat(pack("2024-W06", OFFICE).status()).isEqualTo(200);
    }

    @Test
    void it_is_a_page_a_workbook_and_rows_too() throws IOException {
        publish("2024-02-12T07:00:00");
        HttpReply page = pack("2024-W06.html", OFFICE);
        assertThat(page.headers().get("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.headers().get("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe");
        assertThat(page.body()).contains("<svg").contains("超期清单").doesNotContain("style=");
        HttpReply rows = pack("2024-W06.csv", OFFICE);
        assertThat(rows.body()).startsWith("\uFEFFpack,2024-W06 周联席会材料").contains("\r\noverdue,");
        HttpReply book = pack("2024-W06.xlsx", OFFICE);
        assertThat(book.headers().get("Content-Disposition")).contains("anlan-2024-W06.xlsx");
        Path file = Files.write(folder.resolve("pack.xlsx"), book.bytes());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().filter(entry -> entry.getName().startsWith("xl/worksheets/sheet")))
                    .as("what it is, and seven sections")
                    .hasSize(8);
        }
        String keep = System.getProperty("anlan.packs");
        if (keep != null) {
            Files.write(Path.of(keep + ".html"), page.body().getBytes(StandardCharsets.UTF_8));
            Files.write(Path.of(keep + ".csv"), rows.bytes());
            Files.write(Path.of(keep + ".xlsx"), book.bytes());
            Files.write(Path.of(keep + ".json"), pack("2024-W06", OFFICE).bytes());
        }
    }

    @Test
    void those_who_meet_read_it_and_nobody_else() {
        publish("2024-02-12T07:00:00");
        for (String who : List.of(OFFICE, "post:leader", "post:auditor")) {
            assertThat(pack("2024-W06", who).status()).as(who).isEqualTo(200);
        }
        for (String who : List.of("citizen:alice", "post:town-331082001", "post:dept-fire", "post:inspector")) {
            for (String form : List.of("", ".html", ".csv", ".xlsx")) {
                assertThat(pack("2024-W06" + form, who).status()).as(who).isEqualTo(403);
            }
            assertThat(get("sessions", "/v1/packs", Map.of(), who).status()).isEqualTo(403);
        }
    }

    @Test
    void what_names_no_pack_is_told() {
        for (String id :
                List.of("2024", "2024-W54", "2024-13", "x", ".html", "2024-02-01..2024-02-07", "2024-W06.pdf")) {
            HttpReply reply = pack(id, OFFICE);
            assertThat(reply.status()).as(id).isEqualTo(400);
            assertThat(reply.body()).contains("\"pointer\":\"/pack\"");
        }
        assertThat(pack("2024-W06", OFFICE).body()).contains("not_published");
        assertThat(pack("2031-Q1.csv", OFFICE).status()).isEqualTo(404);
        assertThat(get("sessions", "/v1/packs", Map.of("unit", "YEAR"), OFFICE).body())
                .contains("\"pointer\":\"/unit\"");
        assertThat(get("sessions", "/v1/packs", Map.of("cursor", "x"), OFFICE).body())
                .contains("\"pointer\":\"/cursor\"");
    }
}
