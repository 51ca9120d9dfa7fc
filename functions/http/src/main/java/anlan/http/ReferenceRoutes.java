package anlan.http;

import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.category.Categories;
import anlan.domain.category.Category;
import anlan.usecases.Field;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private final Readiness readiness;

    ReferenceRoutes(Areas areas, Categories categories, Readiness readiness) {
        this.areas = areas;
        this.categories = categories;
        this.readiness = readiness;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.open(FUNCTION, "GET", "/v1/areas", this::areas).taking(Set.of("parent")),
                Route.open(FUNCTION, "GET", "/v1/categories", this::categories),
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
        request.query().finish();
        Area above = parent.value();
        Collection<Area> listed = above == null ? areas.all() : areas.childrenOf(above.code());
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        for (Area area : listed) {
            AreaCode of = area.parent();
            items.addObject()
                    .put("code", area.code().value())
                    .put("name", area.name())
                    .put("level", area.level().name())
                    .put("parent", of == null ? null : of.value());
        }
        return HttpReply.json(200, body);
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
        }
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
