package anlan.domain.census;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.contract.Lives;
import anlan.domain.contract.Oracle;
import anlan.domain.event.CaseEvent;
import anlan.domain.figures.DayFold;
import anlan.domain.figures.Opening;
import anlan.domain.figures.Tally;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Transition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The fold of events, the count of cases, and whoever counts by hand come to the same. */
class CaseCountTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 2, 8);
    private static final int DAYS = 14;
    /** Fewer where each is counted again for each mutation. */
    private static final int HISTORIES = Integer.getInteger("anlan.histories", 1000);

    private static List<CaseEvent> on(LocalDate day, List<List<Transition<? extends Case>>> lives, Random random) {
        List<CaseEvent> events = new ArrayList<>(lives.stream()
                .flatMap(List::stream)
                .map(Transition::event)
                .filter(event -> event.date().equals(day))
                .toList());
        Collections.shuffle(events, random);
        return events;
    }

    @Test
    void a_thousand_histories_are_counted_alike_by_events_by_cases_and_by_hand() {
        TreeSet<String> seen = new TreeSet<>();
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<List<Transition<? extends Case>>> lives = Lives.of(seed, 3);
            List<? extends Case> cases =
                    lives.stream().map(life -> life.getLast().next()).toList();
            Opening opening = Opening.NONE;
            for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
                SortedMap<String, Long> byHand = Oracle.count(day, lives);
                Tally tally = DayFold.fold(opening, on(day, lives, new Random(seed)));
                assertThat(tally.counts())
                        .as("events of seed %d on %s", seed, day)
                        .isEqualTo(byHand);
                assertThat(CaseCount.of(day, cases))
                        .as("cases of seed %d on %s", seed, day)
                        .isEqualTo(byHand);
                opening = Opening.after(tally);
                byHand.forEach((figure, n) -> {
                    if (n > 0) {
                        seen.add(figure);
                    }
                });
            }
        }
        assertThat(seen)
                .as("every figure is more than 0 somewhere")
                .containsAll(CaseCount.of(FIRST, List.of()).keySet());
    }
}
