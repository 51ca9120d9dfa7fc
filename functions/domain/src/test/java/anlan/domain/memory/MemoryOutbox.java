package anlan.domain.memory;

import anlan.domain.alert.Alerts;
import anlan.domain.alert.Claim;
import anlan.domain.alert.Handover;
import anlan.domain.alert.Intent;
import anlan.domain.alert.Outbox;
import anlan.domain.time.Due;
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
    public Due<Outgoing> due(int shard, Instant now, String after) {
        synchronized (city) {
            return new Due<>(
                    city.outgoing.values().stream()
                            .filter(each -> !each.nextAt().isAfter(now))
                            .sorted(Comparator.comparing(
                                            (Outgoing each) -> each.intent().notBefore())
                                    .reversed())
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
    public void handedOver(List<Outgoing> next) {
        synchronized (city) {
            for (Outgoing handed : next) {
                city.outgoing.computeIfPresent(
                        name(handed.intent()),
                        (name, there) -> there.intent()
                                        .notBefore()
                                        .equals(handed.intent().notBefore())
                                ? handed
                                : there);
            }
        }
    }

    private static String name(Intent intent) {
        return InMemoryCity.key(intent.caseId(), intent.key());
    }

    @Override
    public void drop(Outgoing ended) {
        synchronized (city) {
            city.outgoing.remove(name(ended.intent()));
        }
    }

    @Override
    public Claim claim(Handover.Each alert, String claimant, Instant now, Duration lease) {
        synchronized (city) {
            String name = InMemoryCity.key(alert.id().caseId(), alert.id().key());
            Intent intent = city.intents.get(name);
            if (intent == null || intent.fate() != Intent.Fate.PENDING) {
                return new Claim.Ended();
            }
            Claim.Held before = city.claims.get(name);
            if (before != null && !before.claimant().equals(claimant) && !before.over(now)) {
                return new Claim.Busy();
            }
            Claim.Held held = new Claim.Held(intent, claimant, now.plus(lease), alert.tries());
            city.claims.put(name, held);
            return held;
        }
    }

    private boolean stands(Claim.Held claim) {
        Claim.Held now = city.claims.get(name(claim));
        return now != null && now.claimant().equals(claim.claimant());
    }

    private static String name(Claim.Held claim) {
        return name(claim.intent());
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
    public void putBack(List<Claim.Held> claims, Instant until) {
        synchronized (city) {
            for (Claim.Held claim : claims) {
                if (stands(claim)) {
                    Intent waiting = claim.intent().waiting(until);
                    city.intents.put(name(claim), waiting);
                    city.outgoing.put(name(claim), new Outgoing(waiting, until, claim.tries()));
                    city.claims.remove(name(claim));
                }
            }
        }
    }

    @Override
    public List<Claim.Held> end(List<Claim.Held> claims, Intent.Fate fate, String reason, Instant at) {
        synchronized (city) {
            List<Claim.Held> ended = claims.stream().filter(this::stands).toList();
            for (Claim.Held claim : ended) {
                Intent intent = claim.intent().ended(fate, reason);
                city.outgoing.remove(name(claim));
                city.intents.put(name(claim), intent);
                city.settled.put(name(claim), new Alerts.Alert(intent, claim.tries(), at));
                city.claims.remove(name(claim));
            }
            return ended;
        }
    }
}
