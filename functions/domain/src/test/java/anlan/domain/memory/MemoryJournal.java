package anlan.domain.memory;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.event.CaseEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The events in memory, by the day and town in which they are counted, and by case. */
final class MemoryJournal {

    private record Day(LocalDate date, AreaCode town) {}

    private final List<CaseEvent> all = new ArrayList<>();
    private final Map<Day, NavigableSet<CaseEvent>> days = new HashMap<>();
    private final Map<CaseId, List<CaseEvent>> cases = new HashMap<>();

    void add(CaseEvent event) {
        all.add(event);
        days.computeIfAbsent(new Day(event.date(), event.topic().area().town()), none -> new TreeSet<>())
                .add(event);
        cases.computeIfAbsent(event.caseId(), none -> new ArrayList<>()).add(event);
    }

    /** In the order in which they were committed. */
    List<CaseEvent> all() {
        return List.copyOf(all);
    }

    NavigableSet<CaseEvent> on(LocalDate date, AreaCode town) {
        return days.getOrDefault(new Day(date, town), new TreeSet<>());
    }

    Collection<CaseEvent> of(CaseId id) {
        return cases.getOrDefault(id, List.of());
    }
}
