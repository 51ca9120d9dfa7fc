package anlan.domain.hazard;

import anlan.domain.course.Act;
import anlan.domain.course.Course;
import anlan.domain.course.Turn;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Its owner has asked for more time (延期待批). */
public record ExtensionPending(HazardDossier of, Term more) implements Pending {

    @Override
    public ExtensionPending with(HazardDossier next) {
        return new ExtensionPending(next, more);
    }

    @Override
    public String desk() {
        return OFFICE;
    }

    /** Nobody settles what they asked for themselves. */
    public @Nullable Refusal ownRequest(@Nullable String unit) {
        return course().answerable().unit().equals(unit) ? new Forbidden("own_request", "不能审批本单位提出的申请。") : null;
    }

    public Turn<Hazard> extended(Act act, Deadline due) {
        Course next = course().due(due).counting(course().counts().andExtended());
        return of.running(EventKind.HAZARD_EXTENDED, act.with(Fact.TERM, more.text()), next, Working.Rectifying::new);
    }

    public Turn<Hazard> refused(Act act) {
        Course next = course().counting(course().counts().andExtended());
        return of.turn(EventKind.HAZARD_EXTENSION_REFUSED, act, next, Working.Rectifying::new);
    }
}
