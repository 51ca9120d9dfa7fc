package anlan.http;

import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.category.Category;
import anlan.domain.category.ReplyModule;
import anlan.domain.deadline.Term;
import anlan.domain.deadline.Terms;
import anlan.domain.people.Rights;
import anlan.domain.site.SiteTypes;
import anlan.usecases.Field;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The data that every client needs before it can ask for anything else: areas, categories, the
 * description of the API, health.
 */
final class ReferenceRoutes implements RouteGroup {

    private static final String FUNCTION = "reference";

    private final Areas areas;
    private final Categories categories;
    private final Terms terms;
    private final List<ReplyModule> modules;
    private final SiteTypes siteTypes;
    private final Readiness readiness;

    ReferenceRoutes(
            Areas areas,
            Categories categories,
            Terms terms,
            List<ReplyModule> modules,
            SiteTypes siteTypes,
            Readiness readiness) {
        this.areas = areas;
        this.categories = categories;
        this.terms = terms;
        this.modules = List.copyOf(modules);
        this.siteTypes = siteTypes;
        this.readiness = readiness;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.open(FUNCTION, "GET", "/v1/areas", this::areas).taking(Set.of("parent", "level")),
                Route.open(FUNCTION, "GET", "/v1/categories", this::categories),
                Route.open(FUNCTION, "GET", "/v1/site-types", this::siteTypes),
                Route.get(FUNCTION, "/v1/reply-modules", Rights.roles("module.read"), this::modules),
                Route.open(FUNCTION, "GET", "/openapi.yaml", this::description),
                Route.open(FUNCTION, "GET", "/livez", request -> ok()),
                Route.open(
                        FUNCTION,
                        "GET",
                        "/readyz",
                        request -> readiness.ready()
                                ? ok()
                                : Problem.notReady(request.call().requestId())));
    }

    private static HttpReply ok() {
        return HttpReply.json(200, Json.object().put("status", "ok"));
    }

    private HttpReply areas(Request request) {
        Field<Area> parent = request.query().one("parent", "unknown_area", "没有这个区划代码。", areas::find);
        Field<Area.Level> level =
                request.query().one("level", "unknown_level", "级别应为 CITY、TOWN 或 VILLAGE。", ReferenceRoutes::level);
        request.query().finish();
        Area above = parent.value();
        Collection<Area> listed = above == null ? areas.all() : areas.childrenOf(above.code());
        Area.Level only = level.value();
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        for (Area area : listed) {
            if (only != null && area.level() != only) {
                continue;
            }
            AreaCode of = area.parent();
            items.addObject()
                    .put("code", area.code().value())
                    .put("name", area.name())
                    .put("level", area.level().name())
                    .put("parent", of == null ? null : of.value());
        }
        return HttpReply.json(200, body);
    }

    private static Area.@Nullable Level level(String text) {
        return Arrays.stream(Area.Level.values())
                .filter(level -> level.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private HttpReply categories(Request request) {
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        for (Category category : categories.all()) {
            ObjectNode item =
                    items.addObject().put("code", category.code().value()).put("name", category.name());
            ArrayNode of = item.putArray("of");
            category.kinds().stream()
                    .sorted()
                    .forEach(kind -> of.add(kind.name().toLowerCase(Locale.ROOT)));
            item.put("term", category.urgency().name());
            answered(item, category);
        }
        return HttpReply.json(200, body);
    }

    /** Within what time whoever reports it will hear the result; null for what is no complaint. */
    private void answered(ObjectNode item, Category category) {
        if (category.kinds().contains(CaseKind.COMPLAINT)) {
            Term within = terms.of(category).feedback();
            item.putObject("answered").put("term", within.text()).put("words", within.words());
        } else {
            item.putNull("answered");
        }
    }

    private HttpReply siteTypes(Request request) {
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        siteTypes
                .all()
                .forEach(type -> items.addObject().put("type", type.word()).put("name", type.name()));
        return HttpReply.json(200, body);
    }

    private HttpReply modules(Request request) {
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        modules.forEach(module -> items.addObject()
                .put("code", module.code())
                .put("name", module.name())
                .put("kind", module.kind().word())
                .put("deed", module.deed())
                .put("text", module.text()));
        return HttpReply.json(200, body);
    }

    private HttpReply description(Request request) {
        try (InputStream yaml = ReferenceRoutes.class.getResourceAsStream("/openapi.yaml")) {
            if (yaml == null) {
                throw new IllegalStateException("openapi.yaml is not packaged");
            }
            return new HttpReply(
                    200,
                    new TreeMap<>(Map.of("Content-Type", "application/yaml;charset=utf-8")),
                    new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
