package anlan.domain.memory;

import anlan.domain.casefile.CaseId;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Hazards;
import anlan.domain.hazard.Registration;
import anlan.domain.intake.Intake;
import anlan.domain.lifecycle.Change;

/** The port {@code Hazards} over the state in memory. */
final class MemoryHazards implements Hazards {

    private final InMemoryCity city;

    MemoryHazards(InMemoryCity city) {
        this.city = city;
    }

    @Override
    public Intake register(Registration registration) {
        synchronized (city) {
            CaseId id = registration.transition().next().id();
            if (city.receipts.containsKey(id)) {
                return city.receipts.get(id);
            }
            if (!city.numbers.add(registration.receipt().number())) {
                return new Intake.NumberTaken();
            }
            bring(city, registration);
            return new Intake.Taken(registration.receipt());
        }
    }

    static void bring(InMemoryCity city, Registration registration) {
        CaseId id = registration.transition().next().id();
        city.hazards.put(id, registration.transition().next());
        city.receipts.put(id, new Intake.Stood(registration.receipt(), registration.fingerprint()));
        city.events.add(registration.transition().event());
        city.timers.addAll(registration.transition().timers());
    }

    @Override
    public Hazard find(CaseId id) {
        synchronized (city) {
            return city.hazards.get(id);
        }
    }

    @Override
    public Change.Made change(Change<Hazard> change) {
        synchronized (city) {
            return new MemoryChange(city).make(change, city.hazards);
        }
    }
}
