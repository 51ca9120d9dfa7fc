package anlan.domain.figures;

import anlan.domain.category.CaseKind;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.figures.Formula.Sum;
import java.util.List;

/** The figures of hazards (隐患指标). open(D) = open(D−1) + found − rectified + reopened. */
final class HazardFold {

    private static final List<Formula> FORMULAS = List.of(
            new Formula("rect.all", Sum.of(HazardFigure.RECTIFIED_OF_FOUND), Sum.of(HazardFigure.FOUND)),
            new Formula("rect.spot", Sum.of(HazardFigure.ON_SPOT), Sum.of(HazardFigure.FOUND)),
            new Formula(
                    "rect.tail",
                    Sum.of(HazardFigure.RECTIFIED_OF_FOUND).less(HazardFigure.ON_SPOT),
                    Sum.of(HazardFigure.FOUND).less(HazardFigure.ON_SPOT)),
            new Formula(
                    "rect.ontime",
                    Sum.of(EveryKind.closedInTime(CaseKind.HAZARD)),
                    Sum.of(HazardFigure.RECTIFIED, EveryKind.overdue(CaseKind.HAZARD))));

    static final KindFold FOLD =
            new KindFold(CaseKind.HAZARD, List.of(HazardFigure.values()), FORMULAS, HazardFold::count);

    private HazardFold() {}

    private static void count(CaseEvent event, Counts counts) {
        switch (event.kind()) {
            case ASSIGNED, VERIFIED -> found(event, counts);
            case FIXED_ON_SPOT -> {
                if (event.version() == 1) {
                    found(event, counts);
                }
                rectified(event, counts);
            }
            case CLOSED -> rectified(event, counts);
            case RECHECK_FAILED, REOPENED -> reopened(event, counts);
            default -> {
                // It moves within what is open, or within what is not.
            }
        }
    }

    private static void found(CaseEvent event, Counts counts) {
        CaseEvent.Topic topic = event.topic();
        counts.cameIn(event, HazardFigure.FOUND);
        counts.addPart(HazardFigure.FOUND, "grade", CaseEvent.word(topic.grade()));
        counts.addPart(HazardFigure.FOUND, "source", CaseEvent.word(topic.source()));
    }

    private static void rectified(CaseEvent event, Counts counts) {
        boolean foundToday = foundToday(event);
        counts.ended(event, HazardFigure.RECTIFIED);
        counts.addIf(event.kind() == EventKind.FIXED_ON_SPOT && foundToday, HazardFigure.ON_SPOT);
        counts.addIf(foundToday, HazardFigure.RECTIFIED_OF_FOUND);
    }

    /** What was found today and is open again was not rectified today, nor fixed on the spot. */
    private static void reopened(CaseEvent event, Counts counts) {
        counts.reopened(event);
        if (foundToday(event)) {
            counts.add(HazardFigure.RECTIFIED_OF_FOUND, -1);
            counts.add(HazardFigure.ON_SPOT, event.fact(Fact.ON_SPOT).isEmpty() ? 0 : -1);
        }
    }

    private static boolean foundToday(CaseEvent event) {
        return event.fact(Fact.CAME_IN).equals(event.date().toString());
    }
}
