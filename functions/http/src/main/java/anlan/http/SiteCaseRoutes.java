package anlan.http;

import anlan.domain.hazard.Hazard;
import anlan.domain.inspection.Inspection;
import anlan.domain.lifecycle.Case;
import anlan.domain.people.Actor;
import anlan.domain.people.Rights;
import anlan.domain.site.Site;
import anlan.domain.site.SiteId;
import anlan.usecases.Field;
import anlan.usecases.FindWork;
import anlan.usecases.inspection.FindInspection;
import anlan.usecases.site.FindSites;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What has happened at a site (场所档案): the inspections that visited it, and the hazards found there. */
final class SiteCaseRoutes implements RouteGroup {

    private static final String ONE = "/v1/sites/{id}";
    private static final Set<String> NAMES = Set.of("limit", "cursor");

    private final FindSites sites;
    private final FindInspection find;
    private final InspectionView inspections;
    private final HazardView hazards;
    private final Cursors cursors;
    private final InstantSource clock;

    SiteCaseRoutes(
            FindSites sites,
            FindInspection find,
            InspectionView inspections,
            HazardView hazards,
            Cursors cursors,
            InstantSource clock) {
        this.sites = sites;
        this.find = find;
        this.inspections = inspections;
        this.hazards = hazards;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(IndicatorRoutes.FUNCTION, ONE + "/visits", Rights.roles("site.read"), this::visits)
                        .taking(NAMES),
                Route.get(IndicatorRoutes.FUNCTION, ONE + "/hazards", Rights.roles("site.read"), this::hazards)
                        .taking(NAMES));
    }

    private HttpReply visits(Request request) {
        Instant now = clock.instant();
        return page(request, "visits", find::visits, (FindWork.Line<Inspection> line) -> inspections.entry(line, now));
    }

    private HttpReply hazards(Request request) {
        Instant now = clock.instant();
        return page(request, "hazards", find::hazards, (FindWork.Line<Hazard> line) -> hazards.line(line, now));
    }

    /** Reads one page of a list. */
    private interface Reader<C extends Case> {
        FindWork.Page<C> read(Actor by, SiteId site, int limit, @Nullable String after);
    }

    private <C extends Case> HttpReply page(
            Request request, String list, Reader<C> reader, Function<FindWork.Line<C>, ObjectNode> view) {
        Parameters query = request.query();
        int limit = query.number("limit", 1, Limits.PAGE).or(Limits.USUAL_PAGE);
        Field<String> cursor = query.opaque("cursor");
        query.finish();
        Site site = sites.find(request.by(), SiteId.read(request.named("id")));
        List<String> bound =
                List.of("/v1/sites", site.id().value(), list, request.by().subject());
        FindWork.Page<C> page = reader.read(request.by(), site.id(), limit, cursors.open(bound, cursor.value()));
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        page.items().forEach(line -> items.add(view.apply(line)));
        String next = page.next();
        return HttpReply.json(200, body.put("next", next == null ? null : cursors.seal(bound, next)));
    }
}
