package anlan.domain.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moment from which something is overdue (超期), and how it came about.
 *
 * @param dueAt overdue if and only if now is not before this moment; a term in days ends at 24:00, written as 00:00 of the
 *     day after
 * @param version 1 at first; each extension, pause or resumption starts another, returned work does not
 * @param provisional the calendar of a year that it crosses is not announced yet
 * @param term how long, all extensions and pauses included
 * @param from since when the term runs
 * @param pausedAt since when the clock stands still, null while it runs
 */
public record Deadline(
        Instant dueAt,
        int version,
        boolean provisional,
        Term term,
        Instant from,
        @Nullable Instant pausedAt) {

    public boolean passed(Instant now) {
        return pausedAt == null && !now.isBefore(dueAt);
    }

    /** The clock stops (暂停计时): another version, so that what was set for this one is stale. */
    public Deadline paused(Instant at) {
        return new Deadline(dueAt, version + 1, provisional, term, from, at);
    }
}
