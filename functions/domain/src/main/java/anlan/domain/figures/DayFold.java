package anlan.domain.figures;

import anlan.domain.event.CaseEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Folds one town's events of one day into its counts: a pure function, whatever the order in which the events come. */
public final class DayFold {

    private final SortedMap<String, Long> counts = new TreeMap<>();
    private final Opening opening;
    private long newlyOverdue;

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
                Figure.COMPLAINTS_REOPENED)) {
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
            digest.line(line(event));
        }
        return new Tally(fold.closing(), sorted.size(), digest.hex());
    }

    private void take(CaseEvent event) {
        switch (event.kind()) {
            case COMPLAINT_SUBMITTED -> {
                add(Figure.COMPLAINTS_NEW);
                add(Figure.COMPLAINTS_NEW + ".category." + event.category());
            }
            case HAZARD_ASSIGNED -> found(event);
            case HAZARD_FIXED_ON_SPOT -> {
                found(event);
                add(Figure.HAZARDS_ON_SPOT);
                add(Figure.HAZARDS_RECTIFIED);
                add(Figure.HAZARDS_RECTIFIED_OF_FOUND);
                add(Figure.HAZARDS_CLOSED_IN_TIME);
            }
            case HAZARD_OVERDUE -> newlyOverdue++;
        }
    }

    private void found(CaseEvent event) {
        add(Figure.HAZARDS_FOUND);
        add(Figure.HAZARDS_FOUND + ".category." + event.category());
        add(Figure.HAZARDS_FOUND + ".grade." + word(event.grade()));
        add(Figure.HAZARDS_FOUND + ".source." + word(event.source()));
    }

    private void add(String figure) {
        counts.merge(figure, 1L, Long::sum);
    }

    /** open(D) = open(D−1) + new − closed + reopened. */
    private SortedMap<String, Long> closing() {
        counts.put(
                Figure.HAZARDS_OPEN,
                opening.hazardsOpen()
                        + n(Figure.HAZARDS_FOUND)
                        - n(Figure.HAZARDS_RECTIFIED)
                        + n(Figure.HAZARDS_REOPENED));
        counts.put(Figure.HAZARDS_OVERDUE, opening.hazardsOverdue() + newlyOverdue);
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

    private static String word(@Nullable Enum<?> value) {
        return value == null ? "NONE" : value.name();
    }

    private static String line(CaseEvent event) {
        return String.join(
                "|",
                event.at().toString(),
                event.of().value(),
                String.format(Locale.ROOT, "%d", event.version()),
                event.kind().name(),
                event.area().value(),
                event.category(),
                word(event.grade()),
                word(event.source()),
                event.by());
    }
}
