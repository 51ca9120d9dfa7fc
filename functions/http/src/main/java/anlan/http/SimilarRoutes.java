package anlan.http;

import anlan.domain.area.Areas;
import anlan.domain.area.Crs;
import anlan.domain.area.Location;
import anlan.domain.category.CaseKind;
import anlan.domain.category.Categories;
import anlan.domain.category.Category;
import anlan.domain.category.CategoryCode;
import anlan.domain.intake.Similar;
import anlan.domain.people.Role;
import anlan.domain.refusal.Invalid;
import anlan.usecases.Field;
import anlan.usecases.complaint.FindSimilar;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Complaints that may be about the same, over HTTP, before one reports. */
final class SimilarRoutes {

    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,15})?");
    private static final double HALF = 180;
    private static final double QUARTER = 90;

    private final FindSimilar find;
    private final Areas areas;
    private final Categories categories;

    SimilarRoutes(FindSimilar find, Areas areas, Categories categories) {
        this.find = find;
        this.areas = areas;
        this.categories = categories;
    }

    Route route(String function, String root, Set<Role> reporters) {
        return Route.get(function, root + "/similar", reporters, this::similar)
                .taking(Set.of("category", "longitude", "latitude", "crs"));
    }

    static ObjectNode line(Similar each) {
        return Json.object()
                .put("ref", each.ref())
                .put("category", each.category().value())
                .put("place", each.place())
                .put("ageDays", each.ageDays())
                .put("status", each.status())
                .put("metres", each.metres());
    }

    private HttpReply similar(Request request) {
        Parameters query = request.query();
        Field<Category> category = query.required("category", "unknown_category", "没有这个类别。", this::category);
        Field<Double> longitude = query.required("longitude", "malformed", "应为经度。", text -> degrees(text, HALF));
        Field<Double> latitude = query.required("latitude", "malformed", "应为纬度。", text -> degrees(text, QUARTER));
        Field<Crs> crs = query.required("crs", "unknown_crs", "坐标系应为 gcj02 或 wgs84。", Crs::of);
        query.finish();
        Location here = Location.in(crs.get(), longitude.get(), latitude.get());
        if (!areas.box().contains(here)) {
            throw new Invalid(
                    "/longitude", "outside_city", "这个位置不在" + areas.city().name() + "范围内。");
        }
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        for (FindSimilar.Suggested each : find.near(request.by(), category.get(), here)) {
            items.add(line(each.similar()).put("description", each.description()));
        }
        return HttpReply.json(200, body);
    }

    private @Nullable Category category(String code) {
        CategoryCode read = CategoryCode.read(code);
        return read == null ? null : categories.find(read, CaseKind.COMPLAINT);
    }

    private static @Nullable Double degrees(String text, double most) {
        if (!DEGREES.matcher(text).matches()) {
            return null;
        }
        double value = Double.parseDouble(text);
        return Math.abs(value) <= most ? value : null;
    }
}
