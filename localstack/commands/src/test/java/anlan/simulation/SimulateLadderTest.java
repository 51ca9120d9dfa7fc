package anlan.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.commands.Anlan;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** A short year; {@code localstack/anlan simulate ladder} is the long one. */
class SimulateLadderTest {

    private static final int YEAR = 2024;
    private static final int HAZARDS = 120;
    private static final long SEED = 1;

    private static Timeline timeline;
    private static YearCity city;
    private static Year year;

    @BeforeAll
    static void lives() {
        timeline = Timeline.of(YEAR, SEED);
        city = YearCity.inMemory(timeline.shown(0));
        year = new Year(city, timeline, YEAR, HAZARDS, SEED);
        year.pass(day -> {});
    }

    @AfterAll
    static void ends() {
        city.close();
    }

    private static Forecast.Foreseen foreseen(Rules rules) {
        return new Forecast(rules, timeline, city.units(), Set.of(YearCity.UNREACHABLE)).of(year.came());
    }

    private static List<String> differences(Rules rules) {
        return new Comparison(city, foreseen(rules)).differences();
    }

    @Test
    void a_year_of_doubled_dropped_and_late_ticks_tells_everybody_what_they_should_hear_and_nothing_else() {
        assertThat(differences(new Rules(Data.seeds()))).isEmpty();
    }

    @Test
    void a_year_has_every_rung_every_deed_and_every_end_in_it() {
        Set<String> rungs = new TreeSet<>();
        Set<String> fates = new TreeSet<>();
        Set<String> deeds = new TreeSet<>();
        foreseen(new Rules(Data.seeds())).courses().forEach((of, course) -> {
            of.history.forEach(did -> deeds.add(did.deed()));
            course.told().forEach((key, told) -> {
                rungs.add(key.split("#", 3)[1]);
                fates.add(told.fate());
            });
        });
        assertThat(rungs)
                .contains("T-3", "T-1", "T+0", "+1h", "+4h", "+24h", "T+1", "T+3", "T+5", "T+10")
                .contains("dispatch+0", "sign+0", "review+0", "settle+0", "review+1wd");
        assertThat(fates).contains(Told.SENT, Told.SUPERSEDED, Told.CANCELLED, Told.PARKED);
        assertThat(deeds)
                .contains("extend", "settle-extension", "pause", "resume", "submit", "review", "conclude", "reopen")
                .contains("approve-plan", "dispatch", "reply", "rework", "acknowledge");
    }

    @Test
    void a_year_has_orders_that_somebody_signs_for_and_nobody_digests_and_days_that_are_full() {
        Forecast.Foreseen foreseen = foreseen(new Rules(Data.seeds()));
        assertThat(foreseen.unsigned()).isPositive();
        assertThat(foreseen.signed()).isPositive();
        assertThat(foreseen.digests()).isGreaterThan(10);
        assertThat(foreseen.putOff()).isPositive();
        assertThat(foreseen.texts())
                .as("what waited for the evening")
                .anyMatch(text -> text.alerts().size() > 1
                        && LocalTime.ofInstant(text.at(), Almanac.CITY).getHour() == 20);
    }

    @Test
    void a_year_has_outages_doubled_ticks_and_a_clock_that_is_set_back() {
        int doubled = 0;
        int longest = 0;
        int back = 0;
        for (int position = 1; position < timeline.size(); position++) {
            doubled += timeline.twice(position) ? 1 : 0;
            longest = Math.max(longest, timeline.second(position) - timeline.second(position - 1));
            back += timeline.now(position).isBefore(timeline.now(position - 1)) ? 1 : 0;
        }
        assertThat(doubled).isGreaterThan(10_000);
        assertThat(longest).isGreaterThan(2 * Timeline.DAY);
        assertThat(back).isPositive();
    }

    /** What is wrong in the data of one of the two is wrong in what they tell. */
    @ParameterizedTest
    @CsvSource({
        "'\"rung\": \"T+3\", \"offset\": \"3wd\"', '\"rung\": \"T+3\", \"offset\": \"4wd\"', #T+3#",
        "'\"rung\": \"T-1\", \"offset\": \"-1wd\"', '\"rung\": \"T-1\", \"offset\": \"-2wd\"', #T-1#",
        "'\"offset\": \"PT4H\"', '\"offset\": \"PT5H\"', #+4h#",
        "'[\"superior\", \"office\"]', '[\"office\"]', #T+3#superior",
        "', \"refers\": true', '', is REFERRED",
        "'\"to\": \"08:00\"', '\"to\": \"07:00\"', #T+0#",
        "'\"receipt\": \"1wd\"', '\"receipt\": \"2wd\"', #T+3#",
        "', \"receipt\": \"1wd\"', '', #T+3#",
        "'\"rung\": \"+1wd\", \"offset\": \"1wd\"', '\"rung\": \"+1wd\", \"offset\": \"2wd\"', +1wd#"
    })
    void a_rung_that_is_not_where_it_should_be_is_a_difference(String is, String other, String rung) {
        String ladder = Data.text("ladder");
        assertThat(ladder).contains(is);
        assertThat(differences(new Rules(Data.seeds().with(ladder.replace(is, other)))))
                .anyMatch(line -> line.contains(rung));
    }

    @ParameterizedTest
    @CsvSource({"18, 50, 1000", "20, 50, 1000", "19, 1, 1000", "19, 5, 1000", "19, 50, 3"})
    void a_day_a_message_and_a_sending_that_hold_more_or_less_than_they_should_are_differences(
            int byDay, int together, int atOnce) {
        Rules.Limits other = new Rules.Limits(byDay, together, atOnce);
        assertThat(differences(new Rules(Data.seeds(), other)))
                .anyMatch(line -> line.startsWith("a telephone should have got"));
    }

    private static int exit(StringWriter out, SimulateLadder command, String... args) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(args);
    }

    @Test
    void the_command_ends_with_0_where_nothing_differs_and_says_how_much_it_looked_at() {
        StringWriter out = new StringWriter();
        assertThat(exit(out, new SimulateLadder(Data.seeds(), false), "--hazards", "20", "--year", "2025"))
                .isEqualTo(Anlan.SAME);
        assertThat(out.toString())
                .contains("hazards 20, cases 54, year 2025, virtual days 365, seed 1")
                .containsPattern("sent [1-9][0-9,]*, superseded ")
                .contains("differences 0");
    }

    @Test
    void the_command_ends_with_1_and_shows_what_differs() {
        String ladder = Data.text("ladder").replace("\"offset\": \"3wd\"", "\"offset\": \"4wd\"");
        StringWriter out = new StringWriter();
        assertThat(exit(out, new SimulateLadder(Data.seeds().with(ladder), false), "--hazards", "20"))
                .isEqualTo(Anlan.DIFFERENT);
        assertThat(out.toString()).containsPattern("differences [1-9]").contains("#T+3#office: should be ");
    }

    @Test
    void the_command_ends_with_2_where_it_is_asked_for_nothing_or_for_a_year_that_is_not_announced() {
        StringWriter out = new StringWriter();
        assertThat(exit(out, new SimulateLadder(Data.seeds(), false), "--hazards", "0"))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(exit(out, new SimulateLadder(Data.seeds(), false), "--year", "2090"))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(new CommandLine(new Simulate())
                        .setErr(new PrintWriter(new StringWriter()))
                        .execute())
                .isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    void the_same_holds_on_the_table_itself() {
        assertThat(Simulation.of(Data.seeds(), YEAR, 2, SEED, true, day -> {}).differences())
                .isEmpty();
    }
}
