package anlan.catalogue;

import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.area.BoundingBox;
import anlan.domain.area.Location;
import anlan.domain.area.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The register of areas, with their shapes. */
final class AreaSeeds {

    private AreaSeeds() {}

    static Areas areas() {
        JsonNode file = SeedFile.read("areas");
        List<Area> areas = new ArrayList<>();
        for (JsonNode area : file.required("areas")) {
            JsonNode parent = area.required("parent");
            areas.add(new Area(
                    new AreaCode(SeedFile.text(area, "code")),
                    SeedFile.text(area, "name"),
                    Area.Level.valueOf(SeedFile.text(area, "level")),
                    parent.isNull() ? null : new AreaCode(parent.stringValue()),
                    shape(area)));
        }
        JsonNode box = file.required("boundingBox");
        return new Areas(
                areas,
                SeedFile.text(file.required("city"), "prefix"),
                new BoundingBox(
                        box.required("west").doubleValue(),
                        box.required("south").doubleValue(),
                        box.required("east").doubleValue(),
                        box.required("north").doubleValue()));
    }

    private static @Nullable Shape shape(JsonNode area) {
        if (area.has("centre")) {
            JsonNode centre = area.required("centre");
            return new Shape.Circle(
                    new Location(
                            centre.required("longitude").doubleValue(),
                            centre.required("latitude").doubleValue()),
                    centre.required("metres").doubleValue());
        }
        if (!area.has("polygon")) {
            return null;
        }
        List<Location> corners = new ArrayList<>();
        area.required("polygon")
                .forEach(corner -> corners.add(new Location(
                        corner.required(0).doubleValue(), corner.required(1).doubleValue())));
        return new Shape.Polygon(corners);
    }
}
