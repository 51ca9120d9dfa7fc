package anlan.domain.decision;

import anlan.domain.alert.Intent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The timers of decisions, and what they make (决定的催办). */
public interface Reminders {

    /** When a rung of a decision is to be climbed. */
    record Waiting(Instant fireAt, DecisionId id, String rung) {}

    /** The timers that are due, earliest first; one that can't be read is left out. */
    List<Waiting> due(Instant now);

    /**
     * Climbs a rung, in one transaction: the timer goes, what is to be told comes, and the next
     * timer is set.
     *
     * @param seen the decision as it was seen
     * @return false if the timer is gone or the decision has moved: nothing was changed
     */
    boolean fire(Waiting timer, Decision seen, List<Reminder> tells, @Nullable Waiting next);

    /** Forgets a timer that is stale. */
    void drop(Waiting stale);

    /** Those that have not come to their end and may go out, read consistently. */
    List<Reminder> pending(Instant now);

    /**
     * Takes one for one sender; false if it has ended, or another has it.
     *
     * @param claimant names this attempt and no other; an attempt that the store has carried out
     *     already, and whose answer was lost, is the same attempt
     */
    boolean claim(Reminder reminder, String claimant, Instant now, Duration lease);

    /** Gives it back until then; does nothing if it is not the claimant's. */
    void postpone(Reminder reminder, String claimant, Instant until);

    /** Brings it to its end; false if it is not the claimant's any more. */
    boolean end(Reminder reminder, String claimant, Intent.Fate fate, String reason, Instant at);

    /** All of a decision, in the order of their keys. */
    List<Reminder> of(DecisionId id);

    /** When the first timer fires that is set now; null if none is. */
    @Nullable
    Instant nextTimer();

    /** When the first that is pending may go out; null if none is pending. */
    @Nullable
    Instant nextPending();
}
