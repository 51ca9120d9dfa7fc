package anlan.usecases.grid;

import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CityKeys;
import anlan.domain.event.Fact;
import anlan.domain.grid.DutyMonth;
import anlan.domain.grid.DutyMonthDossier;
import anlan.domain.grid.DutyTally;
import anlan.domain.grid.Grid;
import anlan.domain.grid.GridId;
import anlan.domain.grid.GridMonth;
import anlan.domain.grid.GridVisit;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.domain.people.Roster;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Invalid;
import anlan.domain.refusal.Reused;
import anlan.domain.refusal.Unavailable;
import anlan.domain.refusal.Unknown;
import anlan.domain.site.SiteId;
import anlan.domain.site.SiteVisits;
import anlan.domain.site.Sites;
import anlan.domain.time.CityTime;
import anlan.usecases.Asked;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Enters a visit to a grid (走访登记): its hazards first, each in a transaction of its own, and then the
 * visit that names them. Whoever gets no answer asks again under the same key: what is there is not
 * made twice, and what is missing is made.
 */
public final class VisitGrid {

    /** How often somebody tries where others enter visits to the same grid at once. */
    private static final int MOST_TURNS = 20;

    /**
     * A visit that was entered.
     *
     * @param month the case in which it is kept
     * @param counted how many duties it did that were still due
     * @param tally what had been done with it
     * @param replayed whether it had been entered before under the same key
     */
    public record Done(GridMonth month, GridVisit visit, int counted, DutyTally tally, boolean replayed) {}

    private final FindGrids find;
    private final DutyMonths months;
    private final Roster roster;
    private final DangersOfVisit dangers;
    private final SitesOfVisit sites;
    private final CityKeys keys;
    private final InstantSource clock;

    public VisitGrid(
            FindGrids find,
            DutyMonths months,
            Roster roster,
            DangersOfVisit dangers,
            Sites sites,
            CityKeys keys,
            InstantSource clock) {
        this.find = find;
        this.months = months;
        this.roster = roster;
        this.dangers = dangers;
        this.sites = new SitesOfVisit(sites);
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Enters a visit, once for a key.
     *
     * @throws Unknown if there is no such grid, or it is not theirs
     * @throws Invalid {@code too_long_ago} or {@code grid_dissolved} of {@code /heldOn}; {@code
     *     unknown_site} or {@code outside_the_area} of {@code /sites/0}
     * @throws Conflict {@code too_many_visits}
     * @throws Reused if the key was used for something else
     */
    public Done enter(Asked asked, @Nullable GridId id, VisitForm.Details details) {
        Grid grid = find.find(asked.by(), id);
        if (asked.by().role() == Role.GRID
                && !Objects.equals(grid.keeper(), asked.by().post())) {
            throw new Unknown();
        }
        CaseId month = months.id(grid.id(), YearMonth.from(details.heldOn()));
        String key = keys.deedKey(month, "visit", asked.by().subject(), asked.key());
        DutyMonth stands = months.find(month);
        Done before = entered(stands, key, asked.fingerprint());
        return before == null ? made(asked, grid, details, month, key, stands) : before;
    }

    /** The visit of that key, as it was first answered; null if it is not there. */
    private static @Nullable Done entered(@Nullable DutyMonth month, String key, String fingerprint) {
        if (month == null) {
            return null;
        }
        List<GridVisit> visits = month.dossier().visits();
        for (int place = 0; place < visits.size(); place++) {
            if (visits.get(place).key().equals(key)) {
                if (!visits.get(place).fingerprint().equals(fingerprint)) {
                    throw new Reused();
                }
                return done(month, place, true);
            }
        }
        return null;
    }

    private static Done done(DutyMonth month, int place, boolean replayed) {
        DutyMonthDossier dossier = month.dossier();
        return new Done(
                month.month(), dossier.visits().get(place), dossier.counted(place), dossier.tally(place + 1), replayed);
    }

    private Done made(
            Asked asked, Grid grid, VisitForm.Details details, CaseId id, String key, @Nullable DutyMonth stands) {
        Instant now = clock.instant();
        boolean begun = dangers.begun(asked, details.dangers());
        SiteVisits went = begun ? sites.known(details.sites()) : sites.checked(details.sites(), grid.area());
        if (!begun) {
            check(grid, details.heldOn(), CityTime.dateOf(now), stands);
            dangers.check(asked, details.dangers());
        }
        GridVisit visit = new GridVisit(
                key,
                asked.fingerprint(),
                now,
                details.kind(),
                details.heldOn(),
                details.duties(),
                went,
                dangers.register(asked, grid, details.dangers()),
                details.suggestions().size());
        String words = details.suggestions().isEmpty() ? null : String.join("\n", details.suggestions());
        EventDraft draft = EventDraft.of(asked.by(), now).saying(words).with(Fact.SITES, ids(details.sites()));
        DutyMonth month = stands;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            DutyMonth next =
                    month == null ? months.opened(grid, draft, keeper(grid), visit) : moved(month, draft, visit);
            if (next != null) {
                return done(next, next.dossier().visits().size() - 1, false);
            }
            month = months.find(id);
            Done again = entered(month, key, asked.fingerprint());
            if (again != null) {
                return again;
            }
        }
        throw Unavailable.busy();
    }

    private static @Nullable String ids(List<SiteId> sites) {
        return sites.isEmpty() ? null : sites.stream().map(SiteId::value).collect(Collectors.joining(","));
    }

    private @Nullable DutyMonth moved(DutyMonth month, EventDraft draft, GridVisit visit) {
        var transition = month.visited(draft, visit);
        return months.moved(transition) ? transition.next() : null;
    }

    /**
     * A visit is of the month that runs; or of the one before, in the first days of this one and if
     * anything was due then.
     */
    private static void check(Grid grid, LocalDate heldOn, LocalDate today, @Nullable DutyMonth stands) {
        YearMonth month = YearMonth.from(heldOn);
        boolean runs = month.equals(YearMonth.from(today));
        if (!runs && (stands == null || today.isAfter(GridMonth.lastEntry(month)))) {
            throw new Invalid("/heldOn", "too_long_ago", "只能登记本月的走访;上月的走访须在本月 " + GridMonth.LATE_DAYS + " 日前登记。");
        }
        if (!grid.stands(heldOn)) {
            throw new Invalid("/heldOn", "grid_dissolved", "这个网格在该日期之前已经撤销。");
        }
        if (stands != null && stands.dossier().visits().size() >= DutyMonthDossier.MOST_VISITS) {
            throw new Conflict("too_many_visits", "这个网格本月登记的走访已达上限。");
        }
    }

    private @Nullable Post keeper(Grid grid) {
        PostId keeper = grid.keeper();
        return keeper == null ? null : roster.find(keeper);
    }
}
