package anlan.domain.memory;

import anlan.domain.area.AreaCode;
import anlan.domain.grid.Grid;
import anlan.domain.grid.GridId;
import anlan.domain.grid.Grids;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The port {@code Grids} in memory. */
final class MemoryGrids extends MemoryRegister<GridId, Grid> implements Grids {

    private final Object lock;
    private final Map<GridId, Grid> grids;

    MemoryGrids(Object lock) {
        this(lock, new HashMap<>());
    }

    private MemoryGrids(Object lock, Map<GridId, Grid> grids) {
        super(lock, grids);
        this.lock = lock;
        this.grids = grids;
    }

    @Override
    public Page list(AreaCode within, int limit, @Nullable String after) {
        synchronized (lock) {
            List<Grid> all = grids.values().stream()
                    .filter(grid -> within.contains(grid.area()))
                    .filter(grid -> after == null || place(grid).compareTo(after) > 0)
                    .sorted(Comparator.comparing(MemoryGrids::place))
                    .toList();
            List<Grid> page = all.subList(0, Math.min(limit, all.size()));
            return new Page(page, page.size() < all.size() ? place(page.getLast()) : null);
        }
    }

    private static String place(Grid grid) {
        return grid.area() + "#" + grid.id();
    }
}
