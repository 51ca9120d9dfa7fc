package anlan.http;

import anlan.domain.event.CaseEvent;
import anlan.domain.figures.DayFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * How one thing that is exported is written.
 *
 * @param name of the file
 * @param json on one line of JSONL
 * @param columns of a table
 * @param rows of a table: one, or one for each number
 */
record ExportForm<T>(
        String name, Function<T, ObjectNode> json, List<String> columns, Function<T, List<List<String>>> rows) {

    static final ExportForm<CaseEvent> EVENTS = new ExportForm<>(
            "events",
            ExportForm::event,
            List.of(
                    "case",
                    "version",
                    "event",
                    "at",
                    "date",
                    "areaCode",
                    "category",
                    "grade",
                    "source",
                    "by",
                    "holder",
                    "facts",
                    "wordsDigest",
                    "previous",
                    "hash"),
            ExportForm::cells);

    static final ExportForm<DayFigures> FIGURES = new ExportForm<>(
            "figures",
            day -> FigureBody.of(day).put("intact", day.intact()),
            List.of(
                    "date",
                    "area",
                    "revision",
                    "status",
                    "reason",
                    "formulas",
                    "rules",
                    "areas",
                    "figure",
                    "count",
                    "num",
                    "den",
                    "value",
                    "events",
                    "eventsDigest",
                    "digest"),
            ExportForm::numbers);

    private static ObjectNode event(CaseEvent event) {
        ObjectNode line = Json.object().put("case", event.caseId().value());
        line.setAll(CaseBodies.link(event));
        return line;
    }

    private static List<List<String>> cells(CaseEvent event) {
        ObjectNode line = event(event);
        return List.of(EVENTS.columns().stream()
                .map(column -> line.path(column))
                .map(cell -> cell.isContainer() ? cell.toString() : cell.asString())
                .toList());
    }

    /** A row for each count and each rate. */
    private static List<List<String>> numbers(DayFigures day) {
        List<List<String>> rows = new ArrayList<>();
        day.tally().counts().forEach((id, n) -> rows.add(row(day, id, List.of(n.toString(), "", "", ""))));
        day.rates().forEach((id, rate) -> {
            String value = rate.value();
            rows.add(row(
                    day,
                    id,
                    List.of("", Long.toString(rate.num()), Long.toString(rate.den()), value == null ? "" : value)));
        });
        return rows;
    }

    private static List<String> row(DayFigures day, String id, List<String> numbers) {
        List<String> cells = new ArrayList<>(List.of(
                day.date().toString(),
                day.area().value(),
                Integer.toString(day.revision()),
                day.status().name(),
                day.reason() == null ? "" : day.reason().name(),
                day.formulas(),
                day.versions().rules(),
                day.versions().areas(),
                id));
        cells.addAll(numbers);
        cells.add(Long.toString(day.tally().events()));
        cells.add(day.tally().eventsDigest());
        cells.add(day.digest());
        return cells;
    }
}
