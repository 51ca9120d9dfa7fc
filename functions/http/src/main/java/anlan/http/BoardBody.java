package anlan.http;

import anlan.domain.board.Board;
import anlan.domain.board.BoardRow;
import anlan.domain.board.Group;
import anlan.domain.board.Signal;
import anlan.domain.board.Wilson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A board as it is answered. */
final class BoardBody {

    private BoardBody() {}

    static ObjectNode of(Board board) {
        boolean published = board.revision() > 0;
        Group group = board.name().group();
        ObjectNode body = Json.object()
                .put("board", board.name().indicator().word())
                .put("group", group.word())
                .put("period", board.name().period())
                .put("revision", published ? board.revision() : null)
                .put("status", published ? "FINAL" : "PROVISIONAL")
                .put("formulas", Board.FORMULAS)
                .put("formula", board.formula())
                .put("rules", board.rules())
                .put("leastCases", board.leastCases());
        ArrayNode rows = body.putArray("rows");
        board.rows().forEach(row -> rows.add(row(group, row)));
        ArrayNode signals = body.putArray("signals");
        board.signals().forEach(signal -> signals.add(signal(group, signal)));
        for (Signal.Kind kind : Signal.Kind.values()) {
            if (!kind.hasInputs()) {
                signals.addObject().put("kind", kind.name()).put("inputs", "missing");
            }
        }
        return body.put("digest", board.digest()).put("reason", board.reason());
    }

    private static String who(Group group) {
        return switch (group) {
            case TOWNS -> "area";
            case DEPARTMENTS -> "unit";
        };
    }

    private static ObjectNode row(Group group, BoardRow row) {
        return Json.object()
                .put("rank", row.rank())
                .put(who(group), row.who())
                .put("num", row.rate().num())
                .put("den", row.rate().den())
                .put("value", row.rate().value())
                .put("wilsonLow", Wilson.low(row.rate()))
                .put("ranked", row.rank() != null)
                .put("movement", row.movement());
    }

    private static ObjectNode signal(Group group, Signal signal) {
        ObjectNode body = Json.object().put("kind", signal.kind().name()).put(who(group), signal.who());
        body.putObject("evidence")
                .put("n", signal.n())
                .put("of", signal.of())
                .put("example", signal.example().isEmpty() ? null : signal.example());
        return body;
    }
}
