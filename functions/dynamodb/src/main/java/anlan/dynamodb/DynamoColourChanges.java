package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.warning.Colour;
import anlan.domain.warning.ColourChange;
import anlan.domain.warning.ColourChanges;
import anlan.domain.warning.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Changes of colours: one item for ever for each, one until it has been told, and the last of an
 * area and indicator once more.
 */
final class DynamoColourChanges implements ColourChanges {

    private final Table table;
    private final Write write;
    private final AreaCode city;
    private final UntoldRows<ColourChange> rows;

    DynamoColourChanges(Table table, AreaCode city) {
        this.table = table;
        this.write = new Write(table);
        this.city = city;
        this.rows = new UntoldRows<>(
                table,
                WarningKeys.untold(city),
                WarningKeys::change,
                change -> WarningKeys.untold(city, change),
                DynamoColourChanges::read);
    }

    @Override
    public Map<String, ColourChange> last(AreaCode area) {
        Map<String, ColourChange> last = new HashMap<>();
        for (Row row : table.allPages(Queries.of(WarningKeys.last(area)))) {
            ColourChange change = read(row);
            last.put(change.indicator(), change);
        }
        return last;
    }

    @Override
    public boolean raise(ColourChange change) {
        Row content = content(change);
        List<TransactWriteItem> parts = new ArrayList<>(rows.raised(change, content));
        parts.add(write.put(WarningKeys.last(change).with(content)));
        parts.add(write.checkAbsent(warning(change, change.window(), change.revision() + 1)));
        parts.add(write.checkAbsent(warning(change, change.window().next(), 1)));
        return table.commit(parts).isEmpty();
    }

    private Row warning(ColourChange change, Window window, int revision) {
        return WarningKeys.warning(city, window, change.area(), change.indicator(), revision);
    }

    @Override
    public List<ColourChange> pending() {
        return rows.pending();
    }

    @Override
    public boolean claim(ColourChange change, String claimant, Instant now, Duration lease) {
        return rows.claim(change, claimant, now, lease);
    }

    @Override
    public void end(ColourChange change, String note, Instant at) {
        rows.end(change, note, at);
    }

    private static Row content(ColourChange change) {
        return new Row()
                .text("areaCode", change.area().value())
                .text("indicator", change.indicator())
                .number("number", change.number())
                .text("from", change.from().name())
                .text("to", change.to().name())
                .text("window", change.window().id())
                .number("revision", change.revision());
    }

    private static ColourChange read(Row row) {
        return new ColourChange(
                new AreaCode(row.text("areaCode")),
                row.text("indicator"),
                row.number("number"),
                Colour.valueOf(row.text("from")),
                Colour.valueOf(row.text("to")),
                Window.parse(row.text("window")),
                row.number("revision"));
    }
}
