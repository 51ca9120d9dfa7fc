package anlan.domain.memory;

import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.casefile.CaseId;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Change;
import anlan.domain.lifecycle.DeedReceipt;
import java.util.Map;

/** A change of a case in memory: all of it, or nothing. */
final class MemoryChange {

    private final InMemoryCity city;

    MemoryChange(InMemoryCity city) {
        this.city = city;
    }

    <S extends Case> Change.Made make(Change<S> change, Map<CaseId, S> cases) {
        S next = change.transition().next();
        DeedReceipt receipt = change.receipt();
        if (receipt != null && city.deeds.containsKey(InMemoryCity.key(receipt.caseId(), receipt.key()))) {
            return new Change.Made.Stood(city.deeds.get(InMemoryCity.key(receipt.caseId(), receipt.key())));
        }
        S stands = cases.get(next.id());
        if (stands == null
                || stands.version() != next.version() - 1
                || (change.fired() != null && !city.timers.contains(change.fired()))
                || change.intents().stream()
                        .anyMatch(
                                intent -> city.intents.containsKey(InMemoryCity.key(intent.caseId(), intent.key())))) {
            return new Change.Made.Moved();
        }
        cases.put(next.id(), next);
        city.events.add(change.transition().event());
        city.timers.remove(change.fired());
        city.timers.addAll(change.transition().timers());
        for (Intent intent : change.intents()) {
            city.intents.put(InMemoryCity.key(intent.caseId(), intent.key()), intent);
            city.outgoing.put(
                    InMemoryCity.key(intent.caseId(), intent.key()),
                    new Outbox.Outgoing(intent, intent.notBefore(), 0));
        }
        if (receipt != null) {
            city.deeds.put(InMemoryCity.key(receipt.caseId(), receipt.key()), receipt);
        }
        return new Change.Made.Done();
    }
}
