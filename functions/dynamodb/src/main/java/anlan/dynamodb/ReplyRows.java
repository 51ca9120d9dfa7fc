package anlan.dynamodb;

import anlan.domain.complaint.Reply;
import anlan.domain.complaint.Verdict;
import org.jspecify.annotations.Nullable;

/** A reply and what was said of it, as one attribute of its complaint. */
final class ReplyRows {

    private ReplyRows() {}

    static Row write(Reply reply) {
        Row row = new Row()
                .nested("by", DoerRows.write(reply.by()))
                .text("reply", reply.text())
                .texts("photos", EvidenceRows.write(reply.photos()))
                .time("at", reply.at());
        verdict(row, "heard", reply.heard());
        verdict(row, "rated", reply.rated());
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

    static Reply read(Row state) {
        Row row = state.nested("round");
        return new Reply(
                DoerRows.read(row.nested("by")),
                row.text("reply"),
                EvidenceRows.read(row.texts("photos")),
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
