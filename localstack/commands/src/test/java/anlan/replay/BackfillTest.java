package anlan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.backfill.Backfill;
import anlan.commands.Anlan;
import anlan.domain.time.CityTime;
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

/** Five days of a city in a folder, which are re-computed when it has stopped. */
class BackfillTest {

    private static final int DAYS = 5;
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

    private void lives(boolean late) {
        Plan plan = Plan.of(2023, DAYS, new Targets(40, 30, 35, 10), 1);
        try (ReplayStore store = ReplayStore.inFolder(data);
                ExecutorService people = Executors.newFixedThreadPool(4)) {
            ReplayCity city = new ReplayCity(store, FIRST);
            new Walk(plan, city, people, 4).go(acts -> {});
            if (late) {
                city.clock.at(FIRST.plusSeconds(2 * Shape.DAY + 9 * Shape.HOUR), () -> {
                    var unused = city.post("post:inspector", "/v1/hazards", "a-finding-that-came-in-late", """
                            {"source":"OFFICE","category":"other","description":"迟到","areaCode":"331082112"}""");
                });
            }
        }
    }

    @Test
    void what_is_published_is_what_its_events_come_to() {
        lives(false);
        assertThat(backfill("2023-01-01", "2023-01-05")).isEqualTo(Anlan.SAME);
        assertThat(said).contains("5 days, 19 towns and the city, differences 0");
        assertThat(backfill("2023-01-03", "2023-01-04")).isEqualTo(Anlan.SAME);
    }

    @Test
    void an_event_that_is_not_in_the_figures_is_found_in_its_town_and_in_the_city_and_ever_after() {
        lives(true);
        assertThat(backfill("2023-01-01", "2023-01-05")).isEqualTo(Anlan.DIFFERENT);
        assertThat(said)
                .containsPattern("331082112 2023-01-03 hazards.found: published \\d+, computed \\d+")
                .containsPattern("331082 2023-01-03 hazards.found: published \\d+, computed \\d+")
                .contains("331082112 2023-01-03 eventsDigest: ")
                .contains("331082112 2023-01-05 hazards.open: ")
                .doesNotContain("331082112 2023-01-02", "331082112 2023-01-05 hazards.found:", "331082001");
        assertThat(backfill("2023-01-01", "2023-01-02")).isEqualTo(Anlan.SAME);
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
