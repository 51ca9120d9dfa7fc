package anlan.domain.memory;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Events;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The port {@code Events} over the state in memory. */
final class MemoryEvents implements Events {

    private final InMemoryCity city;

    MemoryEvents(InMemoryCity city) {
        this.city = city;
    }

    @Override
    public List<CaseEvent> on(LocalDate date, AreaCode town) {
        synchronized (city) {
            return city.events.stream()
                    .filter(event -> event.date().equals(date)
                            && event.topic().area().town().equals(town))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public CaseEvent newest(LocalDate date, AreaCode town) {
        List<CaseEvent> all = on(date, town);
        return all.isEmpty() ? null : all.getLast();
    }

    @Override
    public List<CaseEvent> timeline(CaseId caseId) {
        synchronized (city) {
            return city.events.stream()
                    .filter(event -> event.caseId().equals(caseId))
                    .sorted(Comparator.comparingInt(CaseEvent::version))
                    .toList();
        }
    }
}
