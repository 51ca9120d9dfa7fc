package anlan.domain.timer;

import anlan.domain.casefile.CaseId;
import java.time.Instant;

/**
 * A note to look at a case at a certain moment (计时器). It fires once; one whose deadline has moved
 * or whose case is closed is stale, and is dropped when it fires.
 *
 * @param deadlineVersion the deadline that it was set for
 */
public record Timer(Instant fireAt, CaseId caseId, int deadlineVersion, Purpose purpose) {

    /** The same, later. */
    public Timer at(Instant later) {
        return new Timer(later, caseId, deadlineVersion, purpose);
    }
}
