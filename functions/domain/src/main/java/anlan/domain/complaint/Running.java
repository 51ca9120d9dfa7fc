package anlan.domain.complaint;

import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Act;
import anlan.domain.lifecycle.Clocked;
import anlan.domain.lifecycle.Turn;

/** The reporter is still owed a reply: the clock runs. */
public sealed interface Running extends Complaint, Clocked<Complaint>
        permits Undecided, Dispatched, Asking, Working, Paused, Referred {

    @Override
    default Turn<Complaint> overdue(Act act) {
        return of().turn(EventKind.COMPLAINT_OVERDUE, act, course().overdue(act.at()), this::with);
    }

    @Override
    default Turn<Complaint> overdueAndReferred(Act act) {
        return of().turn(
                        EventKind.COMPLAINT_REFERRED,
                        act.with(Fact.CAUSE, "extended-and-overdue"),
                        course().overdue(act.at()).step(null),
                        Referred::new);
    }

    @Override
    default Turn<Complaint> rescheduled(Act act, Deadline due) {
        return of().running(EventKind.COMPLAINT_RESCHEDULED, act, course().rescheduled(due, act.at()), this::with);
    }
}
