package anlan.http;

import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.hazard.Ended;
import anlan.domain.lifecycle.CaseSummary;
import anlan.domain.people.Actor;
import anlan.domain.people.Rights;
import anlan.domain.refusal.Invalid;
import anlan.usecases.Field;
import anlan.usecases.figures.FindRechecks;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The hazards that are to be looked at again (复核名单), over HTTP. */
final class RecheckRoutes implements RouteGroup {

    private static final String FUNCTION = "figures";
    private static final String PATH = "/v1/figures/days/{date}/rechecks";
    private static final Set<String> NAMES = Set.of("area", "limit", "cursor");

    private final FindRechecks find;
    private final Areas areas;
    private final Cursors cursors;
    private final InstantSource clock;

    RecheckRoutes(FindRechecks find, Areas areas, Cursors cursors, InstantSource clock) {
        this.find = find;
        this.areas = areas;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(FUNCTION, PATH, Rights.roles(FindRechecks.RIGHT), this::list)
                .taking(NAMES));
    }

    private HttpReply list(Request request) {
        Parameters query = request.query();
        Field<Area> named = query.one("area", "unknown_area", "没有这个区划代码。", areas::find);
        int limit = query.number("limit", 1, Limits.PAGE).or(Limits.USUAL_PAGE);
        Field<String> cursor = query.opaque("cursor");
        query.finish();
        LocalDate date = FigureRoutes.date(request.named("date"), "/date");
        Area area = named.or(own(request.by()));
        if (area.level() == Area.Level.VILLAGE) {
            throw new Invalid("/area", "unknown_area", "复核名单按镇街或全市查询。");
        }
        List<String> bound = List.of(
                PATH,
                request.by().subject(),
                request.by().role().word(),
                date.toString(),
                area.code().value());
        FindRechecks.Page page = find.page(request.by(), area, date, limit, cursors.open(bound, cursor.value()));
        Instant now = clock.instant();
        ObjectNode body = Json.object()
                .put("date", date.toString())
                .put("area", area.code().value())
                .put("rules", page.rules().version())
                .put("seed", page.draw().seed())
                .put("perThousand", page.draw().perThousand());
        ArrayNode items = body.putArray("items");
        page.items().forEach(line -> items.add(line(line, now)));
        String next = page.next();
        return HttpReply.json(
                200,
                body.put("withheld", page.withheld()).put("next", next == null ? null : cursors.seal(bound, next)));
    }

    private Area own(Actor by) {
        AreaCode code = by.area();
        Area own = code == null ? null : areas.find(code.town().value());
        return own == null ? areas.city() : own;
    }

    private static ObjectNode line(FindRechecks.Line line, Instant now) {
        ObjectNode body = CaseBodies.line(CaseSummary.of(line.state()), now);
        body.put("closedAt", Json.time(line.closedAt()));
        body.put("rechecked", line.state() instanceof Ended.Closed closed && closed.rechecked());
        ArrayNode reasons = body.putArray("reasons");
        line.reasons().forEach(reason -> reasons.add(reason.name()));
        return body;
    }
}
