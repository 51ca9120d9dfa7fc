package anlan.domain.memory;

import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.casefile.CaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The port {@code Outbox} over the state in memory. */
final class MemoryOutbox implements Outbox {

    private final InMemoryCity city;

    MemoryOutbox(InMemoryCity city) {
        this.city = city;
    }

    @Override
    public int shards() {
        return 1;
    }

    @Override
    public List<Outgoing> due(int shard, Instant now) {
        synchronized (city) {
            return city.outgoing.values().stream()
                    .filter(each -> !each.nextAt().isAfter(now))
                    .sorted(Comparator.comparing(Outgoing::nextAt))
                    .toList();
        }
    }

    @Override
    public Instant next(int shard) {
        synchronized (city) {
            return city.outgoing.values().stream()
                    .map(Outgoing::nextAt)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    @Override
    public void handedOver(Outgoing handed, Instant lookAgainAt) {
        synchronized (city) {
            city.outgoing.computeIfPresent(
                    InMemoryCity.key(handed.intent().caseId(), handed.intent().key()),
                    (name, there) -> there.nextAt().equals(handed.nextAt())
                            ? new Outgoing(there.intent(), lookAgainAt, handed.tries() + 1)
                            : there);
        }
    }

    @Override
    public Intent claim(CaseId caseId, String key, Instant now, Duration lease) {
        synchronized (city) {
            Intent intent = city.intents.get(InMemoryCity.key(caseId, key));
            Instant claimed = city.claims.get(InMemoryCity.key(caseId, key));
            if (intent == null || intent.fate() != Intent.Fate.PENDING || (claimed != null && claimed.isAfter(now))) {
                return null;
            }
            city.claims.put(InMemoryCity.key(caseId, key), now.plus(lease));
            return intent;
        }
    }

    @Override
    public void end(CaseId caseId, String key, Intent.Fate fate, String note, Instant at) {
        synchronized (city) {
            city.intents.computeIfPresent(
                    InMemoryCity.key(caseId, key),
                    (name, intent) -> intent.fate() == Intent.Fate.PENDING ? ended(intent, fate, note) : intent);
            city.outgoing.remove(InMemoryCity.key(caseId, key));
        }
    }

    private static Intent ended(Intent intent, Intent.Fate fate, String note) {
        return new Intent(
                intent.caseId(),
                intent.number(),
                intent.deadlineVersion(),
                intent.rung(),
                intent.role(),
                intent.post(),
                intent.area(),
                intent.accused(),
                intent.dueAt(),
                intent.notBefore(),
                intent.at(),
                fate,
                note);
    }
}
