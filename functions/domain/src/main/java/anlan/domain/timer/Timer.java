package anlan.domain.timer;

import anlan.domain.casefile.CaseId;
import anlan.domain.deadline.Deadline;
import java.time.Instant;

/**
 * A note to look at a case at a certain moment (计时器). It fires once; one whose deadline has moved or whose case is closed is
 * stale, and is dropped when it fires.
 *
 * @param deadlineVersion the deadline that it was set for
 * @param rung step of the escalation ladder, such as {@code T+0}, or {@link #CALENDAR}
 */
public record Timer(Instant fireAt, CaseId caseId, int deadlineVersion, String rung) {

    /** A provisional deadline is to be looked at again. */
    public static final String CALENDAR = "calendar";

    /** Looks for the first time whether the calendar is out that a provisional deadline waits for. */
    public static Timer calendar(Deadline due, CaseId caseId) {
        return new Timer(due.nextLook(due.from()), caseId, due.version(), CALENDAR);
    }
}
