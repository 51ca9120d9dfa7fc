package anlan.http;

import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.people.Actor;
import anlan.domain.people.Rights;
import anlan.domain.site.Keeper;
import anlan.domain.site.Site;
import anlan.domain.site.SiteId;
import anlan.domain.site.SiteSearch;
import anlan.domain.site.SiteType;
import anlan.domain.site.Sites;
import anlan.usecases.Field;
import anlan.usecases.site.FindSites;
import anlan.usecases.site.ImportSites;
import anlan.usecases.site.KeepSites;
import anlan.usecases.site.SiteDraft;
import anlan.usecases.site.SiteForm;
import anlan.usecases.site.SiteRow;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The register of sites (场所登记), over HTTP. */
final class SiteRoutes implements RouteGroup {

    private static final String ROOT = "/v1/sites";
    private static final String ONE = ROOT + "/{id}";
    private static final String ENTER = "site.enter";
    private static final String READ = "site.read";
    private static final Route.Columns COLUMNS = new Route.Columns(
            Set.of("name", "type", "areaCode"),
            Set.of(
                    "code",
                    "parentCode",
                    "address",
                    "location.longitude",
                    "location.latitude",
                    "location.crs",
                    "keeper.name",
                    "keeper.phone"));
    /** It says after which name the list goes on. */
    private static final int LONG_CURSOR = 1_000;

    private static final int LAST_VERSION = 1_000_000;

    private final KeepSites keep;
    private final ImportSites importing;
    private final FindSites find;
    private final SiteForm form;
    private final Areas areas;
    private final Cursors cursors;

    SiteRoutes(KeepSites keep, ImportSites importing, FindSites find, SiteForm form, Areas areas, Cursors cursors) {
        this.keep = keep;
        this.importing = importing;
        this.find = find;
        this.form = form;
        this.areas = areas;
        this.cursors = cursors;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(IndicatorRoutes.FUNCTION, ROOT, Rights.roles(ENTER), this::enter)
                        .asOfNow(),
                Route.post(IndicatorRoutes.FUNCTION, ROOT + "/import", Rights.roles(ENTER), this::enterAll)
                        .taking(COLUMNS)
                        .asOfNow(),
                Route.put(IndicatorRoutes.FUNCTION, ONE, Rights.roles(ENTER), this::replace)
                        .asOfNow(),
                Route.get(IndicatorRoutes.FUNCTION, ONE, Rights.roles(READ), this::show),
                Route.get(IndicatorRoutes.FUNCTION, ROOT, Rights.roles(READ), this::list)
                        .taking(Set.of("area", "type", "parent", "q", "limit", "cursor")));
    }

    private HttpReply enter(Request request) {
        Fields fields = request.fields();
        Supplier<SiteDraft> draft = form.read(fields);
        fields.finish();
        KeepSites.Done done = keep.enter(request.asked(), draft.get());
        HttpReply reply = HttpReply.json(201, body(Json.object(), done.site(), request.by()))
                .with("Location", ROOT + "/" + done.site().id());
        return done.replayed() ? reply.with("Idempotency-Replayed", "true") : reply;
    }

    private HttpReply enterAll(Request request) {
        return ImportBody.reply(
                importing.enterAll(request.asked(), request.table().read(this::row)));
    }

    private SiteRow row(Fields fields) {
        Field<String> parent = fields.optionalLine("parentCode", SiteForm.CODE);
        Supplier<SiteDraft> draft = form.read(fields);
        fields.finish();
        return new SiteRow(draft.get(), parent.value());
    }

    private HttpReply replace(Request request) {
        Fields fields = request.fields();
        Field<Integer> version = fields.number("version", 1, LAST_VERSION);
        Supplier<SiteDraft> draft = form.read(fields);
        fields.finish();
        Site site = keep.replace(request.by(), id(request), version.get(), draft.get());
        return HttpReply.json(200, body(Json.object(), site, request.by()));
    }

    private HttpReply show(Request request) {
        Site site = find.find(request.by(), id(request));
        return HttpReply.json(200, body(Json.object(), site, request.by()));
    }

    private static @Nullable SiteId id(Request request) {
        return SiteId.read(request.named("id"));
    }

    private HttpReply list(Request request) {
        Parameters query = request.query();
        Field<Area> area = query.one("area", "unknown_area", "没有这个区划代码。", areas::find);
        Field<SiteType> type = query.one("type", "unknown_value", "没有这个场所类型。", form.types()::find);
        Field<SiteId> parent = query.one("parent", "malformed", "场所编号格式不对。", SiteId::read);
        Field<String> prefix = query.opaque("q", SiteForm.NAME);
        int limit = query.number("limit", 1, Limits.PAGE).or(Limits.USUAL_PAGE);
        Field<String> cursor = query.opaque("cursor", LONG_CURSOR);
        query.finish();
        Area within = area.value();
        SiteType of = type.value();
        SiteSearch search = find.search(
                request.by(),
                within == null ? null : within.code(),
                of == null ? null : of.word(),
                parent.value(),
                prefix.or("").stripLeading());
        List<String> bound = bound(request.by(), search);
        Sites.Page page = find.list(search, limit, cursors.open(bound, cursor.value()));
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        page.items().forEach(site -> body(items.addObject(), site, request.by()));
        String next = page.next();
        return HttpReply.json(200, body.put("next", next == null ? null : cursors.seal(bound, next)));
    }

    private static List<String> bound(Actor by, SiteSearch search) {
        AreaCode within = search.within();
        return List.of(
                ROOT,
                by.subject(),
                within.value(),
                String.valueOf(search.type()),
                String.valueOf(search.parent()),
                search.prefix());
    }

    /** A site as this reader sees it: who keeps it is shown to those alone who may enter sites. */
    private static ObjectNode body(ObjectNode body, Site site, Actor by) {
        SiteId parent = site.parent();
        body.put("id", site.id().value())
                .put("version", site.version())
                .put("code", site.code())
                .put("name", site.name())
                .put("type", site.type())
                .put("areaCode", site.area().value())
                .put("parentId", parent == null ? null : parent.value())
                .put("depth", site.depth())
                .put("children", site.children())
                .put("address", site.address())
                .set("location", Json.location(site.location()));
        if (Rights.roles(ENTER).contains(by.role())) {
            keeper(body, site.keeper());
        }
        return body;
    }

    private static void keeper(ObjectNode body, @Nullable Keeper keeper) {
        if (keeper == null) {
            body.putNull("keeper");
        } else {
            body.putObject("keeper").put("name", keeper.name()).put("phone", keeper.phone());
        }
    }
}
