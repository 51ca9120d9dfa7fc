package anlan.domain.hazard;

import anlan.domain.deadline.Deadline;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A hazard (隐患) in one of its states; each state offers only the moves that are legal from it. */
public sealed interface Hazard {

    Finding finding();

    /** How many events have happened to it. */
    int version();

    /** Name of the state, as clients see it. */
    String status();

    /** Found, and handed to the post that must rectify it (交办). */
    static Assigned assigned(Finding finding, String owner, Deadline deadline) {
        return new Assigned(finding, 1, owner, deadline, null);
    }

    /** Found and fixed in the same visit (即查即改), with evidence of before and after. */
    static Closed fixedOnSpot(Finding finding, Evidence before, Evidence after) {
        return new Closed(finding, 1, true, before, after, finding.at());
    }

    /** What happened at this version. */
    default CaseEvent event(EventKind kind, Instant at, String by) {
        Finding of = finding();
        return CaseEvent.hazard(of.id(), version(), kind, at, of.topic(), of.grade(), of.source(), by);
    }

    /**
     * Somebody must rectify it.
     *
     * @param owner the one post that answers for it
     * @param overdueSince when its deadline was seen to have passed, null while it has not
     */
    record Assigned(
            Finding finding,
            int version,
            String owner,
            Deadline deadline,
            @Nullable Instant overdueSince) implements Hazard {

        @Override
        public String status() {
            return "ASSIGNED";
        }

        /** Whether a timer that was set for a deadline still has something to say. */
        public boolean awaits(int deadlineVersion) {
            return deadline.version() == deadlineVersion && overdueSince == null;
        }

        /** Its deadline has passed (超期). */
        public Assigned overdue(Instant now) {
            if (!deadline.passed(now)) {
                throw new IllegalStateException("not overdue before its deadline");
            }
            return new Assigned(finding, version + 1, owner, deadline, now);
        }
    }

    /** Rectified, with evidence (销号). */
    record Closed(Finding finding, int version, boolean onSpot, Evidence before, Evidence after, Instant closedAt)
            implements Hazard {

        @Override
        public String status() {
            return "CLOSED";
        }
    }
}
