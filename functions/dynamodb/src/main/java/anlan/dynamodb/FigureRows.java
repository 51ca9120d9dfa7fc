package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Tally;
import java.time.LocalDate;
import java.util.TreeMap;

/** Published figures as items: whole numbers and a digest, one item for each revision. */
final class FigureRows {

    private FigureRows() {}

    static Row write(DayFigures figures) {
        Row counts = new Row();
        figures.tally().counts().forEach(counts::number);
        return Keys.figures(figures.area(), figures.date(), figures.revision())
                .text("areaCode", figures.area().value())
                .text("date", figures.date().toString())
                .number("revision", figures.revision())
                .nested("counts", counts)
                .number("events", figures.tally().events())
                .text("eventsDigest", figures.tally().eventsDigest())
                .text("formulas", DayFigures.FORMULAS)
                .text("digest", figures.digest())
                .text("reason", figures.reason())
                .text("basis", figures.basis());
    }

    static DayFigures read(Row row) {
        Row counts = row.nested("counts");
        TreeMap<String, Long> read = new TreeMap<>();
        counts.item().keySet().forEach(figure -> read.put(figure, counts.count(figure)));
        return new DayFigures(
                LocalDate.parse(row.text("date")),
                new AreaCode(row.text("areaCode")),
                row.number("revision"),
                new Tally(read, row.count("events"), row.text("eventsDigest")),
                row.optional("reason"),
                row.optional("basis"));
    }
}
