package anlan.domain.memory;

import anlan.domain.alert.AlertId;
import anlan.domain.alert.Alerts;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.casefile.CaseId;
import anlan.domain.people.UnitId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The port {@code Alerts} over the state in memory. */
final class MemoryAlerts implements Alerts {

    private final InMemoryCity city;

    MemoryAlerts(InMemoryCity city) {
        this.city = city;
    }

    @Override
    public Page in(Intent.Fate state, UnitId unit, int limit, String after) {
        synchronized (city) {
            Comparator<Alert> order = Comparator.comparing(alert -> position(alert));
            Comparator<Alert> latestFirst = state == Intent.Fate.PENDING ? order : order.reversed();
            List<Alert> all = city.intents.keySet().stream()
                    .map(this::alert)
                    .filter(alert -> alert.intent().fate() == state)
                    .filter(alert -> unit == null || alert.intent().unit().equals(unit))
                    .sorted(latestFirst)
                    .dropWhile(alert -> after != null && !position(alert).equals(after))
                    .skip(after == null ? 0 : 1)
                    .toList();
            List<Alert> page = all.subList(0, Math.min(limit, all.size()));
            return new Page(page, page.size() < all.size() ? position(page.getLast()) : null);
        }
    }

    private String position(Alert alert) {
        String name = InMemoryCity.key(alert.intent().caseId(), alert.intent().key());
        return (alert.settledAt() == null ? city.outgoing.get(name).nextAt() : alert.settledAt()) + name;
    }

    private Alert alert(String name) {
        return city.settled.containsKey(name) ? city.settled.get(name) : pending(name);
    }

    @Override
    public Redriven redrive(Alert parked, Instant from, String key, String fingerprint) {
        synchronized (city) {
            Redriven.Before before = redriven(parked.intent().id(), key);
            if (before != null) {
                return before;
            }
            if (!parked.equals(find(parked.intent().id()))) {
                return new Redriven.Moved();
            }
            Intent again = parked.intent().again(from);
            Alert alert = new Alert(again, 0, null);
            String name = InMemoryCity.key(again.caseId(), again.key());
            city.intents.put(name, again);
            city.outgoing.put(name, new Outbox.Outgoing(again, from, 0));
            city.settled.remove(name);
            city.redriven.put(again.id() + key, new Redriven.Before(alert, fingerprint));
            return new Redriven.Done(alert);
        }
    }

    @Override
    public Redriven.Before redriven(AlertId id, String key) {
        synchronized (city) {
            return city.redriven.get(id + key);
        }
    }

    @Override
    public Alert find(AlertId id) {
        synchronized (city) {
            String name = InMemoryCity.key(id.caseId(), id.key());
            return city.intents.containsKey(name) ? alert(name) : null;
        }
    }

    @Override
    public List<Alert> of(CaseId id) {
        synchronized (city) {
            // Keys of intents are ASCII.
            return city.intents.subMap(InMemoryCity.key(id, ""), InMemoryCity.key(id, "\u007f")).entrySet().stream()
                    .map(each -> alert(each.getKey()))
                    .toList();
        }
    }

    private Alert pending(String name) {
        int tries = city.outgoing.containsKey(name) ? city.outgoing.get(name).tries() : 0;
        return new Alert(city.intents.get(name), tries, null);
    }
}
