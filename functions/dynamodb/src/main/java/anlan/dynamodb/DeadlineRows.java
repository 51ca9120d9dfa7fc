package anlan.dynamodb;

import anlan.domain.deadline.Deadline;
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
                        .flag("dueProvisional", deadline.provisional());
    }

    static Deadline read(Row row) {
        return new Deadline(row.time("dueAt"), row.number("dueVersion"), row.flag("dueProvisional"));
    }

    static @Nullable Deadline optional(Row row) {
        return row.has("dueAt") ? read(row) : null;
    }
}
