package anlan.usecases.board;

import anlan.domain.area.Areas;
import anlan.domain.board.Board;
import anlan.domain.board.BoardRules;
import anlan.domain.board.Boards;
import anlan.domain.board.Group;
import anlan.domain.board.Indicator;
import anlan.domain.figures.FigureReader;
import anlan.domain.figures.Period;
import anlan.domain.refusal.Unknown;
import org.jspecify.annotations.Nullable;

/** Finds a board (榜单查询): as it was published, or as it would be by what is published of its days. */
public final class FindBoards {

    private final Boards boards;
    private final FigureReader figures;
    private final Areas areas;
    private final BoardRules rules;

    public FindBoards(Boards boards, FigureReader figures, Areas areas, BoardRules rules) {
        this.boards = boards;
        this.figures = figures;
        this.areas = areas;
        this.rules = rules;
    }

    /**
     * The board of a period.
     *
     * @param revision which, null for the newest
     * @return one of revision 0 while it is not published: the period has not ended, or not all of
     *     its figures are final
     * @throws Unknown {@code not_published}, if none of its days is, or that revision is not
     */
    public Board find(Indicator indicator, Group group, Period period, @Nullable Integer revision) {
        Board.Name name = new Board.Name(indicator, group, period.id());
        Board published = boards.find(name, revision);
        Board found = published == null && revision == null
                ? Standings.read(figures, areas, period).board(name, rules, boards)
                : published;
        if (found == null) {
            throw new Unknown("not_published", "这一统计期的榜单尚未发布。");
        }
        return found;
    }
}
