package anlan.usecases.grid;

import anlan.domain.area.AreaCode;
import anlan.domain.grid.Grid;
import anlan.domain.grid.GridId;
import anlan.domain.grid.Grids;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Invalid;
import anlan.domain.refusal.Unknown;
import org.jspecify.annotations.Nullable;

/** Finds grids, each reader within their own area (网格查询). */
public final class FindGrids {

    private final Grids grids;

    public FindGrids(Grids grids) {
        this.grids = grids;
    }

    /**
     * One grid.
     *
     * @throws Unknown if there is none of that name, or it is not theirs to see
     */
    public Grid find(Actor by, @Nullable GridId id) {
        Grid found = known(id);
        if (!sees(by, found)) {
            throw new Unknown();
        }
        return found;
    }

    /**
     * One grid, whoever asks.
     *
     * @throws Unknown if there is none of that name
     */
    Grid known(@Nullable GridId id) {
        Grid found = id == null ? null : grids.find(id);
        if (found == null) {
            throw new Unknown();
        }
        return found;
    }

    /** A keeper sees their grid wherever it is said to lie. */
    static boolean sees(Actor by, Grid grid) {
        return by.covers(grid.area()) || (by.post() != null && by.post().equals(grid.keeper()));
    }

    /**
     * The area in which somebody looks for grids.
     *
     * @param asked area that they ask for, null for all that is theirs
     * @throws Invalid {@code outside_your_area} of {@code /area}
     */
    public AreaCode within(Actor by, @Nullable AreaCode asked) {
        AreaCode own = by.area();
        if (own == null) {
            throw new Forbidden();
        }
        AreaCode within = asked == null || asked.contains(own) ? own : asked;
        if (!own.contains(within)) {
            throw new Invalid("/area", "outside_your_area", "只能查询本辖区的网格。");
        }
        return within;
    }

    /** A page of the grids of an area. */
    public Grids.Page list(AreaCode within, int limit, @Nullable String after) {
        return grids.list(within, limit, after);
    }
}
