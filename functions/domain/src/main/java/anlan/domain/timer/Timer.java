package anlan.domain.timer;

import anlan.domain.deadline.CityTime;
import anlan.domain.deadline.Deadline;
import anlan.domain.intake.CaseId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A note to look at a case at a certain moment (计时器). It fires once; one whose deadline has moved or whose case is closed is
 * stale, and is dropped when it fires.
 *
 * @param deadlineVersion the deadline that it was set for
 * @param rung step of the escalation ladder, such as {@code T+0}, or {@link #CALENDAR}
 */
public record Timer(Instant fireAt, CaseId of, int deadlineVersion, String rung) {

    /** A provisional deadline is to be looked at again. */
    public static final String CALENDAR = "calendar";

    /**
     * Looks at a provisional deadline again when the year begins in which it falls: the State Council announces a year's
     * holidays before that.
     */
    public static Timer calendar(Deadline due, CaseId of) {
        LocalDate year = CityTime.dateOf(due.dueAt().minusNanos(1)).withDayOfYear(1);
        return new Timer(CityTime.startOf(year), of, due.version(), CALENDAR);
    }
}
