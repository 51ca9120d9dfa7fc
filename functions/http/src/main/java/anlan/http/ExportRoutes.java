package anlan.http;

import anlan.domain.people.Rights;
import anlan.domain.people.Role;
import anlan.usecases.Field;
import anlan.usecases.export.Days;
import anlan.usecases.export.ExportEvents;
import anlan.usecases.export.ExportFigures;
import anlan.usecases.export.Taker;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an auditor may take away, over HTTP: page by page, from where the page before ended. */
final class ExportRoutes implements RouteGroup {

    private static final String FUNCTION = "figures";
    private static final String ROOT = "/v1/exports/";

    /** Lines of a page. */
    private static final int MOST = 500;

    private final ExportEvents events;
    private final ExportFigures figures;
    private final Cursors cursors;

    ExportRoutes(ExportEvents events, ExportFigures figures, Cursors cursors) {
        this.events = events;
        this.figures = figures;
        this.cursors = cursors;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                route(ExportForm.EVENTS.name(), request -> page(request, ExportForm.EVENTS, events::page)),
                route(ExportForm.FIGURES.name(), request -> page(request, ExportForm.FIGURES, figures::page)));
    }

    private static Route route(String name, Route.Handler handler) {
        Set<Role> auditors = Rights.roles("export.read");
        return Route.get(FUNCTION, ROOT + name, auditors, handler)
                .taking(Set.of("from", "to", "format", "limit", "cursor"));
    }

    /** Fills one page and says where the next goes on. */
    private interface Source<T> {
        @Nullable
        String page(Days days, @Nullable String after, Taker<T> taker);
    }

    private <T> HttpReply page(Request request, ExportForm<T> form, Source<T> source) {
        Parameters query = request.query();
        Field<String> from = query.opaque("from");
        Field<String> to = query.opaque("to");
        Field<ExportPage.Format> format =
                query.one("format", "unknown_format", "format 应为 jsonl 或 csv。", ExportPage::format);
        int limit = query.number("limit", 1, MOST).or(MOST);
        Field<String> cursor = query.opaque("cursor");
        query.finish();
        Days days = new Days(FigureRoutes.date(from.or(""), "/from"), FigureRoutes.date(to.or(""), "/to"));
        ExportPage.Format written = format.or(ExportPage.Format.JSONL);
        List<String> bound = List.of(
                ROOT + form.name(),
                request.by().subject(),
                request.by().role().word(),
                days.toString(),
                written.name());
        ExportPage<T> page = new ExportPage<>(form, written, limit);
        String next = source.page(days, cursors.open(bound, cursor.value()), page::take);
        return page.reply(next == null ? null : cursors.seal(bound, next))
                .with(
                        "Content-Disposition",
                        "attachment; filename=\"%s-%s..%s.%s\""
                                .formatted(form.name(), days.from(), days.to(), written.extension()));
    }
}
