package anlan.domain.complaint;

import anlan.domain.deadline.Deadline;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import java.time.Instant;

/** A complaint (诉求) in one of its states; each state offers only the moves that are legal from it. */
public sealed interface Complaint {

    Report report();

    /** How many events have happened to it. */
    int version();

    /** Name of the state, as clients see it. */
    String status();

    /** When the reporter will hear the result, as told to them at once. */
    Deadline deadline();

    /** A report comes in. */
    static Submitted submitted(Report report, Deadline deadline) {
        return new Submitted(report, 1, deadline);
    }

    /** What happened at this version. */
    default CaseEvent event(EventKind kind, Instant at, String by) {
        Report of = report();
        return CaseEvent.complaint(of.id(), version(), kind, at, of.topic(), by);
    }

    /** The office has it, and has not looked at it yet. */
    record Submitted(Report report, int version, Deadline deadline) implements Complaint {

        @Override
        public String status() {
            return "SUBMITTED";
        }
    }
}
