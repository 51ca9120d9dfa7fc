package anlan.domain.register;

import org.jspecify.annotations.Nullable;

/**
 * Entries that people enter and replace, and that nobody recounts (登记簿): the posts of the roster,
 * and whatever else the city keeps a list of.
 *
 * @param <K> its name
 * @param <T> one entry
 */
public interface Register<K, T extends Registered<K>> {

    /**
     * Reads an entry as of now, or null if there is none.
     *
     * @throws anlan.domain.refusal.Unavailable if the store does not answer in time
     */
    @Nullable
    T find(K id);

    /** Writes an entry whatever stood there: for the seeds of a city. */
    void put(T entry);

    /**
     * Enters a new one.
     *
     * @param key of whoever enters it, so that a retry finds its own
     * @param fingerprint digest of the request, which tells a retry from a key used twice
     */
    Entered<T> enter(T entry, String key, String fingerprint);

    /**
     * Writes the next version of an entry; false if another was written meanwhile, or it is not
     * there.
     */
    boolean replace(T entry);
}
