package anlan.dynamodb;

import anlan.domain.complaint.Round;
import anlan.domain.complaint.Verdict;
import org.jspecify.annotations.Nullable;

/** A reply and what was said of it, as one attribute of its complaint. */
final class RoundRows {

    private RoundRows() {}

    static Row write(Round round) {
        Row row = new Row()
                .nested("by", DoerRows.write(round.by()))
                .text("reply", round.reply())
                .texts("photos", ComplaintRows.references(round.photos()))
                .time("at", round.at());
        verdict(row, "heard", round.heard());
        verdict(row, "rated", round.rated());
        return new Row().nested("round", row);
    }

    private static void verdict(Row row, String name, @Nullable Verdict verdict) {
        if (verdict != null) {
            row.nested(
                    name,
                    new Row()
                            .text("solved", verdict.solved().name())
                            .text("satisfied", verdict.satisfied().name()));
        }
    }

    static Round read(Row state) {
        Row row = state.nested("round");
        return new Round(
                DoerRows.read(row.nested("by")),
                row.text("reply"),
                ComplaintRows.evidence(row.texts("photos")),
                row.time("at"),
                verdict(row, "heard"),
                verdict(row, "rated"));
    }

    private static @Nullable Verdict verdict(Row row, String name) {
        if (!row.has(name)) {
            return null;
        }
        Row verdict = row.nested(name);
        return new Verdict(
                Verdict.Solved.valueOf(verdict.text("solved")), Verdict.Satisfied.valueOf(verdict.text("satisfied")));
    }
}
