package anlan.domain.timer;

import java.time.Instant;
import java.util.List;

/** The timers that are set, spread over shards so that no key is hot. */
public interface Timers {

    int shards();

    /** The timers of one shard that are due, earliest first, at most a page; one query whatever the number not due. */
    List<Timer> due(int shard, Instant now);

    /** Looks again later; a timer that is gone already stays gone. */
    void postpone(Timer timer, Instant until);

    /** Forgets a stale timer; one that is gone already is no error. */
    void drop(Timer stale);
}
