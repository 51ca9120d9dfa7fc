package anlan.domain.figures;

import anlan.domain.category.CaseKind;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Fact;
import java.util.SortedMap;
import java.util.TreeMap;

/** The counts of one day while they are being made, by the id of their figure. */
final class Counts {

    private final SortedMap<String, Long> byId = new TreeMap<>();

    Counts(Opening opening) {
        for (KindFold kind : KindFold.all()) {
            kind.figures().forEach(figure -> byId.put(figure.id(), opening.of(figure)));
        }
    }

    void add(Figure figure) {
        add(figure, 1);
    }

    void add(Figure figure, long n) {
        byId.merge(figure.id(), n, Long::sum);
    }

    void addIf(boolean counted, Figure figure) {
        if (counted) {
            add(figure);
        }
    }

    /** A case comes in, and is open. */
    void cameIn(CaseEvent event, Figure as) {
        add(as);
        addPart(as, Split.CATEGORY, event.topic().category().value());
        add(EveryKind.open(event.caseId().kind()));
    }

    /** A case ends, in time or not. */
    void ended(CaseEvent event, Figure as) {
        CaseKind kind = event.caseId().kind();
        add(as);
        add(EveryKind.open(kind), -1);
        addIf(event.fact(Fact.IN_TIME).equals("true"), EveryKind.closedInTime(kind));
    }

    /** A case that had ended is open again. */
    void reopened(CaseEvent event) {
        CaseKind kind = event.caseId().kind();
        add(EveryKind.reopened(kind));
        add(EveryKind.open(kind));
    }

    /** Counts a part of a figure, such as {@code hazards.found.grade.MAJOR}. */
    void addPart(Figure figure, String split, String value) {
        byId.merge(figure.id() + "." + split + "." + value, 1L, Long::sum);
    }

    SortedMap<String, Long> all() {
        return byId;
    }
}
