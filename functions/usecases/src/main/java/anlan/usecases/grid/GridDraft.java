package anlan.usecases.grid;

import anlan.domain.area.AreaCode;
import anlan.domain.grid.Due;
import anlan.domain.grid.Grid;
import anlan.domain.grid.GridId;
import anlan.domain.people.PostId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be said of a grid, as {@link Grid} names it. */
public record GridDraft(
        @Nullable String code,
        String name,
        AreaCode area,
        @Nullable PostId keeper,
        List<Due> duties,
        @Nullable LocalDate endsOn) {

    /** The grid that says so. */
    Grid grid(GridId id, int version) {
        return new Grid(id, version, code, name.strip(), area, keeper, duties, endsOn);
    }
}
