package anlan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.backfill.Backfill;
import anlan.commands.Anlan;
import anlan.domain.time.CityTime;
import anlan.http.HttpReply;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Three days of a city in a folder, which are re-computed when it has stopped. */
class BackfillTest {

    private static final int DAYS = 3;
    private static final Instant FIRST = CityTime.startOf(LocalDate.of(2023, 1, 1));

    @TempDir
    private Path data;

    private String said = "";

    private int backfill(String from, String to) {
        StringWriter out = new StringWriter();
        CommandLine line =
                new CommandLine(new Backfill()).setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        int code = line.execute("--from", from, "--to", to, "--data", data.toString());
        said = out.toString();
        return code;
    }

    private void lives() {
        Plan plan = Plan.of(
                2023,
                DAYS,
                new Targets(24, 16, 20, 6, new Targets.Inspections(3, 1, 8, 9), new Targets.Visits(30, 6)),
                1);
        try (ReplayStore store = ReplayStore.inFolder(data);
                ExecutorService people = Executors.newFixedThreadPool(4)) {
            new Walk(plan, new ReplayCity(store, FIRST), people, 4).go(acts -> {});
        }
    }

    /** Somebody has found something on the second day, and it comes in when the nights are over. */
    private void comesLate() {
        try (ReplayStore store = ReplayStore.inFolder(data)) {
            ReplayCity city = new ReplayCity(store, FIRST);
            city.clock.at(FIRST.plusSeconds(Shape.DAY + 9 * Shape.HOUR), () -> {
                HttpReply reply = city.post("post:inspector", "/v1/hazards", "a-finding-that-came-in-late", """
                        {"source":"OFFICE","category":"other","description":"迟到","areaCode":"331082112"}""");
                assertThat(reply.status()).isEqualTo(201);
            });
        }
    }

    @Test
    void an_event_that_is_not_in_the_figures_is_found_in_its_town_and_in_the_city_and_ever_after() {
        lives();
        assertThat(backfill("2023-01-01", "2023-01-03")).isEqualTo(Anlan.SAME);
        assertThat(said).contains("3 days, 19 towns and the city, differences 0");
        assertThat(backfill("2023-01-02", "2023-01-02")).isEqualTo(Anlan.SAME);
        comesLate();
        assertThat(backfill("2023-01-01", "2023-01-03")).isEqualTo(Anlan.DIFFERENT);
        assertThat(said)
                .containsPattern("331082112 2023-01-02 hazards.found: published \\d+, computed \\d+")
                .containsPattern("331082 2023-01-02 hazards.found: published \\d+, computed \\d+")
                .contains("331082112 2023-01-02 eventsDigest: ")
                .contains("331082112 2023-01-03 hazards.open: ")
                .doesNotContain("331082112 2023-01-01", "331082112 2023-01-03 hazards.found:", "331082001");
        assertThat(backfill("2023-01-01", "2023-01-01")).isEqualTo(Anlan.SAME);
    }

    @Test
    void days_whose_night_is_still_to_come_are_named_and_are_no_difference() {
        lives();
        try (ReplayStore store = ReplayStore.inFolder(data)) {
            ReplayCity city = new ReplayCity(store, FIRST);
            city.clock.at(FIRST.plusSeconds(DAYS * Shape.DAY + 9 * Shape.HOUR), () -> {
                HttpReply reply = city.post("post:inspector", "/v1/hazards", "a-finding-of-the-day-itself", """
                        {"source":"OFFICE","category":"other","description":"今天","areaCode":"331082112"}""");
                assertThat(reply.status()).isEqualTo(201);
            });
        }
        assertThat(backfill("2023-01-01", "2023-01-10")).as(said).isEqualTo(Anlan.SAME);
        assertThat(said).contains("not published yet: the days from 2023-01-04 on", "differences 0");
        assertThat(backfill("2023-02-01", "2023-02-10")).isEqualTo(Anlan.SAME);
        assertThat(said).contains("not published yet: the days from 2023-02-01 on", "differences 0");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-02,2023-01-01,--from is not after --to",
        "2022-01-01,2023-12-31,at most 400 days",
        "2023-02-30,2023-03-01,Invalid value for option '--from'",
        "2023-01-01,2023-01-02,no city lives in"
    })
    void what_can_not_be_recomputed_is_refused_with_a_sentence(String from, String to, String why) {
        assertThat(backfill(from, to)).isEqualTo(2);
        assertThat(said).contains(why);
    }
}
