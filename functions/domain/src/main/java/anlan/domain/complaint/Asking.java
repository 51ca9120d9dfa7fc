package anlan.domain.complaint;

import anlan.domain.course.Act;
import anlan.domain.course.Course;
import anlan.domain.course.Owner;
import anlan.domain.course.Turn;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A unit has asked for something, and the office has to say yes or no. */
public sealed interface Asking extends Running {
    @Override
    default String desk() {
        return OFFICE;
    }

    /** Nobody settles what they asked for themselves. */
    default @Nullable Refusal ownRequest(@Nullable String unit) {
        return course().answerable().unit().equals(unit) ? new Forbidden("own_request", "不能审批本单位提出的申请。") : null;
    }

    /** The unit that has it says that it is another's. */
    record ReturnRequested(ComplaintDossier of, String proposed) implements Asking {
        @Override
        public ReturnRequested with(ComplaintDossier next) {
            return new ReturnRequested(next, proposed);
        }

        /** Another unit gets it. */
        public Turn<Complaint> redispatched(Act act, Owner owner, @Nullable Instant signBy) {
            Course next = course().to(owner).counting(course().counts().andReturned());
            return of.turn(EventKind.COMPLAINT_DISPATCHED, act, next.step(signBy), Dispatched::new);
        }

        /** It stays where it is: the unit has signed for it. */
        public Turn<Complaint> refused(Act act, @Nullable Instant contactBy) {
            return of.turn(EventKind.COMPLAINT_RETURN_REFUSED, act, course().step(contactBy), Early.Signed::new);
        }
    }

    /** The unit has asked for more time. */
    record ExtensionRequested(ComplaintDossier of, Term more) implements Asking {
        @Override
        public ExtensionRequested with(ComplaintDossier next) {
            return new ExtensionRequested(next, more);
        }

        public Turn<Complaint> extended(Act act, Deadline due) {
            Course next = course().due(due).counting(course().counts().andExtended());
            return of.running(
                    EventKind.COMPLAINT_EXTENDED, act.with(Fact.TERM, more.text()), next, Early.Handling::new);
        }

        public Turn<Complaint> refused(Act act) {
            Course next = course().counting(course().counts().andExtended());
            return of.turn(EventKind.COMPLAINT_EXTENSION_REFUSED, act, next, Early.Handling::new);
        }
    }
}
