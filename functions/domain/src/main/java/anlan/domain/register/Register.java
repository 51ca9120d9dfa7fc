package anlan.domain.register;

import java.util.List;
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

    /** Writes those of which there is none yet: for the seeds of a city, however often it starts. */
    default void putAbsent(List<T> entries) {
        entries.stream().filter(entry -> find(entry.id()) == null).forEach(this::put);
    }

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
