package anlan.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.commands.Anlan;
import anlan.domain.figures.PeriodFigures;
import anlan.domain.time.CityTime;
import anlan.replay.Targets.Inspections;
import anlan.replay.Targets.Visits;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The beginning of a year, and one in small; {@code localstack/anlan replay 2023} is the whole one. */
class ReplayTest {

    private static final int YEAR = 2023;
    private static final int DAYS = 30;
    private static final int FEW_DAYS = 8;
    private static final int AT_ONCE = 4;
    private static final Plan PLAN = plan(200);

    /** The one whose year was not disturbed. */
    private static final ReplayStore LIVED = ReplayStore.inMemory();

    /** Seconds of a day until its night is rolled up. */
    private static final int BEFORE_THE_NIGHT = 1_200;

    @TempDir
    private Path data;

    /** The process is gone in the middle of something. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The first days of a year, with Spring Festival in them. */
    private static Plan plan(int found) {
        return Plan.of(
                YEAR,
                DAYS,
                new Targets(found, found - 30, found - 5, 60, new Inspections(20, 5, 90, 130), new Visits(400, 60)),
                1);
    }

    private static ReplayCity city(ReplayStore store) {
        return new ReplayCity(store, CityTime.startOf(LocalDate.of(YEAR, 1, 1)));
    }

    /** Goes on with the year in a process of its own, until that is killed or the year is over. */
    private static Walk goes(ReplayStore store, IntConsumer passed) {
        return goes(PLAN, store, passed);
    }

