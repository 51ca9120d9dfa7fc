package anlan.domain.memory;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.subscription.StatusMessage;
import anlan.domain.subscription.StatusOutbox;
import anlan.domain.time.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/** The port {@code StatusOutbox} over the state in memory. */
final class MemoryStatusOutbox implements StatusOutbox {

    /** A message and what became of it. */
    static final class Entry {
        StatusMessage message;
        StatusMessage.Fate fate = StatusMessage.Fate.PENDING;
        String reason;
        Held held;
        String spentBy;
        int tries;

        Entry(StatusMessage message) {
            this.message = message;
        }
    }

    private final InMemoryCity city;

    MemoryStatusOutbox(InMemoryCity city) {
        this.city = city;
    }

    @Override
    public int shards() {
        return 1;
    }

    private Stream<StatusMessage> pending() {
        return city.statuses.values().stream()
                .filter(entry -> entry.fate == StatusMessage.Fate.PENDING)
                .map(entry -> entry.message)
                .sorted(Comparator.comparing(StatusMessage::notBefore));
    }

    @Override
    public Due<StatusMessage> due(int shard, Instant now, String after) {
        synchronized (city) {
            return new Due<>(
                    pending()
                            .filter(message -> !message.notBefore().isAfter(now))
                            .toList(),
                    0,
                    null);
        }
    }

    @Override
    public Instant next(int shard) {
        synchronized (city) {
            return pending().map(StatusMessage::notBefore).findFirst().orElse(null);
        }
    }

    private Entry entry(StatusMessage message) {
        return city.statuses.get(message.caseId() + "#" + message.version());
    }

    @Override
    public Held claim(StatusMessage message, String claimant, Instant now, Duration lease) {
        synchronized (city) {
            Entry entry = entry(message);
            if (entry == null || entry.fate != StatusMessage.Fate.PENDING) {
                return null;
            }
            Held before = entry.held;
            if (before != null && !before.claimant().equals(claimant) && !before.over(now)) {
                return null;
            }
            entry.held = new Held(entry.message, claimant, now.plus(lease), entry.tries);
            return entry.held;
        }
    }

    private boolean stands(Held held) {
        Entry entry = entry(held.message());
        return entry.fate == StatusMessage.Fate.PENDING
                && entry.held != null
                && entry.held.claimant().equals(held.claimant());
    }

    private MemoryCredits.Account account(Held held, Pseudonym person) {
        return city.credits.getOrDefault(
                MemoryCredits.name(person, held.message().template()), new MemoryCredits.Account());
    }

    @Override
    public Spent spend(Held held, Pseudonym person) {
        synchronized (city) {
            if (!stands(held)) {
                return new Spent.Lost();
            }
            Entry entry = entry(held.message());
            MemoryCredits.Account account = account(held, person);
            if (!held.claimant().equals(entry.spentBy)) {
                if (account.credits == 0) {
                    return new Spent.None();
                }
                account.credits--;
                entry.spentBy = held.claimant();
            }
            return new Spent.One(person, account.granted);
        }
    }

    @Override
    public void putBack(Held held, Instant until, int tries, Spent.One unspent) {
        synchronized (city) {
            if (stands(held)) {
                Entry entry = entry(held.message());
                entry.message = held.message().waiting(until);
                entry.tries = tries;
                entry.held = null;
                back(held, unspent);
            }
        }
    }

    private void back(Held held, Spent.One unspent) {
        if (unspent != null) {
            account(held, unspent.person()).credits++;
        }
    }

    @Override
    public boolean end(Held held, StatusMessage.Fate fate, String reason, Instant at, Spent.One unspent) {
        synchronized (city) {
            if (!stands(held)) {
                return false;
            }
            Entry entry = entry(held.message());
            entry.fate = fate;
            entry.reason = reason;
            entry.held = null;
            back(held, unspent);
            return true;
        }
    }

    @Override
    public boolean unwanted(Held held, String reason, Instant at, Spent.One spent) {
        synchronized (city) {
            if (!end(held, StatusMessage.Fate.CANCELLED, reason, at, null)) {
                return false;
            }
            MemoryCredits.Account account = account(held, spent.person());
            if (account.granted == spent.granted()) {
                account.credits = 0;
            }
            return true;
        }
    }
}
