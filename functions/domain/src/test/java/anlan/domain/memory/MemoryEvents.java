package anlan.domain.memory;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Events;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;

/** The port {@code Events} over the state in memory. */
final class MemoryEvents implements Events {

    private final InMemoryCity city;

    MemoryEvents(InMemoryCity city) {
        this.city = city;
    }

    @Override
    public List<CaseEvent> on(LocalDate date, AreaCode town) {
        synchronized (city) {
            return List.copyOf(city.events.on(date, town));
        }
    }

    @Override
    public CaseEvent newest(LocalDate date, AreaCode town) {
        synchronized (city) {
            NavigableSet<CaseEvent> all = city.events.on(date, town);
            return all.isEmpty() ? null : all.last();
        }
    }

    @Override
    public List<CaseEvent> timeline(CaseId caseId) {
        synchronized (city) {
            return city.events.of(caseId).stream()
                    .sorted(Comparator.comparingInt(CaseEvent::version))
                    .toList();
        }
    }
}
