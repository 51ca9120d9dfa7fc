package anlan.dynamodb;

import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A deadline as attributes of the item that it belongs to. */
final class DeadlineRows {

    private DeadlineRows() {}

    static Row write(@Nullable Deadline deadline) {
        return deadline == null
                ? new Row()
                : new Row()
                        .time("dueAt", deadline.dueAt())
                        .number("dueVersion", deadline.version())
                        .flag("dueProvisional", deadline.provisional())
                        .time("dueGraceEnds", deadline.graceEnds())
                        .text("dueTerm", deadline.term().text())
                        .time("dueFrom", deadline.from())
                        .time("duePausedAt", deadline.pausedAt())
                        .time("dueToldLateAt", deadline.toldLateAt());
    }

    /**
     * A provisional deadline that an older release wrote has no grace; the next look at it sets it
     * anew.
     */
    private static @Nullable Instant graceEnds(Row row) {
        Instant ends = row.optionalTime("dueGraceEnds");
        return ends == null && row.flag("dueProvisional") ? row.time("dueAt") : ends;
    }

    static @Nullable Deadline optional(Row row) {
        return row.has("dueAt")
                ? new Deadline(
                        row.time("dueAt"),
                        row.number("dueVersion"),
                        graceEnds(row),
                        Term.parse(row.text("dueTerm")),
                        row.time("dueFrom"),
                        row.optionalTime("duePausedAt"),
                        row.optionalTime("dueToldLateAt"))
                : null;
    }
}
