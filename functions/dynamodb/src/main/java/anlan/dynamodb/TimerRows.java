package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.timer.Purpose;
import anlan.domain.timer.Timer;
import anlan.domain.timer.Timers;
import java.util.Objects;

/** Timers as items, in the order in which they fire. */
final class TimerRows {

    private TimerRows() {}

    static Row key(Timer timer, Shards shards) {
        return Row.key(Keys.timers(shards.city(), shards.of(timer.caseId())), sortKey(timer));
    }

    static Row write(Timers.Waiting waiting, Shards shards) {
        Timer timer = waiting.timer();
        return key(timer, shards)
                .time("fireAt", timer.fireAt())
                .text("caseId", timer.caseId().value())
                .text("areaCode", waiting.area().value())
                .number("deadlineVersion", timer.deadlineVersion())
                .text("purpose", timer.purpose().text());
    }

    /**
     * Reads an item, which must stand where its content belongs: elsewhere nothing would find it.
     *
     * @param city whose item it is
     */
    static Timers.Waiting read(Row row, AreaCode city) {
        Timer timer = new Timer(
                row.time("fireAt"),
                new CaseId(row.text("caseId")),
                row.number("deadlineVersion"),
                Purpose.of(row.text("purpose")));
        if (!sortKey(timer).equals(row.text(Row.SK))) {
            throw new IllegalStateException("a timer stands where it does not belong");
        }
        return new Timers.Waiting(timer, Objects.requireNonNullElse(row.optional("areaCode", AreaCode::new), city));
    }

    private static String sortKey(Timer timer) {
        return Row.sortable(timer.fireAt()) + "#" + timer.caseId() + "#" + timer.deadlineVersion() + "#"
                + timer.purpose().text();
    }
}
