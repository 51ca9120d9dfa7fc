package anlan.usecases.grid;

import anlan.domain.area.Areas;
import anlan.domain.casefile.CaseId;
import anlan.domain.casefile.CaseNumber;
import anlan.domain.casefile.CityKeys;
import anlan.domain.casefile.Particulars;
import anlan.domain.category.CaseKind;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import anlan.domain.grid.DutyMonth;
import anlan.domain.grid.Grid;
import anlan.domain.grid.GridId;
import anlan.domain.grid.GridMonth;
import anlan.domain.grid.GridVisit;
import anlan.domain.intake.Intake;
import anlan.domain.lifecycle.Cases;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.NewCase;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Progress;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.Post;
import anlan.domain.time.CityTime;
import anlan.usecases.Deadlines;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names the months of grids, opens them and moves them on, each in one transaction. */
public final class DutyMonths {

    private final Cases<DutyMonth> months;
    private final Areas areas;
    private final Deadlines deadlines;
    private final CityKeys keys;

    public DutyMonths(Cases<DutyMonth> months, Areas areas, Deadlines deadlines, CityKeys keys) {
        this.months = months;
        this.areas = areas;
        this.deadlines = deadlines;
        this.keys = keys;
    }

    /** The id of the month of a grid: whoever opens it draws the same. */
    public CaseId id(GridId grid, YearMonth month) {
        return keys.caseId(CaseKind.DUTYMONTH, subject(grid), month.toString());
    }

    private static String subject(GridId grid) {
        return "grid:" + grid;
    }

    /** The month as it stands now, or null if nobody has opened it. */
    @Nullable
    DutyMonth find(CaseId id) {
        return months.find(id);
    }

    /**
     * Opens a month, mostly that of today.
     *
     * @param keeper of the grid, null where the town itself goes round it
     * @param first the visit that opens it, null if there was none
     * @return null if somebody else has opened it meanwhile
     */
    @Nullable
    DutyMonth opened(Grid grid, YearMonth month, EventDraft draft, @Nullable Post keeper, @Nullable GridVisit first) {
        LocalDate today = CityTime.dateOf(draft.at());
        LocalDate last = month.atEndOfMonth();
        CaseId id = id(grid.id(), month);
        Owner owner = keeper == null ? Owner.ofTown(grid.area().town(), null) : Owner.of(keeper);
        // A month that is over was due when its last day ended.
        Deadline due = deadlines.anew(
                Progress.START,
                new Term.Days(Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(today, last)))),
                today.isAfter(last) ? CityTime.startOf(last) : draft.at());
        for (int attempt = 0; attempt <= Intake.MOST_NUMBERS; attempt++) {
            CaseNumber number = CaseNumber.draw(areas.prefix(), today, id, attempt);
            Transition<DutyMonth> opening =
                    DutyMonth.opened(of(grid, id, number, month, draft), draft, owner, due, first);
            switch (months.open(NewCase.of(opening, id.value()))) {
                case Intake.Taken _ -> {
                    return opening.next();
                }
                case Intake.NumberTaken _ -> {
                    // Another attempt draws another number.
                }
                case Intake.Stood _, Intake.Moved _, Intake.PhotoTaken _, Intake.QuotaExceeded _ -> {
                    return null;
                }
            }
        }
        throw new IllegalStateException("no free case number");
    }

    private GridMonth of(Grid grid, CaseId id, CaseNumber number, YearMonth month, EventDraft draft) {
        Particulars particulars = new Particulars(
                id,
                number,
                GridMonth.CATEGORY,
                grid.name(),
                grid.area(),
                null,
                keys.pseudonym(subject(grid.id())),
                draft.at());
        return new GridMonth(particulars, grid.id(), month, grid.duties());
    }

    /** Moves a month on; false if somebody else has done so meanwhile. */
    boolean moved(Transition<DutyMonth> transition) {
        Change<DutyMonth> change = new Change<>(transition, null, List.of(), List.of(), null, List.of(), List.of());
        return months.change(change) instanceof Change.Made.Done;
    }
}
