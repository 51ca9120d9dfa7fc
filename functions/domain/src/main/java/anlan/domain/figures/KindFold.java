package anlan.domain.figures;

import anlan.domain.category.CaseKind;
import anlan.domain.event.CaseEvent;
import java.util.List;
import java.util.stream.Stream;

/** How the events of one kind of case become its figures. */
interface KindFold {

    /** All figures of the kind: each is published every day, 0 where nothing happened. */
    List<Figure> figures();

    /** The rates that are reckoned from them. */
    List<Formula> formulas();

    /** The stock of cases that are overdue. */
    Figure overdue();

    /** Counts one event. A stock goes up and down from where it stood the day before. */
    void count(CaseEvent event, Counts counts);

    static KindFold of(CaseKind kind) {
        return switch (kind) {
            case COMPLAINT -> new ComplaintFold();
            case HAZARD -> new HazardFold();
        };
    }

    static List<KindFold> all() {
        return Stream.of(CaseKind.values()).map(KindFold::of).toList();
    }
}
