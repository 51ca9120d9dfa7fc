package anlan.usecases.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.area.Area;
import anlan.domain.board.Board;
import anlan.domain.board.BoardRow;
import anlan.domain.board.BoardRules;
import anlan.domain.board.Group;
import anlan.domain.board.Indicator;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Difference;
import anlan.domain.figures.Period;
import anlan.domain.figures.Rate;
import anlan.domain.figures.Tally;
import anlan.domain.memory.InMemoryCity;
import anlan.domain.refusal.Unknown;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Boards as they are published after each night. */
class BoardsTest {

    private static final BoardRules RULES =
            new BoardRules("test", 30, 5, Duration.ofHours(24), Duration.ofDays(7), 3, 50);
    private static final LocalDate MONDAY = LocalDate.of(2024, 2, 5);
    private static final Period WEEK = Period.parse("2024-W06");

    private final Ports ports = new InMemoryCity().ports();
    private final PublishBoards publish =
            new PublishBoards(Samples.AREAS, ports.figures(), ports.events(), ports.boards(), RULES);
    private final FindBoards find = new FindBoards(ports.boards(), ports.figures(), Samples.AREAS, RULES);

    private void day(Area area, LocalDate day, int revision, Map<String, Long> counts, boolean settled) {
        DayFigures.Reason reason = revision == 1 ? null : DayFigures.Reason.LATE_EVENT;
        DayFigures figures =
                DayFigures.of(day, area.code(), revision, new Tally(new TreeMap<>(counts), 0, "digest"), reason, null);
        SortedMap<String, Difference> differences = new TreeMap<>();
        if (!settled) {
            differences.put("hazards.found", new Difference("hazards.found", 1, 2));
        }
        assertThat(ports.figures().publish(figures.compared(differences), List.of()))
                .isTrue();
    }

    private static Map<String, Long> rectified(long num, long den) {
        return Map.of("hazards.found", den, "hazards.rectified", num, "hazards.rectified.foundOn." + MONDAY, num);
    }

    /** A week in which both towns rectified 31 of 40. */
    private void week(boolean settled) {
        for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusDays(7)); day = day.plusDays(1)) {
            boolean monday = day.equals(MONDAY);
            for (Area town : Samples.AREAS.towns()) {
                day(town, day, 1, monday ? rectified(31, 40) : Map.of(), settled);
            }
            day(
                    Samples.AREAS.city(),
                    day,
                    1,
                    monday
                            ? Map.of(
                                    "hazards.rectified.unit.dept-fire", 50L,
                                    "hazards.rectified.unit.town-331082112", 50L,
                                    "hazards.rectified.unit.office", 50L)
                            : Map.of("hazards.open.unit.dept-fire", 25L),
                    true);
        }
    }

    private Board board(Group group) {
        return find.find(Indicator.RECTIFICATION, group, WEEK, null);
    }

    private static List<String> rows(Board board) {
        List<String> rows = new ArrayList<>();
        for (BoardRow row : board.rows()) {
            rows.add(row.rate().num() + "/" + row.rate().den() + " " + row.rank());
        }
        return rows;
    }

    @Test
    void a_week_is_published_once_with_its_tie() {
        week(true);
        assertThat(publish.newest()).isEqualTo(10);
        assertThat(publish.newest()).as("nothing is new").isZero();
        Board towns = board(Group.TOWNS);
        assertThat(towns.revision()).isEqualTo(1);
        assertThat(rows(towns)).containsExactly("31/40 1", "31/40 1");
        assertThat(towns.rows()).hasSameSizeAs(Samples.AREAS.towns());
        assertThat(board(Group.DEPARTMENTS).rows())
                .as("neither towns nor the office")
                .extracting(BoardRow::who)
                .containsExactly("dept-fire");
        assertThat(rows(board(Group.DEPARTMENTS))).containsExactly("50/75 1");
    }

    @Test
    void a_board_whose_figures_wait_is_not_published_and_shown_as_provisional() {
        week(false);
        assertThat(publish.newest()).isZero();
        assertThat(board(Group.TOWNS).revision()).isZero();
    }

    @Test
    void a_late_event_makes_another_revision_and_the_old_one_stays() {
        week(true);
        publish.newest();
        day(Samples.AREAS.towns().getFirst(), MONDAY, 2, rectified(32, 40), true);
        day(Samples.AREAS.city(), MONDAY, 2, Map.of("hazards.rectified.unit.dept-fire", 51L), true);
        assertThat(publish.newest()).as("all but those of complaints").isEqualTo(6);
        Board next = board(Group.TOWNS);
        assertThat(next.revision()).isEqualTo(2);
        assertThat(next.reason()).isEqualTo("LATE_EVENT");
        assertThat(rows(next)).startsWith("32/40 1", "31/40 2");
        assertThat(rows(find.find(Indicator.RECTIFICATION, Group.TOWNS, WEEK, 1)))
                .startsWith("31/40 1", "31/40 1");
    }

    @Test
    void what_nobody_has_published_is_not_there() {
        assertThat(publish.newest()).isZero();
        assertThatThrownBy(() -> board(Group.TOWNS)).isInstanceOf(Unknown.class);
        week(true);
        publish.newest();
        assertThatThrownBy(() -> find.find(Indicator.RECTIFICATION, Group.TOWNS, WEEK, 2))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void movement_is_against_the_week_before() {
        Board.Name before = new Board.Name(Indicator.RECTIFICATION, Group.TOWNS, "2024-W05");
        String first = Samples.AREAS.towns().getFirst().code().value();
        ports.boards()
                .publish(new Board(
                        before,
                        1,
                        "rect.all",
                        "test",
                        30,
                        List.of(new BoardRow(first, new Rate(1, 40), 4, null)),
                        List.of(),
                        "basis",
                        null));
        week(true);
        publish.newest();
        assertThat(board(Group.TOWNS).rows().getFirst().movement()).isEqualTo(3);
        assertThat(board(Group.TOWNS).rows().get(1).movement()).isNull();
    }
}
