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
import anlan.domain.lifecycle.Owner;
import anlan.domain.people.Actor;
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
import anlan.usecases.Errors;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
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
        Grid grid = find.known(id);
        YearMonth of = YearMonth.from(details.heldOn());
        DutyMonth stands = months.find(months.id(grid.id(), of));
        Done before = entered(stands, key(asked, grid, of), asked.fingerprint());
        if (before != null) {
            return before;
        }
        boolean begun = dangers.begun(asked, details.dangers());
        if (!begun) {
            mayVisit(asked.by(), grid, stands);
            for (YearMonth other : List.of(of.minusMonths(1), of.plusMonths(1))) {
                // It names one visit: with another day it is another request.
                var unused =
                        entered(months.find(months.id(grid.id(), other)), key(asked, grid, other), asked.fingerprint());
            }
        }
        return made(asked, grid, details, stands, begun);
    }

    private String key(Asked asked, Grid grid, YearMonth month) {
        return keys.deedKey(months.id(grid.id(), month), "visit", asked.by().subject(), asked.key());
    }

    /** Whoever answers for a month enters visits of it, whatever has become of the grid since. */
    private static void mayVisit(Actor by, Grid grid, @Nullable DutyMonth month) {
        Owner owner = month == null ? null : month.progress().owner();
        if (owner != null && owner.post().equals(by.post())) {
            return;
        }
        boolean another = by.role() == Role.GRID && !Objects.equals(grid.keeper(), by.post());
        if (another || !FindGrids.sees(by, grid)) {
            throw new Unknown();
        }
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

    private Done made(Asked asked, Grid grid, VisitForm.Details details, @Nullable DutyMonth stands, boolean begun) {
        SiteVisits went = begun ? sites.known(details.sites()) : checked(asked, grid, details, stands);
        List<CaseId> hazards = dangers.register(asked, grid, details.dangers());
        YearMonth of = YearMonth.from(details.heldOn());
        String key = key(asked, grid, of);
        DutyMonth month = stands;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            GridVisit visit = new GridVisit(
                    key,
                    asked.fingerprint(),
                    after(month, clock.instant()),
                    details.kind(),
                    details.heldOn(),
                    details.duties(),
                    went,
                    hazards,
                    details.suggestions().size());
            EventDraft draft = draft(asked, details, visit);
            DutyMonth next =
                    month == null ? months.opened(grid, of, draft, keeper(grid), visit) : moved(month, draft, visit);
            if (next != null) {
                return done(next, next.dossier().visits().size() - 1, false);
            }
            month = months.find(months.id(grid.id(), of));
            Done again = entered(month, key, asked.fingerprint());
            if (again != null) {
                return again;
            }
            room(month, begun);
        }
        throw Unavailable.busy();
    }

    /** All that can be refused is looked at before the first hazard; tells how many sites there are. */
    private SiteVisits checked(Asked asked, Grid grid, VisitForm.Details details, @Nullable DutyMonth stands) {
        Errors errors = new Errors();
        errors.check(() -> day(grid, details.heldOn(), CityTime.dateOf(clock.instant()), stands));
        SiteVisits went = errors.of(() -> sites.checked(details.sites(), grid.area()), SiteVisits.NONE);
        dangers.check(asked, details.dangers(), errors);
        errors.say();
        room(stands, false);
        return went;
    }

    /** Visits stand in the order of their moments, by whichever clock they came in. */
    private static Instant after(@Nullable DutyMonth month, Instant now) {
        return month == null || month.dossier().visits().isEmpty()
                ? now
                : Collections.max(
                        List.of(now, month.dossier().visits().getLast().at()));
    }

    private static EventDraft draft(Asked asked, VisitForm.Details details, GridVisit visit) {
        String words = details.suggestions().isEmpty() ? null : String.join("\n", details.suggestions());
        return EventDraft.of(asked.by(), visit.at()).saying(words).with(Fact.SITES, ids(details.sites()));
    }

    private static void room(@Nullable DutyMonth month, boolean begun) {
        if (!begun && month != null && month.dossier().visits().size() >= DutyMonthDossier.MOST_VISITS) {
            throw new Conflict("too_many_visits", "这个网格本月登记的走访已达上限。");
        }
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
    private static void day(Grid grid, LocalDate heldOn, LocalDate today, @Nullable DutyMonth stands) {
        YearMonth month = YearMonth.from(heldOn);
        boolean runs = month.equals(YearMonth.from(today));
        if (!runs && (stands == null || today.isAfter(GridMonth.lastEntry(month)))) {
            throw new Invalid("/heldOn", "too_long_ago", "只能登记本月的走访;上月已开始履职的,须在本月 " + GridMonth.LATE_DAYS + " 日前登记。");
        }
        if (!grid.stands(heldOn)) {
            throw new Invalid("/heldOn", "grid_dissolved", "这个网格在该日期之前已经撤销。");
        }
    }

    private @Nullable Post keeper(Grid grid) {
        PostId keeper = grid.keeper();
        return keeper == null ? null : roster.find(keeper);
    }
}
