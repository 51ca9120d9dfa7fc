package anlan.dynamodb;

import anlan.domain.alert.Intent;
import anlan.domain.area.AreaCode;
import anlan.domain.decision.DecisionId;
import anlan.domain.decision.Reminder;
import anlan.domain.decision.Reminders;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import anlan.domain.timer.Addressee;
import java.time.LocalDate;

/** The timers of decisions, and what they make, as items. */
final class ReminderRows {

    static final String FATE = "fate";
    static final String NOT_BEFORE = "notBefore";

    private ReminderRows() {}

    static Row timer(AreaCode city, Reminders.Waiting timer) {
        return DecisionKeys.decisionTimer(city, timer)
                .time("fireAt", timer.fireAt())
                .text("id", timer.id().value())
                .text("rung", timer.rung());
    }

    static Reminders.Waiting timer(Row row) {
        return new Reminders.Waiting(row.time("fireAt"), new DecisionId(row.text("id")), row.text("rung"));
    }

    static Row write(Reminder reminder) {
        return new Row()
                .text("id", reminder.id().value())
                .text("number", reminder.number())
                .text("dueOn", reminder.dueOn().toString())
                .text("rung", reminder.rung())
                .text("role", reminder.role().word())
                .text("post", reminder.post().value())
                .text("ownerUnit", reminder.unit().value())
                .text("template", reminder.template())
                .time(NOT_BEFORE, reminder.notBefore())
                .flag("held", reminder.held())
                .time("at", reminder.at())
                .text(FATE, reminder.fate().name())
                .text("note", reminder.reason())
                .time("endedAt", reminder.settledAt());
    }

    static Reminder read(Row row) {
        return new Reminder(
                new DecisionId(row.text("id")),
                row.text("number"),
                LocalDate.parse(row.text("dueOn")),
                row.text("rung"),
                Addressee.of(row.text("role")),
                new PostId(row.text("post")),
                new UnitId(row.text("ownerUnit")),
                row.text("template"),
                row.time(NOT_BEFORE),
                row.flag("held"),
                row.time("at"),
                Intent.Fate.valueOf(row.text(FATE)),
                row.optional("note"),
                row.optionalTime("endedAt"));
    }
}
