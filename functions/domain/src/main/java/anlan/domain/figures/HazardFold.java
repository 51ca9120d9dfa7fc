package anlan.domain.figures;

import anlan.domain.category.CaseKind;
import anlan.domain.category.Grade;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.figures.Formula.Sum;
import java.util.List;

/** The figures of hazards (隐患指标). open(D) = open(D−1) + found − rectified + reopened. */
final class HazardFold {

    private static final Figure REOPENED = EveryKind.reopened(CaseKind.HAZARD);

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
                    Sum.of(HazardFigure.RECTIFIED, EveryKind.overdue(CaseKind.HAZARD))),
            new Formula(
                    "rect.major",
                    Sum.ofPart(HazardFigure.RECTIFIED_OF_FOUND, Split.GRADE, Grade.MAJOR),
                    Sum.ofPart(HazardFigure.FOUND, Split.GRADE, Grade.MAJOR)),
            new Formula(
                    "rect.five",
                    Sum.of(HazardFigure.PLANNED_OF_FOUND),
                    Sum.ofPart(HazardFigure.FOUND, Split.GRADE, Grade.MAJOR)),
            new Formula("reopen", Sum.of(REOPENED), Sum.of(HazardFigure.RECTIFIED)),
            new Formula("recheck", Sum.of(HazardFigure.RECHECK_FAILED), Sum.of(HazardFigure.RECHECKED)));

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
            case REOPENED -> reopened(event, counts);
            case RECHECKED -> counts.add(event, HazardFigure.RECHECKED);
            case RECHECK_FAILED -> {
                counts.add(event, HazardFigure.RECHECKED);
                counts.add(event, HazardFigure.RECHECK_FAILED);
                reopened(event, counts);
            }
            case PLAN_APPROVED -> planned(event, counts);
            default -> {
                // It moves within what is open, or within what is not.
            }
        }
    }

    /** Of those that were found in these days, by the end of them. */
    private static long followed(Figure figure, String part, DaysMerged days) {
        return switch (figure) {
            case HazardFigure.RECTIFIED_OF_FOUND ->
                days.ofThese(HazardFigure.RECTIFIED.id() + part, Cohort.FOUND_ON)
                        - days.ofThese(REOPENED.id() + part, Cohort.FOUND_ON);
            case HazardFigure.ON_SPOT -> days.count(figure.id()) - days.ofThese(REOPENED.id(), Cohort.ON_SPOT_FOUND_ON);
            case HazardFigure.PLANNED_OF_FOUND -> days.ofThese(HazardFigure.PLANNED.id(), Cohort.FOUND_ON);
            default -> days.count(figure.id() + part);
        };
    }

    private static void found(CaseEvent event, Counts counts) {
        counts.cameIn(event, HazardFigure.FOUND);
    }

    private static void rectified(CaseEvent event, Counts counts) {
        boolean foundToday = foundToday(event);
        counts.ended(event, HazardFigure.RECTIFIED);
        byDayFound(event, HazardFigure.RECTIFIED, counts);
        counts.follow(HazardFigure.RECTIFIED, Cohort.MINUTES, event.fact(Fact.MINUTES));
        counts.addIf(event.kind() == EventKind.FIXED_ON_SPOT && foundToday, event, HazardFigure.ON_SPOT);
        counts.addIf(foundToday, event, HazardFigure.RECTIFIED_OF_FOUND);
    }

    /** What was found today and is open again was not rectified today, nor fixed on the spot. */
    private static void reopened(CaseEvent event, Counts counts) {
        boolean onSpot = !event.fact(Fact.ON_SPOT).isEmpty();
        counts.reopened(event);
        byDayFound(event, REOPENED, counts);
        if (foundToday(event)) {
            counts.add(event, HazardFigure.RECTIFIED_OF_FOUND, -1);
            counts.add(event, HazardFigure.ON_SPOT, onSpot ? -1 : 0);
        } else if (onSpot) {
            counts.follow(REOPENED, Cohort.ON_SPOT_FOUND_ON, event.fact(Fact.CAME_IN));
        }
    }

    private static void planned(CaseEvent event, Counts counts) {
        counts.add(event, HazardFigure.PLANNED);
        counts.follow(HazardFigure.PLANNED, Cohort.FOUND_ON, event.fact(Fact.CAME_IN));
        counts.addIf(foundToday(event), event, HazardFigure.PLANNED_OF_FOUND);
    }

    private static void byDayFound(CaseEvent event, Figure figure, Counts counts) {
        counts.follow(figure, Cohort.FOUND_ON, event.fact(Fact.CAME_IN));
        counts.follow(event, figure, Split.GRADE, Cohort.FOUND_ON, event.fact(Fact.CAME_IN));
    }

    private static boolean foundToday(CaseEvent event) {
        return event.fact(Fact.CAME_IN).equals(event.date().toString());
    }
}
