package anlan.domain.figures;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.area.AreaCode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How each rate is reckoned from the counts, by hand. */
class FormulaTest {

    /** The rate, the counts of the day, and what comes out. */
    private static final String RATES = """
            rect.all    | hazards.rectifiedOfFound=3 hazards.found=4                                  | 3/4  | 0.7500
            rect.all    | hazards.rectified=9 hazards.found=4                                         | 0/4  | 0.0000
            rect.spot   | hazards.onSpot=1 hazards.found=3                                            | 1/3  | 0.3333
            rect.spot   | hazards.onSpot=2 hazards.found=3                                            | 2/3  | 0.6667
            rect.tail   | hazards.rectifiedOfFound=5 hazards.onSpot=3 hazards.found=7                 | 2/4  | 0.5000
            rect.tail   | hazards.rectifiedOfFound=3 hazards.onSpot=3 hazards.found=3                 | 0/0  | null
            rect.ontime | hazards.closedInTime=3 hazards.rectified=4 hazards.overdue=4                | 3/8  | 0.3750
            rect.ontime | hazards.overdue=2                                                           | 0/2  | 0.0000
            solve       | complaints.solved=1 complaints.heard=8                                      | 1/8  | 0.1250
            satis       | complaints.satisfied=7 complaints.heard=8                                   | 7/8  | 0.8750
            satis       | complaints.solved=8 complaints.heard=8                                      | 0/8  | 0.0000
            resp        | complaints.contactedOfDispatched=3 complaints.dispatched=4 complaints.contacted=9 | 3/4 | 0.7500
            return      | complaints.returned=1 complaints.dispatched=5                               | 1/5  | 0.2000
            dup         | complaints.merged=1 complaints.new=3                                        | 1/3  | 0.3333
            reopen      | hazards.reopened=1 hazards.rectified=2 complaints.reopened=9                | 1/2  | 0.5000
            recheck     | hazards.recheckFailed=1 hazards.rechecked=4 hazards.reopened=9              | 1/4  | 0.2500
            selfmiss    | inspections.selfMissed=1 inspections.selfClean=3                            | 1/3  | 0.3333
            rect.major  | hazards.rectifiedOfFound.grade.MAJOR=1 hazards.found.grade.MAJOR=2 hazards.found=9 | 1/2 | 0.5000
            rect.five   | hazards.plannedOfFound=2 hazards.found.grade.MAJOR=2 hazards.planned=9      | 2/2  | 1.0000
            coverage    | complaints.finishedHeard=1 complaints.finished=16 complaints.closed=99      | 1/16 | 0.0625
            duties      | grids.dutiesDone=2 grids.dutiesDue=3 grids.dutiesDoneLate=9                 | 2/3  | 0.6667
            lookback    | inspections.closedInTime=3 inspections.lookedBack=4 inspections.overdue=1   | 3/5  | 0.6000
            """;

    private static Stream<Arguments> rates() {
        return RATES.lines().map(line -> {
            String[] cells = line.split("\\|", -1);
            return Arguments.of(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip());
        });
    }

    private static SortedMap<String, Rate> of(SortedMap<String, Long> counts) {
        return DayFigures.of(EventOf.DAY, new AreaCode("331082112"), 1, new Tally(counts, 0, ""), null, null)
                .rates();
    }

    private static SortedMap<String, Long> counts(String text) {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (String count : text.split(" ", -1)) {
            String[] sides = count.split("=", -1);
            counts.put(sides[0], Long.valueOf(sides[1]));
        }
        return counts;
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @MethodSource("rates")
    void a_rate_is_a_sum_over_a_sum(String id, String counts, String fraction, String value) {
        Rate rate = of(counts(counts)).get(id);
        assertThat(rate.num() + "/" + rate.den()).isEqualTo(fraction);
        assertThat(rate.value()).isEqualTo(value.equals("null") ? null : value);
    }

    @Test
    void every_rate_has_a_line_and_they_stand_in_the_order_of_their_names() {
        assertThat(of(new TreeMap<>()).keySet())
                .containsExactly(
                        "coverage",
                        "dup",
                        "duties",
                        "lookback",
                        "recheck",
                        "rect.all",
                        "rect.five",
                        "rect.major",
                        "rect.ontime",
                        "rect.spot",
                        "rect.tail",
                        "reopen",
                        "resp",
                        "return",
                        "satis",
                        "selfmiss",
                        "solve")
                .containsExactlyInAnyOrderElementsOf(
                        rates().map(line -> (String) line.get()[0]).distinct().toList());
    }

    @Test
    void nothing_of_nothing_is_no_rate_of_whatever_kind() {
        of(new TreeMap<>()).forEach((id, rate) -> {
            assertThat(rate).as(id).isEqualTo(new Rate(0, 0));
            assertThat(rate.value()).as(id).isNull();
        });
    }

    @Test
    void a_rate_of_the_city_is_that_of_the_sums_and_not_the_mean_of_the_rates() {
        Tally small = new Tally(counts("hazards.found=1 hazards.rectifiedOfFound=1"), 1, "a");
        Tally large = new Tally(counts("hazards.found=9"), 9, "b");
        assertThat(of(Tally.sum(List.of(small, large)).counts()).get("rect.all"))
                .isEqualTo(new Rate(1, 10));
    }
}
