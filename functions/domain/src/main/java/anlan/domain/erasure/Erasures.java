package anlan.domain.erasure;

import java.util.List;

/**
 * The erasures that have begun and that nobody has looked after yet, in the table: a process that
 * dies in the middle, or a report that was under way, leaves nothing behind for long.
 */
public interface Erasures {

    /** Notes that one begins; of two of the same person the later stays. */
    void begin(Tombstone tombstone);

    /** Those that have begun, read consistently. */
    List<Tombstone> underWay();

    /** Notes that one has come to its end, unless the same person has asked again meanwhile. */
    void end(Tombstone tombstone);
}
