package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.hazard.Grade;
import anlan.domain.hazard.Source;
import anlan.domain.intake.CaseId;
import java.time.LocalDate;

/** Events as items, by day and town; the index {@code timeline} finds them by case. */
final class EventRows {

    private EventRows() {}

    static Row write(CaseEvent event) {
        return Keys.event(event.date(), event.area().town(), event.at(), event.of(), event.version())
                .text("case", event.of().value())
                .number("version", event.version())
                .text("event", event.kind().name())
                .time("at", event.at())
                .text("date", event.date().toString())
                .text("areaCode", event.area().value())
                .text("category", event.category())
                .text("grade", ReceiptRows.name(event.grade()))
                .text("source", ReceiptRows.name(event.source()))
                .text("by", event.by());
    }

    static CaseEvent read(Row row) {
        String grade = row.optional("grade");
        String source = row.optional("source");
        return new CaseEvent(
                new CaseId(row.text("case")),
                row.number("version"),
                EventKind.valueOf(row.text("event")),
                row.time("at"),
                LocalDate.parse(row.text("date")),
                new AreaCode(row.text("areaCode")),
                row.text("category"),
                grade == null ? null : Grade.valueOf(grade),
                source == null ? null : Source.valueOf(source),
                row.text("by"));
    }
}
