package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.grid.Grid;
import anlan.domain.grid.GridId;

/** The keys of grids, and of the list on which they stand. */
final class GridKeys {

    private GridKeys() {}

    static Row grid(GridId id) {
        return Row.key("GD#" + id, "GRID");
    }

    /** The grids of a city, by the area in which they lie. */
    static String list(AreaCode city) {
        return "GDL#" + city;
    }

    static Row onList(Grid grid) {
        return Row.key(list(grid.area().city()), grid.area() + "#" + grid.id());
    }
}
