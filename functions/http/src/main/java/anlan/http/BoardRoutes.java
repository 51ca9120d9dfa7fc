package anlan.http;

import anlan.domain.board.Board;
import anlan.domain.board.Group;
import anlan.domain.board.Indicator;
import anlan.domain.figures.Period;
import anlan.domain.refusal.Unknown;
import anlan.usecases.Field;
import anlan.usecases.board.FindBoards;
import java.util.List;
import java.util.Set;

/** Ranked boards over HTTP, open to anybody. */
final class BoardRoutes implements RouteGroup {

    private static final String FUNCTION = "figures";
    private static final int MOST_REVISIONS = 99_999;

    private final FindBoards boards;

    BoardRoutes(FindBoards boards) {
        this.boards = boards;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.open(FUNCTION, "GET", "/v1/boards/{indicator}/{period}", this::board)
                .taking(Set.of("group", "revision")));
    }

    private HttpReply board(Request request) {
        Field<Group> group = request.query().one("group", "unknown_group", "分组应为 towns 或 departments。", Group::find);
        Field<Integer> revision = request.query().number("revision", 1, MOST_REVISIONS);
        request.query().finish();
        Indicator indicator = Indicator.find(request.named("indicator"));
        if (indicator == null) {
            throw new Unknown("not_found", "没有这个榜单。");
        }
        Period period = Period.parse(request.named("period"));
        Board board = boards.find(indicator, group.or(Group.TOWNS), period, revision.value());
        return HttpReply.json(200, BoardBody.of(board))
                .with("ETag", "\"" + board.digest() + "." + board.revision() + "\"")
                .with("Cache-Control", "public, max-age=300");
    }
}
