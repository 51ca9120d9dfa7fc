package anlan.http;

import anlan.domain.pack.Cell;
import anlan.domain.pack.Chart;
import anlan.domain.pack.Pack;
import anlan.domain.pack.Packs;
import anlan.domain.pack.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Packs as they are answered. */
final class PackBody {

    private PackBody() {}

    static ObjectNode of(Pack pack) {
        Pack.Basis basis = pack.basis();
        ObjectNode body = head(new Packs.Published(pack.period(), pack.publishedAt(), pack.digest()));
        ObjectNode figures = body.putObject("figures")
                .put("days", basis.days())
                .put("revision", basis.revision())
                .put("status", basis.status().name());
        ArrayNode provisional = figures.putArray("provisionalDays");
        basis.provisional().forEach(day -> provisional.add(day.toString()));
        figures.put("digest", basis.digest());
        ArrayNode sections = body.putArray("sections");
        pack.sections().forEach(section -> section(sections.addObject(), section));
        return body;
    }

    private static ObjectNode head(Packs.Published pack) {
        return Json.object()
                .put("id", pack.period().id())
                .put("unit", pack.period().unit().name())
                .put("from", pack.period().first().toString())
                .put("to", pack.period().last().toString())
                .put("publishedAt", Json.time(pack.at()))
                .put("digest", pack.digest());
    }

    private static void section(ObjectNode body, Section section) {
        body.put("id", section.id()).put("title", section.title());
        ArrayNode notes = body.putArray("notes");
        section.notes().forEach(notes::add);
        ArrayNode columns = body.putArray("columns");
        section.columns()
                .forEach(column -> columns.addObject().put("id", column.id()).put("title", column.title()));
        ArrayNode rows = body.putArray("rows");
        section.rows().forEach(row -> row(rows.addArray(), row));
        Chart chart = section.chart();
        if (chart == null) {
            body.putNull("chart");
        } else {
            ArrayNode values = body.putObject("chart")
                    .put("kind", chart.kind().name())
                    .put("label", section.columns().get(chart.label()).id())
                    .putArray("values");
            chart.values()
                    .forEach(column -> values.add(section.columns().get(column).id()));
        }
    }

    private static void row(ArrayNode cells, List<Cell> row) {
        for (Cell cell : row) {
            switch (cell) {
                case Cell.Text(var text) -> cells.add(text);
                case Cell.Count(var count) -> cells.add(count);
                case Cell.Share(var rate) -> FigureBody.rate(cells.addObject(), rate);
                case Cell.None _ -> cells.addNull();
            }
        }
    }

    static ObjectNode list(List<Packs.Published> packs, @Nullable String next) {
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        packs.forEach(pack -> items.add(head(pack)));
        return body.put("next", next);
    }
}
