package anlan.usecases.figures;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.census.CaseCount;
import anlan.domain.contract.Lives;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Transition;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountedDaysTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 2, 6);
    private static final int DAYS = 30;
    private static final int CASES = 10;

    /** Every case as it stood after each of its moves. */
    private static Stream<Case> states(long seed) {
        return Lives.of(seed, CASES).stream().flatMap(List::stream).map(Transition::next);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_case_counts_nothing_on_a_day_on_which_it_is_left_out(long seed) {
        states(seed).forEach(state -> {
            CountedDays days = CountedDays.of(state);
            FIRST.datesUntil(FIRST.plusDays(DAYS))
                    .filter(day -> !days.has(day))
                    .forEach(day -> assertThat(CaseCount.of(day, List.of(state)).values())
                            .as("%s on %s", state, day)
                            .allMatch(count -> count == 0));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void most_days_of_a_case_that_has_ended_are_left_out(long seed) {
        List<CountedDays> ended = states(seed)
                .map(CountedDays::of)
                .filter(each -> each.last() != null)
                .toList();
        assertThat(ended).isNotEmpty().allSatisfy(each -> {
            LocalDate last = each.last();
            assertThat(each.has(last)).isTrue();
            assertThat(each.has(last.plusDays(1))).isFalse();
            assertThat(each.has(each.first())).isTrue();
            assertThat(each.has(each.first().minusDays(1))).isFalse();
        });
    }
}
