package anlan.domain.timer;

import anlan.domain.casefile.CaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note to look at a case at a certain moment (计时器). It fires once; one whose deadline has moved
 * or whose case is closed is stale, and is dropped when it fires.
 *
 * @param deadlineVersion the deadline that it was set for
 */
public record Timer(Instant fireAt, CaseId caseId, int deadlineVersion, Purpose purpose) {

    /** The same, at that moment where it would fire after it; null changes nothing. */
    public Timer noLaterThan(@Nullable Instant moment) {
        return moment == null || !fireAt.isAfter(moment) || !(purpose instanceof Purpose.Climb) ? this : at(moment);
    }

    /** The same, then. */
    public Timer at(Instant later) {
        return new Timer(later, caseId, deadlineVersion, purpose);
    }
}
