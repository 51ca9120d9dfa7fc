package anlan.dynamodb;

import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.History;
import anlan.domain.lifecycle.Mark;
import java.time.Instant;

/** What has happened to a case that is counted: one text for each mark. */
final class HistoryRows {

    private HistoryRows() {}

    /** Whoever counts cases finds it by its town, by whether it has ended, and by its last mark. */
    static Row write(Case state) {
        History history = state.progress().history();
        Row row = new Row()
                .texts("history", history.marks().stream().map(Mark::text).toList());
        Instant last = history.lastAt();
        return last == null
                ? row
                : row.text(
                                "standing",
                                Keys.standing(
                                        state.ended(),
                                        state.dossier().topic().area().town()))
                        .time("markedAt", last);
    }

    static History read(Row row) {
        return new History(row.texts("history").stream().map(Mark::parse).toList());
    }
}
