package anlan.domain.memory;

import anlan.domain.casefile.CaseId;
import anlan.domain.intake.Intake;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Cases;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.NewCase;

/** The port {@code Cases} over the state in memory. */
final class MemoryCases<C extends Case> implements Cases<C> {

    private final InMemoryCity city;
    private final Class<C> type;

    MemoryCases(InMemoryCity city, Class<C> type) {
        this.city = city;
        this.type = type;
    }

    @Override
    public Class<C> type() {
        return type;
    }

    @Override
    public Intake open(NewCase<C> opened) {
        synchronized (city) {
            CaseId id = opened.transition().next().id();
            if (city.receipts.containsKey(id)) {
                return city.receipts.get(id);
            }
            if (MemoryPhotos.taken(city, opened.transition())) {
                return new Intake.PhotoTaken();
            }
            if (city.numbers.contains(opened.receipt().number()) || MemoryChange.taken(city, opened.transition())) {
                return new Intake.NumberTaken();
            }
            MemoryChange change = new MemoryChange(city);
            if (opened.along().stream().anyMatch(change::barred)) {
                return new Intake.Moved();
            }
            MemoryChange.bring(city, opened);
            change.along(opened.along());
            return new Intake.Taken(opened.receipt());
        }
    }

    @Override
    public C find(CaseId id) {
        synchronized (city) {
            Case found = city.cases.get(id);
            return type.isInstance(found) ? type.cast(found) : null;
        }
    }

    @Override
    public Change.Made change(Change<C> change) {
        synchronized (city) {
            return new MemoryChange(city).make(change);
        }
    }
}
