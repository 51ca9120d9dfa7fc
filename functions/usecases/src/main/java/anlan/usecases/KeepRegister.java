package anlan.usecases;

import anlan.domain.casefile.CityKeys;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Reused;
import anlan.domain.refusal.Unknown;
import anlan.domain.register.Entered;
import anlan.domain.register.Register;
import anlan.domain.register.Registered;

/**
 * Keeps one register: entries are entered once for a key, and replaced by whoever saw the version
 * that stands.
 *
 * @param <K> its name
 * @param <T> one entry
 */
public abstract class KeepRegister<K, T extends Registered<K>> {

    /** An entry, and whether it had been entered before under the same key. */
    public record Entry<T>(T value, boolean replayed) {}

    private final String word;
    private final Register<K, T> register;
    private final CityKeys keys;

    /**
     * Takes the register.
     *
     * @param word for one entry in keys, such as {@code post}
     */
    protected KeepRegister(String word, Register<K, T> register, CityKeys keys) {
        this.word = word;
        this.register = register;
        this.keys = keys;
    }

    /**
     * Holds an entry against the rest of the city before it is written.
     *
     * @throws anlan.domain.refusal.Invalid if it does not fit
     */
    protected abstract void check(T entry);

    /** The refusal if another key has entered something under that name. */
    protected abstract Conflict taken();

    /** Runs after every attempt to write. */
    protected abstract void written();

    /**
     * The entry of that name.
     *
     * @throws Unknown if there is none
     */
    public final T find(K id) {
        T entry = register.find(id);
        if (entry == null) {
            throw new Unknown();
        }
        return entry;
    }

    /** Enters a new one, once, however often it is asked under the same key. */
    public final Entry<T> enter(Actor by, T entry, String key, String fingerprint) {
        check(entry);
        Entered<T> entered = register.enter(entry, keys.entryKey(word, by.subject(), key), fingerprint);
        written();
        return switch (entered) {
            case Entered.New<T>(var value) -> new Entry<>(value, false);
            case Entered.Again<T>(var before, var asked) -> {
                if (!asked.equals(fingerprint)) {
                    throw new Reused();
                }
                yield new Entry<>(before, true);
            }
            case Entered.Taken<T> _ -> throw taken();
        };
    }

    /** Writes the next version of an entry, if it still is as the caller saw it. */
    public final T replace(T entry) {
        check(entry);
        boolean replaced = register.replace(entry);
        written();
        if (!replaced) {
            T stands = find(entry.id());
            if (stands.equals(entry)) {
                return stands;
            }
            throw Conflict.entryMoved();
        }
        return entry;
    }
}
