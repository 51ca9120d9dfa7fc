package anlan.domain.timer;

import anlan.domain.time.Due;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The timers that are set, spread over shards so that no key is hot. */
public interface Timers {

    int shards();

    /**
     * The timers of one shard that are due, earliest first, a page; one query whatever the number
     * not due. An item that can't be read is set aside.
     *
     * @param after where the page before said that the next goes on, null for the first
     */
    Due<Timer> due(int shard, Instant now, @Nullable String after);

    /**
     * When the first timer of one shard fires that is set now, due or not; null if none is set. One
     * query, consistent.
     */
    @Nullable
    Instant next(int shard);

    /** Looks again later; a timer that is gone already stays gone. */
    void postpone(Timer timer, Instant until);

    /** Forgets a stale timer; one that is gone already is no error. */
    void drop(Timer stale);
}
