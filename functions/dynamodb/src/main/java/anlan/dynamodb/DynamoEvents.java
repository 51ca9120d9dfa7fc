package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Events;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The journal in DynamoDB. */
final class DynamoEvents implements Events {

    private final Table table;

    DynamoEvents(Table table) {
        this.table = table;
    }

    @Override
    public List<CaseEvent> on(LocalDate date, AreaCode town) {
        return table.allPages(Queries.of(Keys.events(date, town))).stream()
                .map(EventRows::read)
                .sorted()
                .toList();
    }

    @Override
    public @Nullable CaseEvent newest(LocalDate date, AreaCode town) {
        List<Row> newest = table.firstPage(
                Queries.of(Keys.events(date, town)).scanIndexForward(false).limit(1));
        return newest.isEmpty() ? null : EventRows.read(newest.getFirst());
    }

    @Override
    public List<CaseEvent> timeline(CaseId caseId) {
        return table.allPages(Queries.inIndex("timeline", "case", caseId.value())).stream()
                .map(EventRows::read)
                .toList();
    }
}
