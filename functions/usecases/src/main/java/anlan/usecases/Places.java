package anlan.usecases;

import anlan.domain.area.Area;
import anlan.domain.area.Areas;
import anlan.domain.area.Crs;
import anlan.domain.area.Location;
import anlan.domain.area.Shape;
import org.jspecify.annotations.Nullable;

/** How requests say where something is. */
public final class Places {

    private final Areas areas;

    public Places(Areas areas) {
        this.areas = areas;
    }

    /**
     * The town or village of a case; the whole city is too wide, as no town would answer for it.
     * Where the register of areas has shapes, a point may stand in for it, and must not lie far
     * from it.
     */
    public Field<Area> area(Form form, @Nullable Location point) {
        Field<Area> named = form.optionalOne("areaCode", "unknown_area", "没有这个区划代码。", areas::find);
        Area found = named.value();
        if (found == null) {
            Field<Area> drawn = new Field<>(point == null ? null : areas.at(point));
            form.require("areaCode", drawn);
            return drawn;
        }
        if (found.level() == Area.Level.CITY) {
            form.reject("areaCode", "too_wide", "请选择到镇街或村社。");
            return new Field<>(null);
        }
        Shape shape = found.shape();
        if (point != null && shape != null && shape.farFrom(point)) {
            form.reject("location", "far_from_area", "这个位置离所选的" + found.name() + "太远。");
        }
        return named;
    }

    /** A point in the city, or null if none is given. */
    public @Nullable Location location(Form form) {
        Form point = form.object("location");
        if (point == null) {
            return null;
        }
        Field<Double> longitude = point.decimal("longitude", -180, 180);
        Field<Double> latitude = point.decimal("latitude", -90, 90);
        Field<Crs> crs = point.one("crs", "unknown_crs", "坐标系应为 gcj02 或 wgs84。", Crs::of);
        if (longitude.value() == null || latitude.value() == null || crs.value() == null) {
            return null;
        }
        Location location = Location.in(crs.get(), longitude.get(), latitude.get());
        if (!areas.box().contains(location)) {
            form.reject("location", "outside_city", "这个位置不在" + areas.city().name() + "范围内。");
            return null;
        }
        return location;
    }
}
