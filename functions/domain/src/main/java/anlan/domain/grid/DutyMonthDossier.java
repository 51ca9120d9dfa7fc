package anlan.domain.grid;

import anlan.domain.casefile.Particulars;
import anlan.domain.lifecycle.Dossier;
import anlan.domain.lifecycle.Progress;
import anlan.domain.people.UnitId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The papers of the month of a grid, whatever state it is in.
 *
 * @param visits in the order in which they were entered
 */
public record DutyMonthDossier(GridMonth month, Progress progress, List<GridVisit> visits)
        implements Dossier<DutyMonthDossier> {

    /** The most visits of one month. */
    public static final int MOST_VISITS = 200;

    public DutyMonthDossier {
        visits = List.copyOf(visits);
    }

    @Override
    public Particulars particulars() {
        return month.particulars();
    }

    /** It is about no unit. */
    @Override
    public @Nullable UnitId accused() {
        return null;
    }

    @Override
    public DutyMonthDossier with(Progress next) {
        return new DutyMonthDossier(month, next, visits);
    }

    /** What was done up to now. */
    public DutyTally tally() {
        return DutyTally.of(month.duties(), visits);
    }

    /** What was done when so many visits had been entered. */
    public DutyTally tally(int entered) {
        return DutyTally.of(month.duties(), visits.subList(0, entered));
    }

    /** How many duties that visit did of those that were still due. */
    public int counted(int visit) {
        return tally(visit + 1).done() - tally(visit).done();
    }

    DutyMonthDossier and(GridVisit visit) {
        List<GridVisit> all = new ArrayList<>(visits);
        all.add(visit);
        return new DutyMonthDossier(month, progress, all);
    }
}
