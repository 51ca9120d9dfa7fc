package anlan.domain.erasure;

import java.util.List;

/**
 * The tombstones of a city, kept outside the table: a restore must not bring back what was erased.
 */
public interface Tombstones {

    /**
     * Keeps one; of two of the same person the later stays. It is written for good when this
     * returns.
     *
     * @throws anlan.domain.refusal.Unavailable if it does not answer in time
     */
    void add(Tombstone tombstone);

    /** All of them, one for each person. */
    List<Tombstone> all();
}
