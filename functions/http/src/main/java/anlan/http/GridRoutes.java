package anlan.http;

import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.grid.Grid;
import anlan.domain.grid.GridId;
import anlan.domain.grid.Grids;
import anlan.domain.people.Rights;
import anlan.usecases.Field;
import anlan.usecases.KeepRegister;
import anlan.usecases.grid.FindDuties;
import anlan.usecases.grid.FindGrids;
import anlan.usecases.grid.GridDraft;
import anlan.usecases.grid.GridForm;
import anlan.usecases.grid.KeepGrids;
import anlan.usecases.grid.VisitForm;
import anlan.usecases.grid.VisitGrid;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Grids, visits to them, and what is done of their duties (网格), over HTTP. */
final class GridRoutes implements RouteGroup {

    private static final String ROOT = "/v1/grids";
    private static final String ONE = ROOT + "/{id}";
    private static final String ENTER = "grid.enter";
    private static final String READ = "grid.read";
    private static final int LAST_VERSION = 1_000_000;
    private static final Pattern MONTH = Pattern.compile("20[0-9]{2}-[0-9]{2}");

    /** What is done with grids. */
    record Deeds(KeepGrids keep, FindGrids find, VisitGrid visit, FindDuties duties) {}

    private final Deeds deeds;
    private final GridForm form;
    private final VisitForm visits;
    private final Areas areas;
    private final Cursors cursors;

    GridRoutes(Deeds deeds, GridForm form, VisitForm visits, Areas areas, Cursors cursors) {
        this.deeds = deeds;
        this.form = form;
        this.visits = visits;
        this.areas = areas;
        this.cursors = cursors;
    }

    @Override
    public List<Route> routes() {
        String function = IndicatorRoutes.FUNCTION;
        return List.of(
                Route.post(function, ROOT, Rights.roles(ENTER), this::enter).asOfNow(),
                Route.get(function, ROOT, Rights.roles(READ), this::list).taking(Set.of("area", "limit", "cursor")),
                Route.get(function, ONE, Rights.roles(READ), this::show),
                Route.put(function, ONE, Rights.roles(ENTER), this::replace).asOfNow(),
                Route.post(function, ONE + "/visits", Rights.roles("grid.visit"), this::visit)
                        .asOfNow(),
                Route.get(function, ONE + "/duties", Rights.roles(READ), this::duties)
                        .taking(Set.of("month")));
    }

    private HttpReply enter(Request request) {
        Fields fields = request.fields();
        Supplier<GridDraft> draft = form.read(fields, request.by());
        fields.finish();
        KeepRegister.Entry<Grid> entry = deeds.keep().enter(request.asked(), draft.get());
        HttpReply reply = HttpReply.json(201, body(Json.object(), entry.value()))
                .with("Location", ROOT + "/" + entry.value().id());
        return entry.replayed() ? reply.with("Idempotency-Replayed", "true") : reply;
    }

    private HttpReply replace(Request request) {
        Fields fields = request.fields();
        Field<Integer> version = fields.number("version", 1, LAST_VERSION);
        Supplier<GridDraft> draft = form.read(fields, request.by());
        fields.finish();
        Grid grid = deeds.keep().replace(request.by(), id(request), version.get(), draft.get());
        return HttpReply.json(200, body(Json.object(), grid));
    }

    private HttpReply show(Request request) {
        return HttpReply.json(200, body(Json.object(), deeds.find().find(request.by(), id(request))));
    }

    private HttpReply list(Request request) {
        Parameters query = request.query();
        Field<Area> area = query.one("area", "unknown_area", "没有这个区划代码。", areas::find);
        int limit = query.number("limit", 1, Limits.PAGE).or(Limits.USUAL_PAGE);
        Field<String> cursor = query.opaque("cursor");
        query.finish();
        Area asked = area.value();
        AreaCode within = deeds.find().within(request.by(), asked == null ? null : asked.code());
        List<String> bound = List.of(ROOT, request.by().subject(), within.value());
        Grids.Page page = deeds.find().list(within, limit, cursors.open(bound, cursor.value()));
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        page.items().forEach(grid -> body(items.addObject(), grid));
        String next = page.next();
        return HttpReply.json(200, body.put("next", next == null ? null : cursors.seal(bound, next)));
    }

    private HttpReply visit(Request request) {
        Fields fields = request.fields();
        Supplier<VisitForm.Details> details = visits.read(fields, request.by());
        fields.finish();
        VisitGrid.Done done = deeds.visit().enter(request.asked(), id(request), details.get());
        HttpReply reply = HttpReply.json(201, GridBody.visit(done))
                .with(
                        "Location",
                        ROOT + "/" + done.month().grid() + "/duties?month="
                                + done.month().month());
        return done.replayed() ? reply.with("Idempotency-Replayed", "true") : reply;
    }

    private HttpReply duties(Request request) {
        Parameters query = request.query();
        Field<YearMonth> month = query.one("month", "malformed", "月份应写作 2024-02。", GridRoutes::month);
        query.finish();
        return HttpReply.json(
                200, GridBody.duties(deeds.duties().of(request.by(), id(request), month.value()), form.duties()));
    }

    private static @Nullable YearMonth month(String text) {
        try {
            return MONTH.matcher(text).matches() ? YearMonth.parse(text) : null;
        } catch (DateTimeException noSuchMonth) {
            return null;
        }
    }

    private static @Nullable GridId id(Request request) {
        return GridId.read(request.named("id"));
    }

    private ObjectNode body(ObjectNode body, Grid grid) {
        return GridBody.grid(body, grid, form.duties());
    }
}
