package anlan.domain.memory;

import anlan.domain.alert.Alerts;
import anlan.domain.alert.Claim;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.casefile.CaseId;
import anlan.domain.time.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

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
    public Due<Outgoing> due(int shard, Instant now, String after) {
        synchronized (city) {
            return new Due<>(
                    city.outgoing.values().stream()
                            .filter(each -> !each.nextAt().isAfter(now))
                            .sorted(Comparator.comparing(Outgoing::nextAt))
                            .toList(),
                    0,
                    null);
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
    public Claim claim(CaseId caseId, String key, String claimant, Instant now, Duration lease) {
        synchronized (city) {
            String name = InMemoryCity.key(caseId, key);
            Intent intent = city.intents.get(name);
            if (intent == null || intent.fate() != Intent.Fate.PENDING) {
                return new Claim.Ended();
            }
            Claim.Held before = city.claims.get(name);
            if (before != null && !before.claimant().equals(claimant) && !before.over(now)) {
                return new Claim.Busy();
            }
            Outgoing outgoing = city.outgoing.get(name);
            Claim.Held held =
                    new Claim.Held(intent, claimant, now.plus(lease), outgoing == null ? 0 : outgoing.tries());
            city.claims.put(name, held);
            return held;
        }
    }

    private boolean stands(Claim.Held claim) {
        Claim.Held now = city.claims.get(name(claim));
        return now != null && now.claimant().equals(claim.claimant());
    }

    private static String name(Claim.Held claim) {
        return InMemoryCity.key(claim.caseId(), claim.intent().key());
    }

    @Override
    public void release(Claim.Held claim) {
        synchronized (city) {
            if (stands(claim)) {
                city.claims.remove(name(claim));
            }
        }
    }

    @Override
    public void putBack(Claim.Held claim, Instant until, int tries) {
        synchronized (city) {
            if (stands(claim)) {
                Intent waiting = claim.intent().waiting(until);
                city.intents.put(name(claim), waiting);
                city.outgoing.put(name(claim), new Outgoing(waiting, until, tries));
                city.claims.remove(name(claim));
            }
        }
    }

    @Override
    public boolean end(Claim.Held claim, Intent.Fate fate, String reason, Instant at) {
        synchronized (city) {
            if (!stands(claim)) {
                return false;
            }
            Intent ended = claim.intent().ended(fate, reason);
            Outgoing outgoing = city.outgoing.remove(name(claim));
            city.intents.put(name(claim), ended);
            city.settled.put(name(claim), new Alerts.Alert(ended, outgoing == null ? 0 : outgoing.tries(), at));
            city.claims.remove(name(claim));
            return true;
        }
    }
}
