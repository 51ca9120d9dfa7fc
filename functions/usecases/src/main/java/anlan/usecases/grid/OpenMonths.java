package anlan.usecases.grid;

import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.casefile.CaseId;
import anlan.domain.grid.DutyMonth;
import anlan.domain.grid.Grid;
import anlan.domain.grid.GridMonth;
import anlan.domain.grid.Grids;
import anlan.domain.grid.StillDue;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.SnapshotReader;
import anlan.domain.people.PostId;
import anlan.domain.time.CityTime;
import anlan.usecases.AfterNight;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Opens the month of every grid in its first night (月初开账), and settles what is over in the night
 * after the last day on which it could be entered (月度结算). A night that dies is made up for by the
 * next.
 */
public final class OpenMonths implements AfterNight {

    private static final String NAME = "rollUpDay";

    /** Grids that are looked at together. */
    private static final int PAGE = 25;

    /** As many months back are settled, should no night have come. */
    private static final int BACK = 2;

    private final Grids grids;
    private final DutyMonths months;
    private final SnapshotReader snapshots;
    private final AreaCode city;
    private final InstantSource clock;

    public OpenMonths(Grids grids, DutyMonths months, SnapshotReader snapshots, Areas areas, InstantSource clock) {
        this.grids = grids;
        this.months = months;
        this.snapshots = snapshots;
        this.city = areas.city().code();
        this.clock = clock;
    }

    @Override
    public void done(LocalDate first, LocalDate last) {
        Instant now = clock.instant();
        String after = null;
        do {
            Grids.Page page = grids.list(city, PAGE, after);
            page(page, now);
            after = page.next();
        } while (after != null);
    }

    private void page(Grids.Page page, Instant now) {
        YearMonth month = YearMonth.from(CityTime.dateOf(now));
        Set<CaseId> ids = new HashSet<>();
        for (Grid grid : page.items()) {
            for (int back = 0; back <= BACK; back++) {
                ids.add(months.id(grid.id(), month.minusMonths(back)));
            }
        }
        Set<PostId> keepers =
                page.items().stream().map(Grid::keeper).filter(Objects::nonNull).collect(Collectors.toSet());
        SnapshotReader.Snapshot read = snapshots.read(ids, keepers, Set.of());
        for (Grid grid : page.items()) {
            for (int back = BACK; back > 0; back--) {
                settle(read.get(months.id(grid.id(), month.minusMonths(back)), DutyMonth.class), now);
            }
            if (grid.stands(month) && read.get(months.id(grid.id(), month), DutyMonth.class) == null) {
                PostId keeper = grid.keeper();
                var unused = months.opened(
                        grid,
                        month,
                        EventDraft.job(NAME, now),
                        keeper == null ? null : read.posts().get(keeper),
                        null);
            }
        }
    }

    /** Whoever enters a visit at the same moment is first; the next night settles it. */
    private void settle(@Nullable DutyMonth month, Instant now) {
        if (month instanceof StillDue due
                && CityTime.dateOf(now)
                        .isAfter(GridMonth.lastEntry(month.month().month()))) {
            var unused = months.moved(due.settled(EventDraft.job(NAME, now)));
        }
    }
}
