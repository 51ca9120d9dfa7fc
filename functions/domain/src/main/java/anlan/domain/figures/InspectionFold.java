package anlan.domain.figures;

import anlan.domain.category.CaseKind;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.figures.Formula.Sum;
import java.util.List;

/** The figures of inspections (检查指标). open(D) = open(D−1) + held − closed. */
final class InspectionFold {

    private static final List<Formula> FORMULAS = List.of(
            new Formula(
                    "lookback",
                    Sum.of(EveryKind.closedInTime(CaseKind.INSPECTION)),
                    Sum.of(InspectionFigure.LOOKED_BACK, EveryKind.overdue(CaseKind.INSPECTION))),
            new Formula("selfmiss", Sum.of(InspectionFigure.SELF_MISSED), Sum.of(InspectionFigure.SELF_CLEAN)));

    static final KindFold FOLD = new KindFold(
            CaseKind.INSPECTION,
            List.of(InspectionFigure.values()),
            FORMULAS,
            (figure, part, days) -> days.count(figure.id() + part),
            InspectionFold::count);

    private InspectionFold() {}

    private static void count(CaseEvent event, Counts counts) {
        switch (event.kind()) {
            case HELD -> {
                counts.cameIn(event, InspectionFigure.HELD);
                entered(event, counts);
            }
            case POINTS_ADDED -> entered(event, counts);
            case FOLLOW_UP_SET -> counts.add(event, InspectionFigure.SELF_CLEAN, number(event, Fact.SELF_CLEAN));
            case SELF_CHECK_MISSED -> counts.add(event, InspectionFigure.SELF_MISSED);
            case CLOSED, LOOKED_BACK, CANCELLED -> {
                counts.ended(event, InspectionFigure.CLOSED);
                counts.addIf(event.kind() == EventKind.LOOKED_BACK, event, InspectionFigure.LOOKED_BACK);
                counts.addIf(event.kind() == EventKind.CANCELLED, event, InspectionFigure.CANCELLED);
                counts.add(event, InspectionFigure.SELF_CLEAN, number(event, Fact.SELF_CLEAN));
            }
            default -> {
                // It stays among what is open.
            }
        }
    }

    private static void entered(CaseEvent event, Counts counts) {
        counts.add(event, InspectionFigure.POINTS, number(event, Fact.POINTS));
        counts.add(event, InspectionFigure.PERSON_TIMES, number(event, Fact.PERSON_TIMES));
        counts.visited(event);
    }

    private static long number(CaseEvent event, String fact) {
        String number = event.fact(fact);
        return number.isEmpty() ? 0 : Long.parseLong(number);
    }
}
