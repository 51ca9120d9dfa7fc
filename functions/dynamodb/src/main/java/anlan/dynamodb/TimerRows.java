package anlan.dynamodb;

import anlan.domain.casefile.CaseId;
import anlan.domain.timer.Purpose;
import anlan.domain.timer.Timer;

/** Timers as items, in the order in which they fire. */
final class TimerRows {

    private TimerRows() {}

    static Row key(Timer timer, Shards shards) {
        return Row.key(
                Keys.timers(shards.city(), shards.of(timer.caseId())),
                Row.sortable(timer.fireAt()) + "#" + timer.caseId() + "#" + timer.deadlineVersion() + "#"
                        + timer.purpose().text());
    }

    static Row write(Timer timer, Shards shards) {
        return key(timer, shards)
                .time("fireAt", timer.fireAt())
                .text("caseId", timer.caseId().value())
                .number("deadlineVersion", timer.deadlineVersion())
                .text("purpose", timer.purpose().text());
    }

    static Timer read(Row row) {
        return new Timer(
                row.time("fireAt"),
                new CaseId(row.text("caseId")),
                row.number("deadlineVersion"),
                Purpose.of(row.text("purpose")));
    }
}
