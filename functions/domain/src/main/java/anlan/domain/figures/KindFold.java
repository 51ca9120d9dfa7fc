package anlan.domain.figures;

import anlan.domain.category.CaseKind;
import anlan.domain.event.CaseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * How the events of one kind of case become its figures.
 *
 * @param own figures that only this kind has
 * @param formulas of the rates that are reckoned from them
 * @param followed what a figure comes to over several days
 * @param count counts one event; a stock goes up and down from where it stood the day before
 */
record KindFold(
        CaseKind kind,
        List<Figure> own,
        List<Formula> formulas,
        Followed followed,
        BiConsumer<CaseEvent, Counts> count) {

    /** What a figure comes to over several days. */
    interface Followed {
        /**
         * What it comes to.
         *
         * @param part what follows the id of the figure, such as {@code .grade.MAJOR}; empty for the
         *     whole
         */
        long of(Figure figure, String part, DaysMerged days);
    }

    KindFold {
        own = List.copyOf(own);
        formulas = List.copyOf(formulas);
    }

    /** Each is published every day, 0 where nothing happened. */
    List<Figure> figures() {
        List<Figure> all = new ArrayList<>(own);
        for (EveryKind.What what : EveryKind.What.values()) {
            if (what != EveryKind.What.REOPENED || kind.reopens()) {
                all.add(new EveryKind(kind, what));
            }
        }
        return all;
    }

    static KindFold of(CaseKind kind) {
        return switch (kind) {
            case COMPLAINT -> ComplaintFold.FOLD;
            case HAZARD -> HazardFold.FOLD;
            case INSPECTION -> InspectionFold.FOLD;
            case DUTYMONTH -> DutyMonthFold.FOLD;
        };
    }

    static List<KindFold> all() {
        return Stream.of(CaseKind.values()).map(KindFold::of).toList();
    }
}
