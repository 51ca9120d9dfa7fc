package anlan.domain.board;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.figures.Rate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is before whom, and how good few cases are at least. */
class RankingTest {

    private static SortedMap<String, Rate> rates(Object... peers) {
        SortedMap<String, Rate> rates = new TreeMap<>();
        for (int at = 0; at < peers.length; at += 3) {
            rates.put((String) peers[at], new Rate((int) peers[at + 1], (int) peers[at + 2]));
        }
        return rates;
    }

    private static List<String> ranks(SortedMap<String, Rate> rates, Map<String, Integer> before) {
        return Ranking.of(rates, 30, before).stream()
                .map(row -> row.who() + " " + row.rank() + " " + row.movement())
                .toList();
    }

    @Test
    void equals_share_a_rank_and_the_next_is_that_many_further() {
        assertThat(ranks(rates("a", 30, 60, "b", 40, 40, "c", 45, 90, "d", 10, 30), Map.of()))
                .containsExactly("b 1 null", "a 2 null", "c 2 null", "d 4 null");
    }

    @Test
    void rates_that_look_alike_in_four_decimals_are_compared_as_fractions() {
        assertThat(ranks(rates("a", 33333, 99999, "b", 33334, 100000), Map.of()))
                .containsExactly("b 1 null", "a 2 null");
    }

    @Test
    void below_the_least_number_of_cases_nobody_is_ranked_and_all_are_shown() {
        assertThat(ranks(rates("a", 29, 29, "b", 15, 30, "c", 0, 0), Map.of("a", 1)))
                .containsExactly("b 1 null", "a null null", "c null null");
    }

    @Test
    void movement_is_how_many_ranks_better_than_before() {
        assertThat(ranks(rates("a", 30, 30, "b", 20, 30, "c", 10, 30), Map.of("a", 3, "c", 1)))
                .containsExactly("a 1 2", "b 2 null", "c 3 -2");
    }

    @ParameterizedTest
    @CsvSource({"0,0,", "0,1,0.0000", "1,1,0.2065", "10,10,0.7225", "30,60,0.3774", "187633,192312,0.9750"})
    void the_lower_bound_of_wilson_is_that_of_the_books(long num, long den, String low) {
        assertThat(Wilson.low(new Rate(num, den))).isEqualTo(low);
    }

    @Test
    void a_row_and_a_signal_are_read_as_they_were_written() {
        for (BoardRow row : List.of(
                new BoardRow("331082112", new Rate(3, 40), 1, -2),
                new BoardRow("dept-fire", new Rate(0, 0), null, null))) {
            assertThat(BoardRow.parse(row.text())).isEqualTo(row);
        }
        for (Signal signal : List.of(
                new Signal(Signal.Kind.CHURN, "dept-fire", 3, 4, ""),
                new Signal(Signal.Kind.BURST, "331082112", 7, 9, "2024-02 2024-02-08T10:31"))) {
            assertThat(Signal.parse(signal.text())).isEqualTo(signal);
        }
    }
}
