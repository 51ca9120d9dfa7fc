package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Difference;
import anlan.domain.figures.Rate;
import anlan.domain.figures.Tally;
import anlan.domain.figures.Versions;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Published figures as items, one for each revision: read as they were published. */
final class FigureRows {

    /** What the second path may change of a revision. */
    static final String STATUS = "status";

    static final String DIFFERENCE = "difference";

    private FigureRows() {}

    static Row write(DayFigures figures) {
        Row counts = new Row();
        figures.tally().counts().forEach(counts::number);
        Row rates = new Row();
        figures.rates()
                .forEach((id, rate) ->
                        rates.nested(id, new Row().number("num", rate.num()).number("den", rate.den())));
        return Keys.figures(figures.named())
                .text("areaCode", figures.area().value())
                .text("date", figures.date().toString())
                .number("revision", figures.revision())
                .text("formulas", figures.formulas())
                .text("rules", figures.versions().rules())
                .text("areas", figures.versions().areas())
                .nested("counts", counts)
                .nested("rates", rates)
                .number("events", figures.tally().events())
                .text("eventsDigest", figures.tally().eventsDigest())
                .text("digest", figures.digest())
                .text(
                        "reason",
                        figures.reason() == null ? null : figures.reason().name())
                .text("basis", figures.basis())
                .with(verdict(figures));
    }

    /** What the second path says of it. */
    static Row verdict(DayFigures figures) {
        Row row = new Row().text(STATUS, figures.status().name());
        Difference difference = figures.difference();
        return difference == null
                ? row
                : row.nested(
                        DIFFERENCE,
                        new Row()
                                .text("figure", difference.figure())
                                .number("fold", difference.fold())
                                .number("cases", difference.cases()));
    }

    static DayFigures read(Row row) {
        return new DayFigures(
                LocalDate.parse(row.text("date")),
                new AreaCode(row.text("areaCode")),
                row.number("revision"),
                new Versions(row.text("formulas"), row.text("rules"), row.text("areas")),
                new Tally(counts(row.nested("counts")), row.count("events"), row.text("eventsDigest")),
                rates(row.nested("rates")),
                row.text("digest"),
                reason(row.optional("reason")),
                row.optional("basis"),
                DayFigures.Status.valueOf(row.text(STATUS)),
                difference(row));
    }

    private static DayFigures.@Nullable Reason reason(@Nullable String written) {
        return written == null ? null : DayFigures.Reason.valueOf(written);
    }

    private static SortedMap<String, Long> counts(Row counts) {
        TreeMap<String, Long> read = new TreeMap<>();
        counts.item().keySet().forEach(figure -> read.put(figure, counts.count(figure)));
        return read;
    }

    private static SortedMap<String, Rate> rates(Row rates) {
        TreeMap<String, Rate> read = new TreeMap<>();
        rates.item().keySet().forEach(id -> {
            Row rate = rates.nested(id);
            read.put(id, new Rate(rate.count("num"), rate.count("den")));
        });
        return read;
    }

    private static @Nullable Difference difference(Row row) {
        if (!row.has(DIFFERENCE)) {
            return null;
        }
        Row difference = row.nested(DIFFERENCE);
        return new Difference(difference.text("figure"), difference.count("fold"), difference.count("cases"));
    }
}
