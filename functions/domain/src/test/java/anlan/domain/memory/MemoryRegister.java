package anlan.domain.memory;

import anlan.domain.register.Entered;
import anlan.domain.register.Register;
import anlan.domain.register.Registered;
import java.util.HashMap;
import java.util.Map;

/** A register in memory. */
class MemoryRegister<K, T extends Registered<K>> implements Register<K, T> {

    private final Object lock;
    private final Map<K, T> entries;
    private final Map<String, Entered.Again<T>> entered = new HashMap<>();

    /**
     * Keeps its entries where others may look at them.
     *
     * @param lock whoever looks holds it
     */
    MemoryRegister(Object lock, Map<K, T> entries) {
        this.lock = lock;
        this.entries = entries;
    }

    @Override
    public T find(K id) {
        synchronized (lock) {
            return entries.get(id);
        }
    }

    @Override
    public void put(T entry) {
        synchronized (lock) {
            entries.put(entry.id(), entry);
        }
    }

    @Override
    public Entered<T> enter(T entry, String key, String fingerprint) {
        synchronized (lock) {
            Entered.Again<T> before = entered.get(entry.id() + "#" + key);
            if (before != null) {
                return before;
            }
            if (entries.containsKey(entry.id())) {
                return new Entered.Taken<>();
            }
            entries.put(entry.id(), entry);
            entered.put(entry.id() + "#" + key, new Entered.Again<>(entry, fingerprint));
            return new Entered.New<>(entry);
        }
    }

    @Override
    public boolean replace(T entry) {
        synchronized (lock) {
            T stands = entries.get(entry.id());
            if (stands == null || stands.version() != entry.version() - 1) {
                return false;
            }
            entries.put(entry.id(), entry);
            return true;
        }
    }
}
