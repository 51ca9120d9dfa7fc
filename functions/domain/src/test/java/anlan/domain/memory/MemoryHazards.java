package anlan.domain.memory;

import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Hazards;
import anlan.domain.hazard.Registration;
import anlan.domain.intake.CaseId;
import anlan.domain.intake.Intake;

/** The port {@code Hazards} over the state in memory. */
final class MemoryHazards implements Hazards {

    private final InMemoryCity city;

    MemoryHazards(InMemoryCity city) {
        this.city = city;
    }

    @Override
    public Intake register(Registration registration) {
        synchronized (city) {
            CaseId id = registration.hazard().finding().id();
            if (city.receipts.containsKey(id)) {
                return city.receipts.get(id);
            }
            if (!city.numbers.add(registration.receipt().number())) {
                return new Intake.NumberTaken();
            }
            city.hazards.put(id, registration.hazard());
            city.receipts.put(id, new Intake.Stood(registration.receipt(), registration.meaning()));
            city.events.add(registration.event());
            city.timers.addAll(registration.timers());
            return new Intake.Taken(registration.receipt());
        }
    }

    @Override
    public Hazard find(CaseId id) {
        synchronized (city) {
            return city.hazards.get(id);
        }
    }

    @Override
    public boolean change(Change change) {
        synchronized (city) {
            Hazard next = change.next();
            Hazard stands = city.hazards.get(next.finding().id());
            if (stands == null
                    || stands.version() != next.version() - 1
                    || !city.timers.contains(change.fired())
                    || change.intents().stream()
                            .anyMatch(
                                    intent -> city.intents.containsKey(InMemoryCity.key(intent.of(), intent.key())))) {
                return false;
            }
            city.hazards.put(next.finding().id(), next);
            city.events.add(change.event());
            city.timers.remove(change.fired());
            for (Intent intent : change.intents()) {
                city.intents.put(InMemoryCity.key(intent.of(), intent.key()), intent);
                city.outgoing.put(
                        InMemoryCity.key(intent.of(), intent.key()),
                        new Outbox.Outgoing(intent, intent.notBefore(), 0));
            }
            return true;
        }
    }
}
