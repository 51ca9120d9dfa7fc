package anlan.domain.lifecycle;

import anlan.domain.deadline.Deadline;
import anlan.domain.event.CaseEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a case has come (办理过程): what complaints and hazards have in common.
 *
 * @param version how many events have happened
 * @param head hash of the last of them
 * @param deadline null while nobody has to do anything about it
 * @param overdueSince when its deadline was seen to have passed, null while it has not
 * @param owner null while nobody answers for it
 * @param stepDueAt until when the next step should be taken, null where the rules name no such time
 */
public record Progress(
        int version,
        String head,
        @Nullable Deadline deadline,
        @Nullable Instant overdueSince,
        @Nullable Owner owner,
        Counts counts,
        @Nullable Instant stepDueAt) {

    /** Before anything has happened. */
    public static final Progress START = new Progress(0, CaseEvent.FIRST, null, null, null, Counts.NONE, null);

    /** Another deadline, which has not passed yet. */
    public Progress withDeadline(Deadline next) {
        return new Progress(version, head, next, null, owner, counts, stepDueAt);
    }

    /**
     * The deadline as another calendar has it: what is late by both stays late, as nobody is told
     * of it twice.
     */
    public Progress rescheduled(Deadline next, Instant now) {
        Instant since = next.late(now) ? overdueSince : null;
        return new Progress(version, head, next, since, owner, counts, stepDueAt);
    }

    public Progress overdue(Instant since) {
        return new Progress(version, head, deadline, since, owner, counts, stepDueAt);
    }

    public Progress withOwner(Owner next) {
        return new Progress(version, head, deadline, overdueSince, next, counts, stepDueAt);
    }

    public Progress withCounts(Counts next) {
        return new Progress(version, head, deadline, overdueSince, owner, next, stepDueAt);
    }

    public Progress withStepDueAt(@Nullable Instant until) {
        return new Progress(version, head, deadline, overdueSince, owner, counts, until);
    }

    /** Nothing more is to be done: it is not overdue any longer. */
    public Progress ended() {
        return new Progress(version, head, deadline, null, owner, counts, null);
    }

    Progress after(CaseEvent event) {
        return new Progress(event.version(), event.hash(), deadline, overdueSince, owner, counts, stepDueAt);
    }

    /** The deadline of a case that has one. */
    public Deadline requireDeadline() {
        Deadline due = deadline;
        if (due == null) {
            throw new IllegalStateException("a case in this state has a deadline");
        }
        return due;
    }

    /** Whoever answers for a case that somebody answers for. */
    public Owner requireOwner() {
        Owner answerable = owner;
        if (answerable == null) {
            throw new IllegalStateException("somebody answers for a case in this state");
        }
        return answerable;
    }
}
