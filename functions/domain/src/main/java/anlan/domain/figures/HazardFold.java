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

    static final KindFold FOLD = new KindFold(
            CaseKind.HAZARD, List.of(HazardFigure.values()), FORMULAS, HazardFold::followed, HazardFold::count);

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

    /** Of those that were found in these days, by the end of them. */
    private static long followed(Figure figure, DaysMerged days) {
        Figure reopened = EveryKind.reopened(CaseKind.HAZARD);
        return switch (figure) {
            case HazardFigure.RECTIFIED_OF_FOUND ->
                days.ofThese(HazardFigure.RECTIFIED, Split.FOUND_ON) - days.ofThese(reopened, Split.FOUND_ON);
            case HazardFigure.ON_SPOT -> days.count(figure) - days.ofThese(reopened, Split.ON_SPOT_FOUND_ON);
            default -> days.count(figure);
        };
    }

    private static void found(CaseEvent event, Counts counts) {
        CaseEvent.Topic topic = event.topic();
        counts.cameIn(event, HazardFigure.FOUND);
        counts.addPart(HazardFigure.FOUND, Split.GRADE, CaseEvent.word(topic.grade()));
        counts.addPart(HazardFigure.FOUND, Split.SOURCE, CaseEvent.word(topic.source()));
    }

    private static void rectified(CaseEvent event, Counts counts) {
        boolean foundToday = foundToday(event);
        counts.ended(event, HazardFigure.RECTIFIED);
        counts.addPart(HazardFigure.RECTIFIED, Split.FOUND_ON, event.fact(Fact.CAME_IN));
        counts.addPart(HazardFigure.RECTIFIED, Split.MINUTES, event.fact(Fact.MINUTES));
        counts.addIf(event.kind() == EventKind.FIXED_ON_SPOT && foundToday, HazardFigure.ON_SPOT);
        counts.addIf(foundToday, HazardFigure.RECTIFIED_OF_FOUND);
    }

    /** What was found today and is open again was not rectified today, nor fixed on the spot. */
    private static void reopened(CaseEvent event, Counts counts) {
        Figure reopened = EveryKind.reopened(CaseKind.HAZARD);
        boolean onSpot = !event.fact(Fact.ON_SPOT).isEmpty();
        counts.reopened(event);
        counts.addPart(reopened, Split.FOUND_ON, event.fact(Fact.CAME_IN));
        if (foundToday(event)) {
            counts.add(HazardFigure.RECTIFIED_OF_FOUND, -1);
            counts.add(HazardFigure.ON_SPOT, onSpot ? -1 : 0);
        } else if (onSpot) {
            counts.addPart(reopened, Split.ON_SPOT_FOUND_ON, event.fact(Fact.CAME_IN));
        }
    }

    private static boolean foundToday(CaseEvent event) {
        return event.fact(Fact.CAME_IN).equals(event.date().toString());
    }
}
