package anlan.domain.deadline;

import java.time.Instant;

/**
 * The moment from which something is overdue (超期).
 *
 * @param dueAt overdue if and only if now is not before this moment; a term in days ends at 24:00, written as 00:00 of the
 *     day after
 * @param version 1 at first; each extension or pause starts another
 * @param provisional the calendar of a year that it crosses is not announced yet
 */
public record Deadline(Instant dueAt, int version, boolean provisional) {

    public boolean passed(Instant now) {
        return !now.isBefore(dueAt);
    }
}
