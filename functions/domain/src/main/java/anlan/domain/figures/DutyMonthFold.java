package anlan.domain.figures;

import anlan.domain.category.CaseKind;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.figures.Formula.Sum;
import anlan.domain.grid.Due;
import java.time.YearMonth;
import java.util.List;

/** The figures of grids (网格履职指标). open(D) = open(D−1) + opened − closed. */
final class DutyMonthFold {

    private static final List<Formula> FORMULAS =
            List.of(new Formula("duties", Sum.of(DutyMonthFigure.DUTIES_DONE), Sum.of(DutyMonthFigure.DUTIES_DUE)));

    static final KindFold FOLD = new KindFold(
            CaseKind.DUTYMONTH,
            List.of(DutyMonthFigure.values()),
            FORMULAS,
            (figure, part, days) -> days.count(figure.id() + part),
            DutyMonthFold::count);

    private DutyMonthFold() {}

    private static void count(CaseEvent event, Counts counts) {
        if (event.kind() == EventKind.MONTH_OPENED) {
            counts.cameIn(event, DutyMonthFigure.OPENED);
            counts.add(event, DutyMonthFigure.DUTIES_DUE, Due.total(Due.parse(event.fact(Fact.DUTIES_DUE))));
        }
        if (!event.fact(Fact.VISIT_KIND).isEmpty()) {
            counts.add(event, DutyMonthFigure.VISITS);
            counts.visited(event);
            counts.add(event, done(event), Long.parseLong(event.fact(Fact.DUTIES_DONE)));
        }
        boolean settled = event.kind() == EventKind.MONTH_SETTLED;
        counts.addIf(settled, event, DutyMonthFigure.INCOMPLETE);
        if (settled || !event.fact(Fact.IN_TIME).isEmpty()) {
            counts.ended(event, DutyMonthFigure.CLOSED);
        }
    }

    /** A rate of a month holds nothing that was done for another. */
    private static DutyMonthFigure done(CaseEvent event) {
        YearMonth month = YearMonth.parse(event.fact(Fact.MONTH));
        return YearMonth.from(event.date()).equals(month)
                ? DutyMonthFigure.DUTIES_DONE
                : DutyMonthFigure.DUTIES_DONE_LATE;
    }
}
