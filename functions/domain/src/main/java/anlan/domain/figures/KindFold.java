package anlan.domain.figures;

import anlan.domain.category.CaseKind;
import anlan.domain.event.CaseEvent;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * How the events of one kind of case become its figures.
 *
 * @param figures of the kind: each is published every day, 0 where nothing happened
 * @param formulas of the rates that are reckoned from them
 * @param overdue the stock of cases that are overdue
 * @param count counts one event; a stock goes up and down from where it stood the day before
 */
record KindFold(List<Figure> figures, List<Formula> formulas, Figure overdue, BiConsumer<CaseEvent, Counts> count) {

    KindFold {
        figures = List.copyOf(figures);
        formulas = List.copyOf(formulas);
    }

    static KindFold of(CaseKind kind) {
        return switch (kind) {
            case COMPLAINT -> ComplaintFold.FOLD;
            case HAZARD -> HazardFold.FOLD;
        };
    }

    static List<KindFold> all() {
        return Stream.of(CaseKind.values()).map(KindFold::of).toList();
    }
}
