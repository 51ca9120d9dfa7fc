package anlan.domain.lifecycle;

import anlan.domain.deadline.Deadline;
import anlan.domain.document.Documents;
import anlan.domain.event.CaseEvent;
import anlan.domain.people.UnitId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a case has come (办理过程): what complaints and hazards have in common.
 *
 * @param version how many events have happened
 * @param changed version since which nothing but reminders has happened, see {@link #unchangedSince}
 * @param head hash of the last of them
 * @param deadline null while nobody has to do anything about it
 * @param overdueSince when its deadline was seen to have passed, null while it has not
 * @param climbed name of the last rung of the ladder that was told of this version of the deadline,
 *     null before the first
 * @param owner null while nobody answers for it
 * @param stepDueAt until when the next step should be taken, null where the rules name no such time
 * @param history what has happened to it that is counted
 * @param documents that were issued about it
 */
public record Progress(
        int version,
        int changed,
        String head,
        @Nullable Deadline deadline,
        @Nullable Instant overdueSince,
        @Nullable String climbed,
        @Nullable Owner owner,
        Counts counts,
        @Nullable Instant stepDueAt,
        History history,
        Documents documents) {

    /** Before anything has happened. */
    public static final Progress START = new Progress(
            0, 0, CaseEvent.FIRST, null, null, null, null, Counts.NONE, null, History.NONE, Documents.NONE);

    /** Another deadline, which has not passed yet. */
    public Progress withDeadline(Deadline next) {
        return new Progress(version, changed, head, next, null, null, owner, counts, stepDueAt, history, documents);
    }

    /**
     * The deadline as another calendar has it: what is late by both stays late, as nobody is told
     * of it twice.
     */
    public Progress rescheduled(Deadline next, Instant now) {
        boolean late = next.late(now);
        Instant since = late ? overdueSince : null;
        Instant told = since == null || deadline == null ? now : deadline.climbsFrom();
        return new Progress(
                version,
                changed,
                head,
                late ? next.toldLate(told) : next,
                since,
                since == null ? null : climbed,
                owner,
                counts,
                stepDueAt,
                history,
                documents);
    }

    public Progress overdue(Instant since) {
        return new Progress(
                version, changed, head, deadline, since, climbed, owner, counts, stepDueAt, history, documents);
    }

    /** A rung of the ladder has been told; null leaves it as it was. */
    Progress climbed(@Nullable String rung) {
        return rung == null
                ? this
                : new Progress(
                        version,
                        changed,
                        head,
                        deadline,
                        overdueSince,
                        rung,
                        owner,
                        counts,
                        stepDueAt,
                        history,
                        documents);
    }

    public Progress withOwner(@Nullable Owner next) {
        return new Progress(
                version, changed, head, deadline, overdueSince, climbed, next, counts, stepDueAt, history, documents);
    }

    public Progress withCounts(Counts next) {
        return new Progress(
                version, changed, head, deadline, overdueSince, climbed, owner, next, stepDueAt, history, documents);
    }

    public Progress withStepDueAt(@Nullable Instant until) {
        return new Progress(
                version, changed, head, deadline, overdueSince, climbed, owner, counts, until, history, documents);
    }

    /** Nothing more is to be done: it is not overdue any longer. */
    public Progress ended() {
        return new Progress(version, changed, head, deadline, null, climbed, owner, counts, null, history, documents);
    }

    /** Something happened that is counted, and that its state does not tell. */
    public Progress marked(Mark.What what, Instant at, Set<Mark.Trait> traits) {
        return withHistory(history.and(new Mark(what, at, unit(), traits)));
    }

    /** The unit that answers for it, null while none does. */
    public @Nullable UnitId unit() {
        return owner == null ? null : owner.unit();
    }

    Progress withHistory(History next) {
        return new Progress(
                version, changed, head, deadline, overdueSince, climbed, owner, counts, stepDueAt, next, documents);
    }

    public Progress withDocuments(Documents next) {
        return new Progress(
                version, changed, head, deadline, overdueSince, climbed, owner, counts, stepDueAt, history, next);
    }

    /**
     * Whether whoever saw that version saw the case as it stands: since then somebody was told of
     * it, and nothing else has happened. What they send is not refused for a reminder.
     */
    public boolean unchangedSince(int seen) {
        return changed <= seen && seen <= version;
    }

    Progress after(CaseEvent event) {
        return new Progress(
                event.version(),
                event.kind().tells() ? changed : event.version(),
                event.hash(),
                deadline,
                overdueSince,
                climbed,
                owner,
                counts,
                stepDueAt,
                history,
                documents);
    }

    /** The deadline of a case that has one. */
    public Deadline requireDeadline() {
        if (deadline == null) {
            throw new IllegalStateException("a case in this state has a deadline");
        }
        return deadline;
    }

    /** Whoever answers for a case that somebody answers for. */
    public Owner requireOwner() {
        if (owner == null) {
            throw new IllegalStateException("somebody answers for a case in this state");
        }
        return owner;
    }
}
