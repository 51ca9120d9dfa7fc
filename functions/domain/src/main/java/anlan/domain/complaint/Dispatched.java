package anlan.domain.complaint;

import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Act;
import anlan.domain.lifecycle.Rules;
import anlan.domain.lifecycle.Turn;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Handed to a unit, which has not signed for it yet (交办待签收). */
public record Dispatched(ComplaintDossier of) implements Running {
    @Override
    public Dispatched with(ComplaintDossier next) {
        return new Dispatched(next);
    }

    @Override
    public String desk() {
        return course().answerable().unit();
    }

    public Turn<Complaint> signed(Act act, @Nullable Instant contactBy) {
        return of.turn(EventKind.COMPLAINT_SIGNED, act, course().step(contactBy), Early.Signed::new);
    }

    /** Why it may not be returned, or null: after two returns the owner is fixed. */
    public @Nullable Refusal fixed(Rules rules) {
        return course().counts().returned() >= rules.returnsFix()
                ? new Conflict("owner_fixed", "该诉求已退回两次,责任单位已确定,不能再退回。")
                : null;
    }

    /** The unit says that it is another's (申请退回). */
    public Turn<Complaint> returned(Act act, String proposed) {
        return of.turn(
                EventKind.COMPLAINT_RETURN_REQUESTED,
                act.with(Fact.PROPOSED, proposed),
                course().step(null),
                next -> new Asking.ReturnRequested(next, proposed, act.doer()));
    }
}
