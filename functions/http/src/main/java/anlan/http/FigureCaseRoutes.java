package anlan.http;

import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.figures.FigureId;
import anlan.domain.figures.Period;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.CaseSummary;
import anlan.domain.people.Actor;
import anlan.domain.people.Rights;
import anlan.domain.refusal.Invalid;
import anlan.usecases.Field;
import anlan.usecases.figures.FindCasesBehind;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The cases behind published figures, over HTTP. */
final class FigureCaseRoutes implements RouteGroup {

    private static final String FUNCTION = "figures";
    private static final Set<String> NAMES = Set.of("figure", "area", "limit", "cursor");

    private final FindCasesBehind find;
    private final Areas areas;
    private final Cursors cursors;
    private final InstantSource clock;

    FigureCaseRoutes(FindCasesBehind find, Areas areas, Cursors cursors, InstantSource clock) {
        this.find = find;
        this.areas = areas;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(
                                FUNCTION,
                                "/v1/figures/days/{date}/cases",
                                Rights.roles(FindCasesBehind.RIGHT),
                                this::behindDay)
                        .taking(NAMES),
                Route.get(
                                FUNCTION,
                                "/v1/figures/periods/{period}/cases",
                                Rights.roles(FindCasesBehind.RIGHT),
                                this::behindPeriod)
                        .taking(NAMES));
    }

    /** What is asked for, whatever the days. */
    private record Asked(Actor by, Area area, String figure, int limit, Field<String> cursor) {}

    private HttpReply behindDay(Request request) {
        Asked asked = asked(request);
        String date = request.named("date");
        return page(
                asked, date, find.ofDay(asked.by(), asked.area(), FigureRoutes.date(date, "/date"), asked.figure()));
    }

    private HttpReply behindPeriod(Request request) {
        Asked asked = asked(request);
        Period period = Period.parse(request.named("period"));
        return page(asked, period.id(), find.ofPeriod(asked.by(), asked.area(), period, asked.figure()));
    }

    private Asked asked(Request request) {
        Parameters query = request.query();
        Field<String> figure = query.opaque("figure");
        Field<Area> named = query.one("area", "unknown_area", "没有这个区划代码。", areas::find);
        int limit = query.number("limit", 1, Limits.PAGE).or(Limits.USUAL_PAGE);
        Field<String> cursor = query.opaque("cursor");
        query.finish();
        String id = figure.value();
        if (id == null) {
            throw new Invalid("/figure", "required", "请写明指标,如 figure=hazards.found。");
        }
        Area area = named.or(own(request.by()));
        Area town = areas.find(area.code().town().value());
        return area.level() == Area.Level.VILLAGE && town != null
                ? new Asked(request.by(), town, inVillage(id, area), limit, cursor)
                : new Asked(request.by(), area, id, limit, cursor);
    }

    /** What is published of a village is a part of what is published of its town. */
    private static String inVillage(String figure, Area village) {
        FigureId whole = FigureId.find(figure);
        FigureId part = whole == null ? null : whole.in(village.code());
        if (part == null) {
            throw new Invalid("/figure", "unknown_figure", "村社没有这个指标,见 docs/figures.md。");
        }
        return part.value();
    }

    /** The area of whoever asks, if it is one whose figures are published. */
    private Area own(Actor by) {
        AreaCode code = by.area();
        Area own = code == null ? null : areas.find(code.value());
        return own == null || own.level() == Area.Level.VILLAGE ? areas.city() : own;
    }

    private HttpReply page(Asked asked, String days, FindCasesBehind.Published published) {
        List<String> bound = List.of(
                "/v1/figures/cases",
                asked.by().subject(),
                asked.by().role().word(),
                days,
                asked.area().code().value(),
                asked.figure(),
                published.digest());
        String after = cursors.open(bound, asked.cursor().value());
        FindCasesBehind.Page page = find.page(asked.by(), published, asked.limit(), after);
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        page.items().forEach(state -> items.add(line(state)));
        String next = page.next();
        body.put("next", next == null ? null : cursors.seal(bound, next)).put("withheld", page.withheld());
        return HttpReply.json(200, body);
    }

    private ObjectNode line(Case state) {
        return CaseBodies.line(CaseSummary.of(state), clock.instant())
                .put("kind", state.id().kind().word());
    }
}
