package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.board.Board;
import anlan.domain.board.BoardRow;
import anlan.domain.board.Boards;
import anlan.domain.board.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The published boards in DynamoDB: an item a revision. */
final class DynamoBoards implements Boards {

    private final Table table;
    private final Write write;
    private final AreaCode city;

    DynamoBoards(Table table, AreaCode city) {
        this.table = table;
        this.write = new Write(table);
        this.city = city;
    }

    @Override
    public @Nullable Board find(Board.Name name, @Nullable Integer revision) {
        if (revision != null) {
            Row kept = table.get(Keys.board(city, name, revision));
            return kept == null ? null : read(name, kept);
        }
        List<Row> rows = table.firstPage(
                Queries.of(Keys.boards(city, name)).scanIndexForward(false).limit(1));
        return rows.isEmpty() ? null : read(name, rows.getFirst());
    }

    @Override
    public boolean publish(Board board) {
        return table.commit(List.of(write.putIfAbsent(row(board)))).isEmpty();
    }

    private Row row(Board board) {
        return Keys.board(city, board.name(), board.revision())
                .number("revision", board.revision())
                .text("formula", board.formula())
                .text("rules", board.rules())
                .number("leastCases", board.leastCases())
                .texts("rows", board.rows().stream().map(BoardRow::text).toList())
                .texts("signals", board.signals().stream().map(Signal::text).toList())
                .text("basis", board.basis())
                .text("reason", board.reason());
    }

    private static Board read(Board.Name name, Row row) {
        return new Board(
                name,
                row.number("revision"),
                row.text("formula"),
                row.text("rules"),
                row.count("leastCases"),
                row.texts("rows").stream().map(BoardRow::parse).toList(),
                row.texts("signals").stream().map(Signal::parse).toList(),
                row.text("basis"),
                row.optional("reason"));
    }
}
