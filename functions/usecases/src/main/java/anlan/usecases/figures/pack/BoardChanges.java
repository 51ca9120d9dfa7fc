package anlan.usecases.figures.pack;

import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.board.Board;
import anlan.domain.board.BoardRow;
import anlan.domain.board.Boards;
import anlan.domain.board.Group;
import anlan.domain.board.Indicator;
import anlan.domain.figures.Period;
import anlan.domain.pack.Cell;
import anlan.domain.pack.Section;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who stands on another rank than in the period before, on every board that is published (榜单变动). */
public final class BoardChanges implements PackSection {

    private static final List<Section.Column> COLUMNS = List.of(
            new Section.Column("board", "榜单"),
            new Section.Column("who", "镇街或部门"),
            new Section.Column("rank", "名次"),
            new Section.Column("movement", "进退"),
            new Section.Column("rate", "比率"),
            new Section.Column("cases", "件数"));

    private static final Map<Indicator, String> NAMES = Map.of(
            Indicator.RECTIFICATION, "整改率",
            Indicator.ONTIME, "按期整改率",
            Indicator.TAIL, "非现场整改率",
            Indicator.REPLY, "及时响应率",
            Indicator.SATISFACTION, "满意率");

    private final Boards boards;
    private final Areas areas;

    public BoardChanges(Boards boards, Areas areas) {
        this.boards = boards;
        this.areas = areas;
    }

    @Override
    public Section of(Period period, Instant now) {
        List<List<Cell>> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Group group : Group.values()) {
            for (Indicator indicator : Indicator.values()) {
                Board board = boards.find(new Board.Name(indicator, group, period.id()), null);
                String name = name(group) + NAMES.get(indicator);
                if (board == null) {
                    notes.add(name + "榜尚未发布。");
                } else {
                    board.rows().stream().filter(BoardChanges::moved).forEach(row -> rows.add(row(name, row)));
                }
            }
        }
        return new Section("boards", "榜单变动", notes, COLUMNS, rows, null);
    }

    private static String name(Group group) {
        return switch (group) {
            case TOWNS -> "镇街";
            case DEPARTMENTS -> "部门";
        };
    }

    private static boolean moved(BoardRow row) {
        Integer movement = row.movement();
        return movement != null && movement != 0;
    }

    private List<Cell> row(String name, BoardRow row) {
        return List.of(
                Cell.of(name),
                Cell.of(who(row)),
                cell(row.rank()),
                cell(row.movement()),
                Cell.of(row.rate()),
                Cell.of(row.rate().den()));
    }

    private String who(BoardRow row) {
        return areas.towns().stream()
                .filter(town -> town.code().value().equals(row.who()))
                .map(Area::name)
                .findFirst()
                .orElse(row.who());
    }

    private static Cell cell(@Nullable Integer number) {
        return number == null ? Cell.none() : Cell.of(number.longValue());
    }
}
