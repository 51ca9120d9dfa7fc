package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.category.CategoryCode;
import anlan.domain.category.Grade;
import anlan.domain.category.Source;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import java.time.LocalDate;
import java.util.TreeMap;

/** Events as items, by day and town; the index {@code timeline} finds them by case. */
final class EventRows {

    private EventRows() {}

    static Row write(CaseEvent event) {
        CaseEvent.Topic topic = event.topic();
        Row facts = new Row();
        event.facts().forEach(facts::text);
        return Keys.event(event.date(), topic.area().town(), event.at(), event.caseId(), event.version())
                .text("case", event.caseId().value())
                .number("version", event.version())
                .text("event", event.kind().name())
                .time("at", event.at())
                .text("date", event.date().toString())
                .text("areaCode", topic.area().value())
                .text("category", topic.category().value())
                .text("grade", ReceiptRows.name(topic.grade()))
                .text("source", ReceiptRows.name(topic.source()))
                .text("by", event.by())
                .text("holder", event.holder() == null ? null : event.holder().value())
                .nested("facts", facts)
                .text("words", event.words())
                .text("wordsDigest", event.wordsDigest())
                .text("previous", event.previous());
    }

    static CaseEvent read(Row row) {
        String grade = row.optional("grade");
        String source = row.optional("source");
        TreeMap<String, String> facts = new TreeMap<>();
        row.nested("facts").item().forEach((name, value) -> facts.put(name, value.s()));
        return new CaseEvent(
                new CaseId(row.text("case")),
                row.number("version"),
                EventKind.valueOf(row.text("event")),
                row.time("at"),
                LocalDate.parse(row.text("date")),
                new CaseEvent.Topic(
                        new AreaCode(row.text("areaCode")),
                        new CategoryCode(row.text("category")),
                        grade == null ? null : Grade.valueOf(grade),
                        source == null ? null : Source.valueOf(source)),
                row.text("by"),
                DoerRows.pseudonym(row.optional("holder")),
                facts,
                row.optional("words"),
                row.optional("wordsDigest"),
                row.text("previous"));
    }
}
