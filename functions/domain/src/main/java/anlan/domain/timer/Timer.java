package anlan.domain.timer;

import anlan.domain.intake.CaseId;
import java.time.Instant;

/**
 * A note to look at a case at a certain moment (计时器). It fires once; one whose deadline has moved or whose case is closed is
 * stale, and is dropped when it fires.
 *
 * @param deadlineVersion the deadline that it was set for
 * @param rung step of the escalation ladder, such as {@code T+0}
 */
public record Timer(Instant fireAt, CaseId of, int deadlineVersion, String rung) {}
