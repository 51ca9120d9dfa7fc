package anlan.dynamodb;

import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Period;
import anlan.domain.figures.Rate;
import anlan.domain.pack.Cell;
import anlan.domain.pack.Chart;
import anlan.domain.pack.Pack;
import anlan.domain.pack.Packs;
import anlan.domain.pack.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Packs as items: a head, and parts none of which is near the size that an item may have (400 KB). A
 * section begins with a part that says what it is; the parts after it hold more of its rows.
 */
final class PackRows {

    static final String DIGEST = "digest";

    private static final String ROWS = "rows";
    private static final String CHART = "chart";

    /** Bytes of the cells of one part, as far as they can be told beforehand. */
    private static final int MOST_BYTES = 100_000;

    private PackRows() {}

    static String part(String digest, int number) {
        return digest + "#" + String.format(Locale.ROOT, "%06d", number);
    }

    static Row head(Pack pack, int parts) {
        Pack.Basis basis = pack.basis();
        return new Row()
                .text("period", pack.period().id())
                .time("publishedAt", pack.publishedAt())
                .text(DIGEST, pack.digest())
                .number("parts", parts)
                .number("days", basis.days())
                .number("revision", basis.revision())
                .text("status", basis.status().name())
                .texts(
                        "provisional",
                        basis.provisional().stream().map(LocalDate::toString).toList())
                .text("figuresDigest", basis.digest());
    }

    static Packs.Published published(Row head) {
        return new Packs.Published(Period.parse(head.text("period")), head.time("publishedAt"), head.text(DIGEST));
    }

    static List<Row> parts(Pack pack) {
        List<Row> parts = new ArrayList<>();
        for (Section section : pack.sections()) {
            Row part = named(section);
            List<AttributeValue> rows = new ArrayList<>();
            int bytes = 0;
            for (List<Cell> row : section.rows()) {
                int more = row.stream().mapToInt(PackRows::bytes).sum();
                if (bytes + more > MOST_BYTES) {
                    parts.add(with(part, rows));
                    part = new Row();
                    rows = new ArrayList<>();
                    bytes = 0;
                }
                rows.add(AttributeValue.fromL(row.stream().map(PackRows::write).toList()));
                bytes += more;
            }
            parts.add(with(part, rows));
        }
        return parts;
    }

    private static Row with(Row part, List<AttributeValue> rows) {
        return part.with(new Row(Map.of(ROWS, AttributeValue.fromL(List.copyOf(rows)))));
    }

    private static int bytes(Cell cell) {
        return 24 + (cell instanceof Cell.Text(var text) ? 3 * text.length() : 0);
    }

    private static Row named(Section section) {
        Row row = new Row()
                .text("section", section.id())
                .text("title", section.title())
                .texts("notes", section.notes())
                .rows(
                        "columns",
                        section.columns().stream()
                                .map(column -> new Row().text("id", column.id()).text("title", column.title()))
                                .toList());
        Chart chart = section.chart();
        return chart == null
                ? row
                : row.nested(
                        CHART,
                        new Row()
                                .text("kind", chart.kind().name())
                                .number("label", chart.label())
                                .texts(
                                        "values",
                                        chart.values().stream()
                                                .map(String::valueOf)
                                                .toList()));
    }

    private static AttributeValue write(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> AttributeValue.fromS(text);
            case Cell.Count(var count) -> number(count);
            case Cell.Share(var rate) -> AttributeValue.fromL(List.of(number(rate.num()), number(rate.den())));
            case Cell.None _ -> AttributeValue.fromNul(true);
        };
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    /** Puts a pack together again; whether it is as it was published, its digest tells. */
    static Pack read(Row head, List<Row> parts) {
        List<Section> sections = new ArrayList<>();
        for (int n = 0; n < parts.size(); n++) {
            Row first = parts.get(n);
            List<List<Cell>> rows = new ArrayList<>(cells(first));
            while (n + 1 < parts.size() && !parts.get(n + 1).has("section")) {
                n++;
                rows.addAll(cells(parts.get(n)));
            }
            sections.add(section(first, rows));
        }
        return new Pack(
                Period.parse(head.text("period")), head.time("publishedAt"), basis(head), sections, head.text(DIGEST));
    }

    private static Pack.Basis basis(Row head) {
        return new Pack.Basis(
                head.number("days"),
                head.number("revision"),
                DayFigures.Status.valueOf(head.text("status")),
                head.texts("provisional").stream().map(LocalDate::parse).toList(),
                head.text("figuresDigest"));
    }

    private static Section section(Row first, List<List<Cell>> rows) {
        return new Section(
                first.text("section"),
                first.text("title"),
                first.texts("notes"),
                first.rows("columns").stream()
                        .map(column -> new Section.Column(column.text("id"), column.text("title")))
                        .toList(),
                rows,
                chart(first));
    }

    private static @Nullable Chart chart(Row first) {
        if (!first.has(CHART)) {
            return null;
        }
        Row chart = first.nested(CHART);
        return new Chart(
                Chart.Kind.valueOf(chart.text("kind")),
                chart.number("label"),
                chart.texts("values").stream().map(Integer::valueOf).toList());
    }

    private static List<List<Cell>> cells(Row part) {
        AttributeValue rows = part.item().get(ROWS);
        if (rows == null) {
            throw new IllegalStateException("a part of a pack has no rows");
        }
        return rows.l().stream()
                .map(row -> row.l().stream().map(PackRows::read).toList())
                .toList();
    }

    private static Cell read(AttributeValue cell) {
        return switch (cell.type()) {
            case S -> Cell.of(cell.s());
            case N -> Cell.of(Long.parseLong(cell.n()));
            case L ->
                Cell.of(new Rate(
                        Long.parseLong(cell.l().getFirst().n()),
                        Long.parseLong(cell.l().getLast().n())));
            case NUL -> Cell.none();
            case B, BOOL, BS, M, NS, SS, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalStateException("a cell of a pack is a " + cell.type());
        };
    }
}
