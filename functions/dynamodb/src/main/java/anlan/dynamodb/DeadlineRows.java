package anlan.dynamodb;

import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
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
                        .text("dueTerm", deadline.term().text())
                        .time("dueFrom", deadline.from())
                        .time("duePausedAt", deadline.pausedAt());
    }

    static @Nullable Deadline optional(Row row) {
        return row.has("dueAt")
                ? new Deadline(
                        row.time("dueAt"),
                        row.number("dueVersion"),
                        row.flag("dueProvisional"),
                        Term.parse(row.text("dueTerm")),
                        row.time("dueFrom"),
                        row.optionalTime("duePausedAt"))
                : null;
    }
}
