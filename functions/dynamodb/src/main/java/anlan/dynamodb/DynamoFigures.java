package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Figures;
import anlan.domain.figures.Revision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The published figures in DynamoDB. */
final class DynamoFigures implements Figures {

    private static final String FIRST = "first";

    private final Table table;
    private final Write write;
    private final Row unfinished;

    DynamoFigures(Table table, AreaCode city) {
        this.table = table;
        this.write = new Write(table);
        this.unfinished = Keys.unfinishedNight(city);
    }

    @Override
    public @Nullable DayFigures find(AreaCode area, LocalDate date) {
        return newest(area, Keys.day(date), Keys.day(date) + "~");
    }

    @Override
    public @Nullable DayFigures find(Revision revision) {
        Row kept = table.get(Keys.figures(revision));
        return kept == null ? null : FigureRows.read(kept);
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
    public @Nullable DayFigures newest(AreaCode area) {
        return newest(area, "D#", "D#~");
    }

    @Override
    public @Nullable LocalDate lastDay(AreaCode area) {
        DayFigures newest = newest(area);
        return newest == null ? null : newest.date();
    }

    private @Nullable DayFigures newest(AreaCode area, String from, String to) {
        List<Row> rows = table.firstPage(Queries.between(Keys.figures(area), from, to)
                .scanIndexForward(false)
                .limit(1));
        return rows.isEmpty() ? null : FigureRows.read(rows.getFirst());
    }

    /** One transaction: nothing may have been published after what it was made from. */
    @Override
    public boolean publish(DayFigures figures, List<Revision> from) {
        List<TransactWriteItem> parts = new ArrayList<>();
        parts.add(write.putIfAbsent(FigureRows.write(figures)));
        from.forEach(each -> parts.add(write.checkAbsent(Keys.figures(each.next()))));
        return table.commit(parts).isEmpty();
    }

    @Override
    public void compared(DayFigures figures) {
        Row verdict = FigureRows.verdict(figures);
        Row waiting = new Row().text(FigureRows.STATUS, DayFigures.Status.PROVISIONAL.name());
        var unused = table.commit(List.of(write.update(
                Keys.figures(figures.named()),
                verdict,
                List.of(FigureRows.DIFFERENCE),
                "#status = :was_status",
                waiting)));
    }

    @Override
    public @Nullable LocalDate unfinished() {
        Row kept = table.get(unfinished);
        return kept == null ? null : LocalDate.parse(kept.text(FIRST));
    }

    @Override
    public void begin(LocalDate first) {
        Row kept = new Row().text(FIRST, first.toString());
        var unused = table.commit(List.of(write.update(
                unfinished, kept, List.of(), "attribute_not_exists(#first) OR #first > :was_first", kept)));
    }

    @Override
    public void finish(LocalDate first) {
        Row kept = new Row().text(FIRST, first.toString());
        var unused = table.commit(List.of(write.delete(unfinished, "#first = :was_first", kept)));
    }
}
