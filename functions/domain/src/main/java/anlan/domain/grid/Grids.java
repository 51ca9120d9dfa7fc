package anlan.domain.grid;

import anlan.domain.area.AreaCode;
import anlan.domain.register.Register;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The grids of a city (网格登记). */
public interface Grids extends Register<GridId, Grid> {

    /**
     * A page of a list.
     *
     * @param next where the list goes on, null after the last page
     */
    record Page(List<Grid> items, @Nullable String next) {}

    /**
     * Lists the grids of an area, by their area and then in an order that stays.
     *
     * @param within the city, a town or a village
     * @param limit of the items, 100 at most
     * @param after where the page before went on, null for the first page
     */
    Page list(AreaCode within, int limit, @Nullable String after);
}
