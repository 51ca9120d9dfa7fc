package anlan.domain.figures;

import anlan.domain.digest.Sha256;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Folds one town's events of one day into its counts: a pure function, whatever the order in which
 * the events come.
 */
public final class DayFold {

    private DayFold() {}

    /**
     * Folds the events of one day.
     *
     * @param opening stocks at the end of the day before
     */
    public static Tally fold(Opening opening, Collection<CaseEvent> events) {
        Counts counts = new Counts(opening);
        List<CaseEvent> sorted = new ArrayList<>(events);
        sorted.sort(null);
        Sha256 digest = new Sha256();
        for (CaseEvent event : sorted) {
            KindFold fold = KindFold.of(event.caseId().kind());
            counts.moved(event);
            fold.count().accept(event, counts);
            counts.add(event, EveryKind.overdue(fold.kind()), overdue(event));
            digest.line(event.hash());
        }
        return new Tally(counts.all(), sorted.size(), digest.hex());
    }

    private static int overdue(CaseEvent event) {
        return switch (event.fact(Fact.LATE)) {
            case Fact.BEGAN -> 1;
            case Fact.ENDED -> -1;
            default -> 0;
        };
    }
}
