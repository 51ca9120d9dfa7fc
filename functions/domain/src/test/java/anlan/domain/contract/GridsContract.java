package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.area.AreaCode;
import anlan.domain.grid.Due;
import anlan.domain.grid.Grid;
import anlan.domain.grid.GridId;
import anlan.domain.grid.Grids;
import anlan.domain.people.PostId;
import anlan.domain.register.Entered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every store of grids keeps. Each test has a town of its own, as tests share a store. */
public abstract class GridsContract extends StoreContract {

    private static final AtomicInteger USED = new AtomicInteger();

    private final AreaCode town = new AreaCode("331999" + (100 + USED.incrementAndGet()));
    private final AreaCode village = new AreaCode(town + "201");

    private Grids grids() {
        return ports().grids();
    }

    private static GridId id() {
        return new GridId(String.format("%025d", USED.incrementAndGet()));
    }

    private static Grid grid(GridId id, int version, AreaCode area) {
        return new Grid(
                id,
                version,
                "0" + version,
                "第" + version + "网格",
                area,
                new PostId("grid-331082001"),
                List.of(new Due("patrol", 8), new Due("publicity", 1)),
                LocalDate.of(2024, 12, 31));
    }

    private Grid entered(AreaCode area) {
        Grid grid = grid(id(), 1, area);
        assertThat(grids().enter(grid, grid.id().value(), "print")).isEqualTo(new Entered.New<>(grid));
        return grid;
    }

    private List<Grid> listed(AreaCode within) {
        List<Grid> all = new ArrayList<>();
        String after = null;
        do {
            Grids.Page page = grids().list(within, 2, after);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    @Test
    void a_grid_is_read_as_it_was_entered() {
        Grid grid = entered(town);
        assertThat(grids().find(grid.id())).isEqualTo(grid);
        Grid bare = new Grid(id(), 1, null, "无名", town, null, List.of(new Due("patrol", 1)), null);
        assertThat(grids().enter(bare, bare.id().value(), "print")).isEqualTo(new Entered.New<>(bare));
        assertThat(grids().find(bare.id())).isEqualTo(bare);
        assertThat(grids().find(id())).isNull();
    }

    @Test
    void they_are_listed_by_area_each_once_page_by_page() {
        Grid first = entered(town);
        Grid second = entered(town);
        Grid inVillage = entered(village);
        assertThat(listed(town)).containsExactly(first, second, inVillage);
        assertThat(listed(village)).containsExactly(inVillage);
        assertThat(listed(town.city())).contains(first, second, inVillage);
        assertThat(listed(new AreaCode("331998001"))).isEmpty();
    }

    @Test
    void one_that_lies_elsewhere_now_is_listed_there_and_nowhere_else() {
        Grid before = entered(town);
        Grid now = grid(before.id(), 2, village);
        assertThat(grids().replace(now)).isTrue();
        assertThat(grids().replace(now))
                .as("whoever saw the version before is late")
                .isFalse();
        assertThat(grids().find(before.id())).isEqualTo(now);
        assertThat(listed(town)).containsExactly(now);
    }

    @Test
    void what_is_left_out_of_a_change_is_gone() {
        Grid before = entered(town);
        Grid bare = new Grid(before.id(), 2, null, before.name(), town, null, before.duties(), null);
        assertThat(grids().replace(bare)).isTrue();
        assertThat(grids().find(before.id())).isEqualTo(bare);
        assertThat(listed(town)).containsExactly(bare);
    }
}
