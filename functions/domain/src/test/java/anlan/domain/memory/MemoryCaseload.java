package anlan.domain.memory;

import anlan.domain.area.AreaCode;
import anlan.domain.census.Caseload;
import anlan.domain.lifecycle.Case;
import java.time.Instant;
import java.util.List;

/** The port {@code Caseload} over the state in memory. */
final class MemoryCaseload implements Caseload {

    private final InMemoryCity city;

    MemoryCaseload(InMemoryCity city) {
        this.city = city;
    }

    @Override
    public List<Case> of(AreaCode town, Instant since) {
        synchronized (city) {
            return city.cases.counted(town, since);
        }
    }
}
