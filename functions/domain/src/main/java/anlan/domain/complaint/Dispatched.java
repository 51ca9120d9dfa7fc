package anlan.domain.complaint;

import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Acting;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.HandedOver;
import anlan.domain.lifecycle.Mark;
import anlan.domain.lifecycle.Rules;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.PostId;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Refusal;
import anlan.domain.timer.Step;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Handed to a unit, which has not signed for it yet (交办待签收). */
public record Dispatched(ComplaintDossier dossier) implements Open, Acting.Owner, HandedOver<Complaint> {

    @Override
    public Step step() {
        return Step.SIGN;
    }

    @Override
    public Dispatched with(ComplaintDossier next) {
        return new Dispatched(next);
    }

    @Override
    public Transition<Complaint> signed(EventDraft draft, @Nullable Instant contactBy) {
        return dossier.transition(
                EventKind.SIGNED, draft, progress().withStepDueAt(contactBy), FirstHandling.Signed::new);
    }

    /** Why it may not be returned, or null: after two returns the owner is fixed. */
    public @Nullable Refusal whyNotReturn(Rules rules) {
        return progress().counts().returned() >= rules.returnsFix()
                ? new Conflict("owner_fixed", "该诉求已退回两次,责任单位已确定,不能再退回。")
                : null;
    }

    /**
     * The unit says that it is another's (申请退回).
     *
     * @param settleBy until when the office should say yes or no, null where the rules name no time
     */
    public Transition<Complaint> returned(EventDraft draft, PostId proposed, @Nullable Instant settleBy) {
        return dossier.transition(
                EventKind.RETURN_REQUESTED,
                draft.with(Fact.PROPOSED, proposed),
                progress().marked(Mark.What.RETURN_ASKED, draft.at(), Set.of()).withStepDueAt(settleBy),
                next -> new Asking.ReturnRequested(next, proposed, draft.doer()));
    }
}
