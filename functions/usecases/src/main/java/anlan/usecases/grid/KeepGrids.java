package anlan.usecases.grid;

import anlan.domain.casefile.CityKeys;
import anlan.domain.grid.Grid;
import anlan.domain.grid.GridId;
import anlan.domain.grid.Grids;
import anlan.domain.people.Actor;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.domain.people.Roster;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Invalid;
import anlan.domain.refusal.Unknown;
import anlan.usecases.Asked;
import anlan.usecases.KeepRegister;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the register of grids (网格登记): a town and the office enter those of their own area, with
 * their duty lists and keepers.
 */
public final class KeepGrids extends KeepRegister<GridId, Grid> {

    private final Roster roster;
    private final CityKeys keys;

    public KeepGrids(Grids grids, Roster roster, CityKeys keys) {
        super("grid", grids, keys);
        this.roster = roster;
        this.keys = keys;
    }

    /** Enters a grid, once, however often it is asked under the same key. */
    public Entry<Grid> enter(Asked asked, GridDraft draft) {
        GridId id = new GridId(keys.entryKey("grid", asked.by().subject(), asked.key()));
        return enter(asked.by(), draft.grid(id, 1), asked.key(), asked.fingerprint());
    }

    /**
     * Writes the next version of a grid.
     *
     * @param version that the caller saw
     * @throws Unknown if there is none of that name, or it is not theirs
     */
    public Grid replace(Actor by, @Nullable GridId id, int version, GridDraft draft) {
        if (id == null || !by.covers(find(id).area())) {
            throw new Unknown();
        }
        return replace(draft.grid(id, version + 1));
    }

    @Override
    protected void check(Grid grid) {
        PostId keeper = grid.keeper();
        Post post = keeper == null ? null : roster.find(keeper);
        if (keeper != null && (post == null || post.role() != Role.GRID)) {
            throw new Invalid("/keeper", "unknown_post", "花名册上没有这个网格岗位。");
        }
        if (post != null && !post.area().contains(grid.area()) && !grid.area().contains(post.area())) {
            throw new Invalid("/keeper", "outside_the_area", "这个网格岗位不在所填区域内。");
        }
    }

    @Override
    protected Conflict taken() {
        return new Conflict("grid_exists", "这个网格已经登记。");
    }

    @Override
    protected void written() {
        // Nothing is remembered of grids.
    }
}
