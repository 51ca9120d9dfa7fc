package anlan.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.contract.Samples;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a case keeps of its past, move by move, so that it can be counted without its events. */
class HistoryTest {

    private static final Instant NOW = Samples.NOW;
    private static final Progress NOBODYS = Progress.START;
    private static final Progress TOWNS = of("town");

    /** A case as whoever counts sees it. */
    private record Seen(Standing standing, Progress progress, Set<Mark.Trait> howItEnded) implements Case {

        @Override
        public Dossier<?> dossier() {
            throw new UnsupportedOperationException("a history asks for nothing else");
        }

        @Override
        public Enum<?> state() {
            return standing;
        }

        @Override
        public UnitId actingUnit() {
            throw new UnsupportedOperationException("a history asks for nothing else");
        }

        @Override
        public Case withProgress(Progress next) {
            return new Seen(standing, next, howItEnded);
        }
    }

    private static Progress of(String unit) {
        return Progress.START.withOwner(new Owner(new PostId(unit), new UnitId(unit)));
    }

    private static Seen seen(Standing standing, Progress progress) {
        return new Seen(standing, progress, Set.of());
    }

    private static Instant minute(int n) {
        return NOW.plusSeconds(60L * n);
    }

    /** The history of a case that went through these, one a minute. */
    private static History of(Seen... moves) {
        History history = History.NONE;
        for (int n = 0; n < moves.length; n++) {
            history = history.after(moves[n], minute(n));
        }
        return history;
    }

    private static List<String> words(History history) {
        return history.marks().stream()
                .map(mark -> (mark.at().getEpochSecond() - NOW.getEpochSecond()) / 60 + " " + mark.what()
                        + (mark.unit() == null ? "" : " " + mark.unit())
                        + (mark.traits().isEmpty() ? "" : " " + mark.traits()))
                .toList();
    }

    @Test
    void a_case_comes_in_once_is_handed_on_once_and_ends() {
        History history = of(
                seen(Standing.OPEN, NOBODYS),
                seen(Standing.OPEN, TOWNS),
                seen(Standing.OPEN, TOWNS),
                new Seen(Standing.ENDED, TOWNS, Set.of(Mark.Trait.IN_TIME)),
                seen(Standing.ENDED, TOWNS));
        assertThat(words(history)).containsExactly("0 CAME_IN", "1 HANDED_ON town", "3 ENDED town [IN_TIME]");
    }

    @Test
    void what_turns_out_to_be_nothing_never_came_in() {
        assertThat(words(of(seen(Standing.UNCOUNTED, NOBODYS), seen(Standing.UNCOUNTED, NOBODYS))))
                .isEmpty();
        assertThat(words(of(seen(Standing.UNCOUNTED, TOWNS), seen(Standing.OPEN, TOWNS))))
                .containsExactly("0 HANDED_ON town", "1 CAME_IN town");
    }

    @Test
    void what_is_done_where_it_is_found_comes_in_and_ends_at_once() {
        assertThat(words(of(seen(Standing.ENDED, TOWNS))))
                .containsExactly("0 HANDED_ON town", "0 CAME_IN town", "0 ENDED town");
    }

    @Test
    void another_unit_takes_an_open_case_and_no_other() {
        History history = of(
                seen(Standing.OPEN, TOWNS),
                seen(Standing.OPEN, of("dept-fire")),
                seen(Standing.OPEN, of("dept-fire")),
                seen(Standing.OPEN, NOBODYS),
                seen(Standing.OPEN, TOWNS),
                seen(Standing.ENDED, TOWNS),
                seen(Standing.ENDED, of("dept-fire")));
        assertThat(words(history))
                .containsExactly("0 HANDED_ON town", "0 CAME_IN town", "1 MOVED dept-fire", "3 MOVED", "5 ENDED town");
    }

    @Test
    void lateness_begins_and_ends_with_what_the_case_says() {
        Progress late = TOWNS.overdue(NOW);
        History history = of(
                seen(Standing.OPEN, TOWNS),
                seen(Standing.OPEN, late),
                seen(Standing.OPEN, late),
                seen(Standing.OPEN, TOWNS),
                seen(Standing.OPEN, late),
                seen(Standing.ENDED, TOWNS));
        assertThat(words(history))
                .containsExactly(
                        "0 HANDED_ON town",
                        "0 CAME_IN town",
                        "1 LATE_BEGAN town",
                        "3 LATE_ENDED town",
                        "4 LATE_BEGAN town",
                        "5 LATE_ENDED town",
                        "5 ENDED town");
    }

    @Test
    void a_case_that_is_opened_again_is_open_and_may_end_again() {
        Seen open = seen(Standing.OPEN, TOWNS);
        Seen ended = seen(Standing.ENDED, TOWNS);
        History history = of(open, ended, open, open);
        assertThat(words(history))
                .containsExactly("0 HANDED_ON town", "0 CAME_IN town", "1 ENDED town", "2 REOPENED town");
        assertThat(history.open()).isTrue();
        assertThat(of(open, ended).open()).isFalse();
        assertThat(of(seen(Standing.UNCOUNTED, NOBODYS)).open()).isFalse();
        assertThat(words(of(open, ended, open, ended))).endsWith("2 REOPENED town", "3 ENDED town");
    }

    @Test
    void it_is_open_for_whole_minutes_since_it_came_in_or_was_opened_again() {
        Seen open = seen(Standing.OPEN, TOWNS);
        assertThat(History.NONE.minutesOpen(minute(9))).isZero();
        assertThat(of(seen(Standing.UNCOUNTED, TOWNS)).minutesOpen(minute(9))).isZero();
        assertThat(of(open, open).minutesOpen(minute(9).minusNanos(1))).isEqualTo(8);
        assertThat(of(open, seen(Standing.ENDED, TOWNS), open).minutesOpen(minute(9)))
                .isEqualTo(7);
        assertThat(of(open).minutesOpen(NOW.minusSeconds(600)))
                .as("a clock that went back")
                .isZero();
    }

    @Test
    void it_says_when_a_unit_first_had_it_and_when_the_latest_of_it_was() {
        History history = of(seen(Standing.OPEN, NOBODYS), seen(Standing.OPEN, TOWNS), seen(Standing.ENDED, TOWNS));
        assertThat(history.handedOn()).isEqualTo(minute(1));
        assertThat(history.lastAt()).isEqualTo(minute(2));
        assertThat(of(seen(Standing.OPEN, NOBODYS)).handedOn()).isNull();
        assertThat(History.NONE.lastAt()).isNull();
    }
}
