package anlan.domain.memory;

import anlan.domain.ledger.Entry;
import anlan.domain.ledger.EntryId;
import anlan.domain.ledger.Ledger;
import anlan.domain.register.Entered;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A ledger in memory. */
final class MemoryLedger<T> implements Ledger<T> {

    private final Object lock;
    private final Map<EntryId, Entry<T>> entries = new LinkedHashMap<>();
    private final Map<EntryId, String> fingerprints = new HashMap<>();

    MemoryLedger(Object lock) {
        this.lock = lock;
    }

    @Override
    public Entered<Entry<T>> enter(Entry<T> entry, String fingerprint) {
        synchronized (lock) {
            Entry<T> before = entries.get(entry.id());
            if (before != null) {
                return new Entered.Again<>(before, fingerprints.get(entry.id()));
            }
            boolean taken = entries.values().stream()
                    .anyMatch(other -> other.place().equals(entry.place()) && other.revision() == entry.revision());
            if (taken) {
                return new Entered.Taken<>();
            }
            entries.put(entry.id(), entry);
            fingerprints.put(entry.id(), fingerprint);
            return new Entered.New<>(entry);
        }
    }

    @Override
    public Entry<T> find(EntryId id) {
        synchronized (lock) {
            return entries.get(id);
        }
    }

    @Override
    public List<Entry<T>> between(String book, String first, String last) {
        synchronized (lock) {
            return entries.values().stream()
                    .filter(entry -> entry.place().book().equals(book)
                            && entry.place().line().compareTo(first) >= 0
                            && entry.place().line().compareTo(last) <= 0)
                    .sorted(Comparator.<Entry<T>, String>comparing(
                                    entry -> entry.place().line())
                            .thenComparing(Entry::revision))
                    .toList();
        }
    }
}
