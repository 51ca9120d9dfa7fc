package anlan.domain.figures;

import anlan.domain.complaint.Verdict;
import anlan.domain.digest.Sha256;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Folds one town's events of one day into its counts: a pure function, whatever the order in which the events come. */
public final class DayFold {

    private final SortedMap<String, Long> counts = new TreeMap<>();
    private final Opening opening;
    private long hazardsOverdue;
    private long complaintsOverdue;

    private DayFold(Opening opening) {
        this.opening = opening;
        for (String figure : List.of(
                Figure.HAZARDS_FOUND,
                Figure.HAZARDS_ON_SPOT,
                Figure.HAZARDS_RECTIFIED,
                Figure.HAZARDS_RECTIFIED_OF_FOUND,
                Figure.HAZARDS_CLOSED_IN_TIME,
                Figure.HAZARDS_REOPENED,
                Figure.COMPLAINTS_NEW,
                Figure.COMPLAINTS_CLOSED,
                Figure.COMPLAINTS_REOPENED,
                Figure.COMPLAINTS_CLOSED_IN_TIME,
                Figure.COMPLAINTS_FINISHED,
                Figure.COMPLAINTS_FINISHED_HEARD,
                Figure.COMPLAINTS_HEARD,
                Figure.COMPLAINTS_SOLVED,
                Figure.COMPLAINTS_SATISFIED)) {
            counts.put(figure, 0L);
        }
    }

    /**
     * Folds the events of one day.
     *
     * @param opening what stood open at the end of the day before
     */
    public static Tally fold(Opening opening, Collection<CaseEvent> events) {
        DayFold fold = new DayFold(opening);
        List<CaseEvent> sorted = new ArrayList<>(events);
        sorted.sort(null);
        Sha256 digest = new Sha256();
        for (CaseEvent event : sorted) {
            fold.take(event);
            digest.line(event.hash());
        }
        return new Tally(fold.closing(), sorted.size(), digest.hex());
    }

    private void take(CaseEvent event) {
        switch (event.caseId().kind()) {
            case COMPLAINT -> {
                complaint(event);
                complaintsOverdue += overdue(event);
            }
            case HAZARD -> {
                hazard(event);
                hazardsOverdue += overdue(event);
            }
        }
    }

    private void complaint(CaseEvent event) {
        switch (event.kind().effect()) {
            case OPENS -> {
                add(Figure.COMPLAINTS_NEW);
                add(Figure.COMPLAINTS_NEW + ".category." + event.topic().category());
            }
            case ENDS -> {
                add(Figure.COMPLAINTS_CLOSED);
                addIf(event.kind() == EventKind.COMPLAINT_CLOSED, Figure.COMPLAINTS_FINISHED);
                addIf(!event.fact(Fact.HEARD).isEmpty(), Figure.COMPLAINTS_FINISHED_HEARD);
                addIf(event.fact(Fact.IN_TIME).equals("true"), Figure.COMPLAINTS_CLOSED_IN_TIME);
            }
            case REOPENS -> add(Figure.COMPLAINTS_REOPENED);
            case NONE -> heard(event);
        }
    }

    /** Only the first word on a reply is counted: one reply, one call-back (有效回访). */
    private void heard(CaseEvent event) {
        if (!event.fact(Fact.FIRST_WORD).isEmpty()) {
            add(Figure.COMPLAINTS_HEARD);
            addIf(event.fact(Fact.SOLVED).equals(Verdict.Solved.YES.name()), Figure.COMPLAINTS_SOLVED);
            addIf(!event.fact(Fact.SATISFIED).equals(Verdict.Satisfied.NO.name()), Figure.COMPLAINTS_SATISFIED);
        }
    }

    private void hazard(CaseEvent event) {
        boolean onSpot = event.kind() == EventKind.HAZARD_FIXED_ON_SPOT;
        if (onSpot && event.version() == 1) {
            found(event);
        }
        switch (event.kind().effect()) {
            case OPENS -> found(event);
            case ENDS -> {
                boolean foundToday =
                        event.fact(Fact.CAME_IN).equals(event.date().toString());
                add(Figure.HAZARDS_RECTIFIED);
                addIf(onSpot && foundToday, Figure.HAZARDS_ON_SPOT);
                addIf(foundToday, Figure.HAZARDS_RECTIFIED_OF_FOUND);
                addIf(event.fact(Fact.IN_TIME).equals("true"), Figure.HAZARDS_CLOSED_IN_TIME);
            }
            case REOPENS -> add(Figure.HAZARDS_REOPENED);
            case NONE -> {
                // It moves within what is open, or within what is not.
            }
        }
    }

    private static int overdue(CaseEvent event) {
        return switch (event.fact(Fact.LATE)) {
            case Fact.BEGAN -> 1;
            case Fact.ENDED -> -1;
            default -> 0;
        };
    }

    private void found(CaseEvent event) {
        add(Figure.HAZARDS_FOUND);
        add(Figure.HAZARDS_FOUND + ".category." + event.topic().category());
        add(Figure.HAZARDS_FOUND + ".grade." + CaseEvent.word(event.topic().grade()));
        add(Figure.HAZARDS_FOUND + ".source." + CaseEvent.word(event.topic().source()));
    }

    private void add(String figure) {
        counts.merge(figure, 1L, Long::sum);
    }

    private void addIf(boolean counted, String figure) {
        if (counted) {
            add(figure);
        }
    }

    /** open(D) = open(D−1) + new − closed + reopened. */
    private SortedMap<String, Long> closing() {
        counts.put(
                Figure.HAZARDS_OPEN,
                opening.hazardsOpen()
                        + n(Figure.HAZARDS_FOUND)
                        - n(Figure.HAZARDS_RECTIFIED)
                        + n(Figure.HAZARDS_REOPENED));
        counts.put(Figure.HAZARDS_OVERDUE, opening.hazardsOverdue() + hazardsOverdue);
        counts.put(Figure.COMPLAINTS_OVERDUE, opening.complaintsOverdue() + complaintsOverdue);
        counts.put(
                Figure.COMPLAINTS_OPEN,
                opening.complaintsOpen()
                        + n(Figure.COMPLAINTS_NEW)
                        - n(Figure.COMPLAINTS_CLOSED)
                        + n(Figure.COMPLAINTS_REOPENED));
        return counts;
    }

    private long n(String figure) {
        return counts.getOrDefault(figure, 0L);
    }
}
