package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Figures;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The published figures in DynamoDB. */
final class DynamoFigures implements Figures {

    private final Table table;

    DynamoFigures(Table table) {
        this.table = table;
    }

    @Override
    public @Nullable DayFigures find(AreaCode area, LocalDate date) {
        return newest(area, Keys.day(date), Keys.day(date) + "~");
    }

    @Override
    public SortedMap<LocalDate, DayFigures> between(AreaCode area, LocalDate first, LocalDate last) {
        SortedMap<LocalDate, DayFigures> days = new TreeMap<>();
        for (Row row : table.allPages(Queries.between(Keys.figures(area), Keys.day(first), Keys.day(last) + "~"))) {
            DayFigures figures = FigureRows.read(row);
            days.put(figures.date(), figures);
        }
        return days;
    }

    @Override
    public @Nullable LocalDate lastDay(AreaCode area) {
        DayFigures newest = newest(area, "D#", "D#~");
        return newest == null ? null : newest.date();
    }

    private @Nullable DayFigures newest(AreaCode area, String from, String to) {
        List<Row> rows = table.firstPage(Queries.between(Keys.figures(area), from, to)
                .scanIndexForward(false)
                .limit(1));
        return rows.isEmpty() ? null : FigureRows.read(rows.getFirst());
    }

    @Override
    public boolean publish(DayFigures figures) {
        try {
            table.client()
                    .putItem(request -> request.tableName(table.name())
                            .item(FigureRows.write(figures).item())
                            .conditionExpression("attribute_not_exists(pk)"));
            return true;
        } catch (ConditionalCheckFailedException there) {
            return false;
        }
    }
}
