package anlan.domain.figures;

import anlan.domain.casefile.CaseId;
import anlan.domain.event.CaseEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cases behind a count (反查): the events of each case are folded by themselves, by the same fold
 * as those of a town, so that what each case counts makes up what is published. A stock comes from
 * the cases, as one that stands open may have no event that day.
 *
 * @param figure a count, or a part of one
 */
public record CasesBehind(FigureId figure) {

    /** Counts that over several days are not the sum of the days. */
    private static final Set<String> FOLLOWED = Stream.<Figure>of(
                    HazardFigure.RECTIFIED_OF_FOUND,
                    HazardFigure.ON_SPOT,
                    HazardFigure.PLANNED_OF_FOUND,
                    ComplaintFigure.CONTACTED_OF_DISPATCHED)
            .map(Figure::id)
            .collect(Collectors.toUnmodifiableSet());

    /** Whether it counts how many cases stood so at the end of a day. */
    public boolean stock() {
        return Stocks.has(figure.value());
    }

    /**
     * Whether a town's events of a day have to be read, by what is published of that day.
     *
     * @param followed whether whoever was found is followed to the end of several days
     */
    public boolean on(DayFigures day, boolean followed) {
        return day.tally().count(figure.value()) != 0 || (followed && followed() && follows(day));
    }

    private boolean followed() {
        return FOLLOWED.stream()
                .anyMatch(each -> figure.value().equals(each) || figure.value().startsWith(each + "."));
    }

    private static boolean follows(DayFigures day) {
        return day.tally().counts().keySet().stream()
                .anyMatch(id -> id.contains("." + Cohort.FOUND_ON + ".") || id.contains("." + Cohort.HANDED_ON + "."));
    }

    /**
     * How often each case counts on one day; cases that do not count are left out.
     *
     * @param events of that day
     */
    public SortedMap<CaseId, Long> onDay(Collection<CaseEvent> events) {
        SortedMap<CaseId, Long> behind = cases();
        byCase(events)
                .forEach((id, its) ->
                        count(behind, id, DayFold.fold(Opening.NONE, its).count(figure.value())));
        return behind;
    }

    /**
     * How often each case counts over several days.
     *
     * @param first from which day on whoever was found is followed
     * @param events of those days
     */
    public SortedMap<CaseId, Long> onDays(LocalDate first, Collection<CaseEvent> events) {
        SortedMap<CaseId, Long> behind = cases();
        byCase(events).forEach((id, its) -> {
            SortedMap<LocalDate, List<CaseEvent>> days = new TreeMap<>();
            its.forEach(event ->
                    days.computeIfAbsent(event.date(), day -> new ArrayList<>()).add(event));
            DaysMerged merged = new DaysMerged(first, first, new TreeMap<>());
            for (var day : days.entrySet()) {
                SortedMap<String, Long> counts =
                        DayFold.fold(Opening.NONE, day.getValue()).counts();
                merged = merged.then(new DaysMerged(day.getKey(), day.getKey(), counts));
            }
            count(behind, id, merged.published().getOrDefault(figure.value(), 0L));
        });
        return behind;
    }

    private static SortedMap<CaseId, List<CaseEvent>> byCase(Collection<CaseEvent> events) {
        SortedMap<CaseId, List<CaseEvent>> cases = cases();
        events.forEach(event ->
                cases.computeIfAbsent(event.caseId(), id -> new ArrayList<>()).add(event));
        return cases;
    }

    private static <V> SortedMap<CaseId, V> cases() {
        return new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
    }

    private static void count(SortedMap<CaseId, Long> behind, CaseId id, long times) {
        if (times != 0) {
            behind.put(id, times);
        }
    }
}