    private static Walk goes(Plan plan, ReplayStore store, IntConsumer passed) {
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            Walk walk = new Walk(plan, city(store), people, AT_ONCE);
            walk.go(passed);
            return walk;
        }
    }

    /** The published year of the city and of each town, by its digest. */
    private static SortedMap<String, String> digests(ReplayStore store) {
        return digests(store, PLAN);
    }

    private static SortedMap<String, String> digests(ReplayStore store, Plan plan) {
        ReplayCity city = city(store);
        SortedMap<String, String> digests = new TreeMap<>();
        city.areas()
                .towns()
                .forEach(town -> digests.put(
                        town.code().value(),
                        city.published(town.code(), plan.period()).digest()));
        PeriodFigures whole = city.published(city.areas().city().code(), plan.period());
        digests.put(whole.area().value(), whole.digest());
        return digests;
    }

    private static List<String> differences(ReplayStore store, Plan plan) {
        return new YearTable(plan, city(store)).differences();
    }

    @BeforeAll
    static void passes() {
        assertThat(goes(LIVED, acts -> {}).nights()).isEqualTo(DAYS);
        assertThat(differences(LIVED, PLAN)).isEmpty();
    }

    /** The first act on a case that is there already, within those seconds; past the end if none is. */
    private static int deed(int from, int until) {
        return (int) PLAN.acts().stream()
                .takeWhile(act -> act.number() == 0 || act.second() < from || act.second() >= until)
                .count();
    }

    @Test
    void a_year_that_is_killed_again_and_again_comes_to_the_same_as_one_that_is_not() {
        try (ReplayStore store = ReplayStore.inMemory()) {
            int all = PLAN.acts().size();
            int first = deed(0, Shape.DAY);
            int midnight = IntStream.range(1, DAYS)
                    .map(day -> deed(day * Shape.DAY, day * Shape.DAY + BEFORE_THE_NIGHT))
                    .filter(at -> at < all)
                    .findFirst()
                    .orElseThrow();
            List<Integer> kills = Stream.of(first + 1, midnight + 1, all / 4, all / 2, all * 3 / 4)
                    .sorted()
                    .toList();
            for (int at : kills) {
                assertThatThrownBy(() -> goes(store, acts -> {
                            if (acts >= at) {
                                throw new Killed();
                            }
                        }))
                        .isInstanceOf(Killed.class);
            }
            assertThat(goes(store, acts -> {}).resumed()).isPositive();
            assertThat(differences(store, PLAN)).isEmpty();
            assertThat(digests(store)).isEqualTo(digests(LIVED));
        }
    }

    @Test
    void a_year_that_is_over_is_found_to_be_over() {
        SortedMap<String, String> before = digests(LIVED);
        Walk again = goes(LIVED, acts -> {});
        assertThat(again.resumed()).isEqualTo(DAYS);
        assertThat(again.nights()).isZero();
        assertThat(digests(LIVED)).isEqualTo(before);
    }

    @Test
    void both_stores_come_to_the_same_digests_and_a_table_goes_on_after_a_kill() {
        Plan plan = Plan.of(
                YEAR, FEW_DAYS, new Targets(60, 45, 57, 20, new Inspections(8, 2, 50, 40), new Visits(120, 30)), 1);
        try (ReplayStore memory = ReplayStore.inMemory();
                ReplayStore table = ReplayStore.onTable()) {
            goes(plan, memory, acts -> {});
            assertThatThrownBy(() -> goes(plan, table, acts -> {
                        if (acts >= plan.acts().size() / 2) {
                            throw new Killed();
                        }
                    }))
                    .isInstanceOf(Killed.class);
            assertThat(goes(plan, table, acts -> {}).resumed()).isPositive();
            assertThat(differences(table, plan)).isEmpty();
            assertThat(digests(table, plan)).isEqualTo(digests(memory, plan));
        }
    }

    @Test
    void a_case_more_or_less_than_was_planned_is_a_difference() {
        assertThat(differences(LIVED, plan(201)))
                .anyMatch(line -> line.equals("331082 hazards.found: expected 201, published 200"))
                .anyMatch(line -> line.startsWith("rect.all: expected "))
                .anyMatch(line -> line.matches("331082[0-9]{3} hazards.found: .*"));
    }

    @ParameterizedTest
    @CsvSource({
        "2023 --scale 0,--scale is above 0 and at most 1",
        "2023 --scale 1.5,--scale is above 0 and at most 1",
        "2023 --days 366,--days is at most a year",
        "2044,the calendar of 2044",
        "2023 --store dynamodb,--data goes with --store dynamodb",
        "2023 --data somewhere,--data goes with --store dynamodb",
        "soon,'soon'"
    })
    void what_can_not_be_replayed_is_refused_with_a_sentence(String asked, String why) {
        StringWriter said = new StringWriter();
        CommandLine line = new CommandLine(new Replay(false)).setErr(new PrintWriter(said));
        assertThat(line.execute(asked.split(" ", -1))).isEqualTo(2);
        assertThat(said.toString()).contains(why);
    }

    @Test
    void the_command_prints_the_table_and_says_that_nothing_differs() {
        StringWriter said = new StringWriter();
        CommandLine line = new CommandLine(new Replay(false)).setOut(new PrintWriter(said));
        assertThat(line.execute("2023", "--scale", "0.01")).isEqualTo(Anlan.SAME);
        assertThat(said.toString())
                .containsPattern("hazards.found +1,923 +1,923")
                .containsPattern("rect.tail +91.49 % +91.49 %")
                .containsPattern("inspections.held +14 +14")
                .containsPattern("inspections.points +70 +70")
                .containsPattern("sites.visits +1,167 +1,167")
                .containsPattern("inspections.lookedBack.source.LEADER +2 +2")
                .containsPattern("yoy.homicides +-57 % +-57 %")
                .containsPattern("yoy.fires +-56 % +-56 %")
                .containsPattern("yoy.work-accidents +-18 % +-18 %")
                .containsPattern("streak.years +19 +19")
                .contains("differences 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023 --scale 0.003", "2023 --scale 0.002 --seed 2", "2023 --scale 0.002 --days 9"})
    void another_year_does_not_go_on_in_the_folder_of_one(String asked) {
        ReplayStore.named(data, "2023 0.002 1 0");
        StringWriter said = new StringWriter();
        CommandLine line = new CommandLine(new Replay(false)).setErr(new PrintWriter(said));
        assertThat(line.execute((asked + " --store dynamodb --data " + data).split(" ", -1)))
                .isEqualTo(2);
        assertThat(said.toString()).contains("another year is in");
    }
}
