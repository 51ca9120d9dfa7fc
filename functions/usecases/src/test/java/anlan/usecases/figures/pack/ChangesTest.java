package anlan.usecases.figures.pack;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.board.Board;
import anlan.domain.board.BoardRow;
import anlan.domain.board.Group;
import anlan.domain.board.Indicator;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.figures.Period;
import anlan.domain.figures.Rate;
import anlan.domain.memory.InMemoryCity;
import anlan.domain.pack.Cell;
import anlan.domain.pack.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What has changed in a period, as a pack tells it. */
class ChangesTest {

    private static final Period WEEK = Period.parse("2024-W06");

    private final Ports ports = new InMemoryCity().ports();

    @Test
    void only_those_that_moved_stand_among_the_changes_and_boards_that_wait_are_named() {
        String town = Samples.AREAS.towns().getFirst().code().value();
        ports.boards()
                .publish(new Board(
                        new Board.Name(Indicator.TAIL, Group.TOWNS, WEEK.id()),
                        1,
                        "rect.tail",
                        "test",
                        30,
                        List.of(
                                new BoardRow(town, new Rate(31, 40), 1, 3),
                                new BoardRow("331082999", new Rate(30, 40), 2, 0),
                                new BoardRow("331082998", new Rate(1, 2), null, null)),
                        List.of(),
                        "basis",
                        null));
        Section section = new BoardChanges(ports.boards(), Samples.AREAS).of(WEEK, Samples.NOW);
        assertThat(section.rows())
                .containsExactly(List.of(
                        Cell.of("镇街非现场整改率"),
                        Cell.of(Samples.AREAS.towns().getFirst().name()),
                        Cell.of(1),
                        Cell.of(3),
                        Cell.of(new Rate(31, 40)),
                        Cell.of(40)));
        assertThat(section.notes()).hasSize(9).contains("部门满意率榜尚未发布。");
    }

    @Test
    void a_window_that_is_not_judged_is_named_and_one_that_ends_later_is_not() {
        NewReds reds = new NewReds(ports.warnings(), Samples.AREAS);
        assertThat(reds.of(WEEK, Samples.NOW).notes()).containsExactly("2024-02-X1 尚未判定。");
        assertThat(reds.of(Period.parse("2024-W07"), Samples.NOW).notes()).isEmpty();
    }
}
