package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.board.Board;
import anlan.domain.board.BoardRow;
import anlan.domain.board.Group;
import anlan.domain.board.Indicator;
import anlan.domain.board.Signal;
import anlan.domain.figures.Rate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How published boards are kept. */
public abstract class BoardsContract extends StoreContract {

    private static int weeks = 10;

    private final String period = "2024-W" + weeks++;

    private Board board(Group group, int revision, long num) {
        return new Board(
                new Board.Name(Indicator.TAIL, group, period),
                revision,
                "rect.tail",
                "boards-1",
                30,
                List.of(
                        new BoardRow("331082112", new Rate(num, 40), 1, -2),
                        new BoardRow("331082001", new Rate(0, 0), null, null)),
                List.of(
                        new Signal(Signal.Kind.BURST, "331082112", 7, 9, "2024-02-08T10:31"),
                        new Signal(Signal.Kind.CHURN, "331082001", 3, 4, "")),
                "basis",
                revision == 1 ? null : "LATE_EVENT");
    }

    @Test
    void a_revision_is_published_once_and_never_changed() {
        Board first = board(Group.TOWNS, 1, 31);
        assertThat(ports().boards().find(first.name(), null)).isNull();
        assertThat(ports().boards().publish(first)).isTrue();
        assertThat(ports().boards().publish(board(Group.TOWNS, 1, 32))).isFalse();
        assertThat(ports().boards().find(first.name(), null)).isEqualTo(first);
        assertThat(ports().boards().find(first.name(), 1)).isEqualTo(first);
        assertThat(ports().boards().find(first.name(), 2)).isNull();
    }

    @Test
    void the_newest_revision_answers_and_the_old_ones_stay() {
        for (int revision = 1; revision <= 11; revision++) {
            assertThat(ports().boards().publish(board(Group.TOWNS, revision, revision)))
                    .isTrue();
        }
        Board.Name name = board(Group.TOWNS, 1, 0).name();
        assertThat(ports().boards().find(name, null)).isEqualTo(board(Group.TOWNS, 11, 11));
        assertThat(ports().boards().find(name, 2)).isEqualTo(board(Group.TOWNS, 2, 2));
    }

    @Test
    void the_boards_of_one_period_do_not_mix() {
        ports().boards().publish(board(Group.TOWNS, 1, 5));
        ports().boards().publish(board(Group.DEPARTMENTS, 1, 6));
        assertThat(ports().boards().find(board(Group.TOWNS, 1, 0).name(), null)).isEqualTo(board(Group.TOWNS, 1, 5));
        assertThat(ports().boards().find(new Board.Name(Indicator.REPLY, Group.TOWNS, period), null))
                .isNull();
    }
}
