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
        opening.stocks().forEach((id, n) -> byId.put(id, Stocks.has(id) ? n : 0));
    }

    /** Counts it, and its part by each of its splits. */
    void add(CaseEvent event, Figure figure, long n) {
        add(figure.id(), n);
        figure.splits()
                .forEach(split -> split.parts(event, n).forEach((part, its) -> addPart(figure, split, part, its)));
    }

    void add(CaseEvent event, Figure figure) {
        add(event, figure, 1);
    }

    void addIf(boolean counted, CaseEvent event, Figure figure) {
        if (counted) {
            add(event, figure);
        }
    }

    private void addPart(Figure figure, Split split, String part, long n) {
        if (!part.isEmpty()) {
            add(split.part(figure.id(), part), n);
        }
    }

    private void add(String id, long n) {
        byId.merge(id, n, Long::sum);
    }

    /** A case comes in, and is open. */
    void cameIn(CaseEvent event, Figure as) {
        add(event, as);
        add(event, EveryKind.open(event.caseId().kind()));
    }

    /** A case ends, in time or not. */
    void ended(CaseEvent event, Figure as) {
        CaseKind kind = event.caseId().kind();
        add(event, as);
        add(event, EveryKind.open(kind), -1);
        addIf(event.fact(Fact.IN_TIME).equals("true"), event, EveryKind.closedInTime(kind));
    }

    /** A case that had ended is open again. */
    void reopened(CaseEvent event) {
        CaseKind kind = event.caseId().kind();
        add(event, EveryKind.reopened(kind));
        add(event, EveryKind.open(kind));
    }

    /** Sites were visited, of each type as often as the event says. */
    void visited(CaseEvent event) {
        long visits = Split.TYPE.parts(event, 0).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        add(event, InspectionFigure.VISITS, visits);
    }

    /** Another unit answers for an open case; what happens to it now is that one's. */
    void moved(CaseEvent event) {
        String from = event.fact(Fact.FROM_UNIT);
        if (!from.isEmpty()) {
            CaseKind kind = event.caseId().kind();
            boolean wasLate = event.fact(Fact.LATE).equals(Fact.STAYS)
                    || event.fact(Fact.LATE).equals(Fact.ENDED);
            move(EveryKind.open(kind), from, event.fact(Fact.UNIT));
            if (wasLate) {
                move(EveryKind.overdue(kind), from, event.fact(Fact.UNIT));
            }
        }
    }

    private void move(Figure stock, String from, String to) {
        addPart(stock, Split.UNIT, from.equals(Fact.NO_UNIT) ? "" : from, -1);
        addPart(stock, Split.UNIT, to, 1);
    }

    /** Keeps it so that longer periods can follow it. */
    void follow(Figure figure, String cohort, String value) {
        add(Cohort.part(figure.id(), cohort, value), 1);
    }

    /** Keeps a part of it in the same way. */
    void follow(CaseEvent event, Figure figure, Split split, String cohort, String value) {
        add(Cohort.part(split.part(figure.id(), split.of(event)), cohort, value), 1);
    }

    /** Every figure, and every part that is not 0. */
    SortedMap<String, Long> all() {
        SortedMap<String, Long> all = new TreeMap<>(byId);
        all.values().removeIf(n -> n == 0);
        KindFold.all().forEach(kind -> kind.figures().forEach(figure -> all.putIfAbsent(figure.id(), 0L)));
        return all;
    }
}
