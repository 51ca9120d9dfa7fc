package anlan.domain.deadline;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moment from which something is overdue (超期), and how it came about.
 *
 * @param dueAt end of the term; one in days ends at 24:00, written as 00:00 of the day after
 * @param version 1 at first; each extension, pause or resumption starts another, returned work does
 *     not
 * @param graceEnds while the calendar of a year that it crosses is not announced, until when nobody
 *     is late by it; null
 *     once it is certain
 * @param term how long, all extensions and pauses included
 * @param from since when the term runs
 * @param pausedAt since when the clock stands still, null while it runs
 * @param toldLateAt of a deadline that a new calendar showed to have passed, when the case was told
 *     to be late by it or by the version before; null of any other
 */
public record Deadline(
        Instant dueAt,
        int version,
        @Nullable Instant graceEnds,
        Term term,
        Instant from,
        @Nullable Instant pausedAt,
        @Nullable Instant toldLateAt) {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** A deadline of which nobody was told to be late by another calendar. */
    public Deadline(
            Instant dueAt,
            int version,
            @Nullable Instant graceEnds,
            Term term,
            Instant from,
            @Nullable Instant pausedAt) {
        this(dueAt, version, graceEnds, term, from, pausedAt, null);
    }

    /** Whether the calendar that it was computed by may still move it. */
    public boolean provisional() {
        return graceEnds != null;
    }

    /** Whether the term is over: nobody may ask for more of it any longer. */
    public boolean passed(Instant now) {
        return pausedAt == null && !now.isBefore(dueAt);
    }

    /**
     * From when on somebody is late by it: at once when it is certain, after the grace while it is
     * provisional.
     */
    public Instant lateFrom() {
        return graceEnds == null ? dueAt : graceEnds;
    }

    /**
     * From when on the rungs above the first count, which says that somebody is late: they never
     * come at once because a new calendar shows that the term ended long ago.
     */
    public Instant climbsFrom() {
        return toldLateAt == null ? lateFrom() : toldLateAt;
    }

    /** The same deadline, of which somebody was or is told only then to be late by it. */
    public Deadline toldLate(@Nullable Instant at) {
        return new Deadline(dueAt, version, graceEnds, term, from, pausedAt, at);
    }

    /** Whether what is done only now is overdue. */
    public boolean late(Instant now) {
        return pausedAt == null && !now.isBefore(lateFrom());
    }

    /**
     * When to look after that moment whether the calendar is out: once a day, counted from the
     * start of the term so that not all are looked at together; when the term ends; and every hour
     * of the grace, so that a case that turns out to be late is told without delay.
     */
    public Instant nextLook(Instant after) {
        boolean grace = !after.isBefore(dueAt) && after.isBefore(lateFrom());
        Duration step = grace ? HOUR : DAY;
        long steps = Duration.between(from, after).dividedBy(step) + 1;
        Instant next = from.plus(step.multipliedBy(steps));
        return after.isBefore(dueAt) && next.isAfter(dueAt) ? dueAt : next;
    }

    /** The clock stops (暂停计时): another version, so that what was set for this one is stale. */
    public Deadline paused(Instant at) {
        return new Deadline(dueAt, version + 1, graceEnds, term, from, at);
    }
}
