package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.deadline.Deadline;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Clocked;
import anlan.domain.lifecycle.Transition;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What holds for every move of every state of every kind. */
class ClockTest {

    private static void onEvery(BiConsumer<Case, Map.Entry<String, Transition<?>>> rule) {
        EveryState.all()
                .forEach(state ->
                        Moves.of(state, Samples.rules(0)).entrySet().forEach(move -> rule.accept(state, move)));
    }

    @Test
    void a_clock_that_starts_runs_in_the_state_that_is_entered() {
        onEvery((state, move) -> {
            Transition<?> made = move.getValue();
            if (made.startsClock() && !move.getKey().equals("rescheduled")) {
                assertThat(made.next())
                        .as("%s %s", state.status(), move.getKey())
                        .isInstanceOfSatisfying(
                                Clocked.class, next -> assertThat(next.ticks()).isTrue());
                assertThat(made.timers(Samples.LADDER)).isNotEmpty();
            }
        });
    }

    @Test
    void a_new_deadline_starts_its_clock_unless_the_clock_stops() {
        onEvery((state, move) -> {
            Transition<?> made = move.getValue();
            if (made.event().facts().containsKey(Fact.DUE_VERSION)) {
                assertThat(made.startsClock())
                        .as("%s %s", state.status(), move.getKey())
                        .isEqualTo(!move.getKey().equals("paused"));
            }
        });
    }

    @Test
    void a_clock_starts_anew_where_work_comes_back_from_whoever_looked_at_it() {
        TreeSet<String> onTheSameDeadline = new TreeSet<>();
        onEvery((state, move) -> {
            Transition<?> made = move.getValue();
            if (made.startsClock() && !made.event().facts().containsKey(Fact.DUE_VERSION)) {
                onTheSameDeadline.add(move.getKey());
            }
        });
        assertThat(onTheSameDeadline).containsExactly("referred", "returned", "rework");
    }

    @Test
    void what_ends_is_late_no_longer_and_sets_no_timers() {
        onEvery((state, move) -> {
            Transition<?> made = move.getValue();
            if (made.next().ended()) {
                assertThat(made.next().progress().overdueSince()).isNull();
                assertThat(made.timers(Samples.LADDER)).isEmpty();
                assertThat(made.next().lateFrom()).isNull();
            }
        });
    }

    @Test
    void every_move_is_the_next_event_of_its_case_and_counts_it_by_the_same_day() {
        onEvery((state, move) -> {
            Transition<?> made = move.getValue();
            assertThat(made.event().caseId()).isEqualTo(state.id());
            assertThat(made.event().version()).isEqualTo(state.version() + 1);
            assertThat(made.event().previous()).isEqualTo(state.progress().head());
            assertThat(made.next().version()).isEqualTo(state.version() + 1);
            assertThat(made.event().fact(Fact.CAME_IN)).isEqualTo("2024-02-08");
            assertThat(made.event().by()).isEqualTo("office");
        });
    }

    @Test
    void the_deadline_that_an_event_tells_is_that_of_the_case() {
        onEvery((state, move) -> {
            Transition<?> made = move.getValue();
            Deadline due = made.next().progress().deadline();
            if (!made.event().fact(Fact.DUE_VERSION).isEmpty()) {
                assertThat(made.event().fact(Fact.DUE_VERSION)).isEqualTo(Integer.toString(due.version()));
                assertThat(made.event().fact(Fact.DUE_AT))
                        .as("%s %s", state.status(), move.getKey())
                        .isEqualTo(
                                move.getKey().equals("paused")
                                        ? "2024-02-08T11:0"
                                                + (state.id().value().startsWith("C") ? 0 : 1) + ":00+08:00"
                                        : "2024-02-08T12:02:00+08:00");
            }
        });
    }
}
