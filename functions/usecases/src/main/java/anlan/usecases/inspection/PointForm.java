package anlan.usecases.inspection;

import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.area.Location;
import anlan.domain.area.Shape;
import anlan.domain.inspection.InspectionDossier;
import anlan.domain.inspection.Point;
import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Invalid;
import anlan.domain.site.Site;
import anlan.domain.site.SiteId;
import anlan.domain.site.SiteType;
import anlan.domain.site.SiteTypes;
import anlan.domain.site.Sites;
import anlan.usecases.Field;
import anlan.usecases.Form;
import anlan.usecases.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The points of an inspection, as a request says them: a site of the register, or any place by name. */
final class PointForm {

    private static final int NAME = 100;
    private static final int ADDRESS = 200;

    private final Sites sites;
    private final SiteTypes types;
    private final Areas areas;
    private final Places places;

    PointForm(Sites sites, SiteTypes types, Areas areas) {
        this.sites = sites;
        this.types = types;
        this.areas = areas;
        this.places = new Places(areas);
    }

    /** Reads the field {@code points}; they may be taken once every field has been checked. */
    Supplier<List<Point>> read(Form form) {
        List<Supplier<Point>> points = new ArrayList<>();
        form.objects("points", InspectionDossier.MOST_POINTS).forEach(each -> points.add(one(each)));
        return () -> points.stream().map(Supplier::get).toList();
    }

    private Supplier<Point> one(Form form) {
        Field<SiteId> site = form.optionalOne("siteId", "unknown_site", "没有这个场所。", SiteId::read);
        Field<String> name = form.optionalLine("name", NAME);
        Field<SiteType> type = form.optionalOne("type", "unknown_value", "没有这个场所类型。", types::find);
        Field<String> address = form.optionalLine("address", ADDRESS);
        Location location = places.location(form);
        if (site.value() == null && !form.hasError("siteId")) {
            form.require("name", name);
        }
        SiteType named = type.value();
        return () -> new Point(
                site.value(), name.or("").strip(), named == null ? null : named.word(), address.value(), location);
    }

    /**
     * The points with what the register says of their sites.
     *
     * @param within area of the inspection
     * @throws Invalid for every point whose site is not known, or that lies elsewhere
     */
    List<Point> settled(List<Point> points, AreaCode within) {
        Map<SiteId, Site> known = known(points);
        List<FieldError> errors = new ArrayList<>();
        List<Point> settled = new ArrayList<>();
        for (int at = 0; at < points.size(); at++) {
            Point point = points.get(at);
            Site site = point.site() == null ? null : known.get(point.site());
            String wrong = wrong(point, site, within);
            if (wrong != null) {
                errors.add(error("/points/" + at, point, wrong));
            } else {
                settled.add(site == null ? point : of(site, point));
            }
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return settled;
    }

    private Map<SiteId, Site> known(List<Point> points) {
        List<SiteId> named = points.stream()
                .map(Point::site)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return named.isEmpty() ? Map.of() : sites.find(named);
    }

    private @Nullable String wrong(Point point, @Nullable Site site, AreaCode within) {
        if (point.site() != null && site == null) {
            return "unknown_site";
        }
        if (site != null && !within.contains(site.area())) {
            return "outside_the_area";
        }
        Location location = point.location();
        return location != null && farFrom(within, location) ? "outside_the_area" : null;
    }

    private boolean farFrom(AreaCode within, Location location) {
        var area = areas.find(within.value());
        Shape shape = area == null ? null : area.shape();
        return shape != null && shape.farFrom(location);
    }

    private static FieldError error(String pointer, Point point, String code) {
        boolean unknown = code.equals("unknown_site");
        return new FieldError(
                pointer + (point.site() == null ? "/location" : "/siteId"),
                code,
                unknown ? "没有这个场所。" : "这个点位不在本次检查的区域内。");
    }

    private static Point of(Site site, Point point) {
        return new Point(
                site.id(),
                site.name(),
                site.type(),
                point.address() == null ? site.address() : point.address(),
                point.location() == null ? site.location() : point.location());
    }
}
