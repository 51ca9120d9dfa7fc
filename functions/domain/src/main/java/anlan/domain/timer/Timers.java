package anlan.domain.timer;

import anlan.domain.area.AreaCode;
import anlan.domain.time.Due;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The timers that are set, spread over shards so that no key is hot. */
public interface Timers {

    /**
     * A timer as it is set.
     *
     * @param area of its case; that of the city where it is not known
     */
    record Waiting(Timer timer, AreaCode area) {

        /** The same, later. */
        public Waiting at(Instant later) {
            return new Waiting(timer.at(later), area);
        }
    }

    int shards();

    /**
     * The timers of one shard that are due, earliest first, a page; one query whatever the number
     * not due. An item that can't be read is set aside.
     *
     * @param after where the page before said that the next goes on, null for the first
     */
    Due<Waiting> due(int shard, Instant now, @Nullable String after);

    /**
     * When the first timer of one shard fires that is set now, due or not; null if none is set. One
     * query, consistent.
     */
    @Nullable
    Instant next(int shard);

    /** Looks again later; a timer that is gone already stays gone. */
    void postpone(Waiting waiting, Instant until);

    /**
     * Forgets a timer that is stale as its case was seen; does nothing if the case has moved since,
     * as the same timer may have been set again with that, or if the timer is gone already.
     *
     * @param version of the case as it was seen, 0 if there was none
     */
    void drop(Timer stale, int version);
}
