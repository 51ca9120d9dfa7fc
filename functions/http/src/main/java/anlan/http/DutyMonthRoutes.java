package anlan.http;

import anlan.domain.category.CaseKind;
import anlan.domain.grid.DutyMonth;
import anlan.domain.grid.DutyMonthStatus;
import anlan.usecases.Casework;
import anlan.usecases.FindCase;
import anlan.usecases.FindWork;

/** The routes of the months of grids: nobody brings one in but the night, or the first visit. */
final class DutyMonthRoutes extends CaseRoutes<DutyMonth> {

    DutyMonthRoutes(
            FindCase<DutyMonth> find,
            FindWork<DutyMonth> work,
            Casework<DutyMonth> casework,
            DutyMonthView view,
            Common common) {
        super(CaseKind.DUTYMONTH, null, DutyMonthStatus.values(), find, work, casework, view, common);
    }

    @Override
    String function() {
        return IndicatorRoutes.FUNCTION;
    }
}
