package anlan.domain.memory;

import anlan.domain.alert.Alerts;
import anlan.domain.alert.Intent;
import anlan.domain.casefile.CaseId;
import anlan.domain.people.UnitId;
import java.util.List;

/** The port {@code Alerts} over the state in memory. */
final class MemoryAlerts implements Alerts {

    private final InMemoryCity city;

    MemoryAlerts(InMemoryCity city) {
        this.city = city;
    }

    @Override
    public Page parked(UnitId unit, int limit, String after) {
        synchronized (city) {
            List<Alert> all = city.settled.values().stream()
                    .filter(alert -> alert.intent().fate() == Intent.Fate.PARKED)
                    .filter(alert -> unit == null || alert.intent().unit().equals(unit))
                    .sorted((one, other) -> position(other).compareTo(position(one)))
                    .filter(alert -> after == null || position(alert).compareTo(after) < 0)
                    .toList();
            List<Alert> page = all.subList(0, Math.min(limit, all.size()));
            return new Page(page, page.size() < all.size() ? position(page.getLast()) : null);
        }
    }

    private static String position(Alert alert) {
        return alert.settledAt()
                + InMemoryCity.key(alert.intent().caseId(), alert.intent().key());
    }

    @Override
    public List<Alert> of(CaseId id) {
        synchronized (city) {
            // Keys of intents are ASCII.
            return city.intents
                    .subMap(InMemoryCity.key(id, ""), InMemoryCity.key(id, "\u007f"))
                    .entrySet()
                    .stream()
                    .map(each -> city.settled.getOrDefault(each.getKey(), pending(each.getKey())))
                    .toList();
        }
    }

    private Alert pending(String name) {
        int tries = city.outgoing.containsKey(name) ? city.outgoing.get(name).tries() : 0;
        return new Alert(city.intents.get(name), tries, null);
    }
}
