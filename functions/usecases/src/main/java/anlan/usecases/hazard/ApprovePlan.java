package anlan.usecases.hazard;

import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.PlanPending;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Ruling;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The plan for a grave hazard is approved, all five of it, or sent back (方案审批). */
public final class ApprovePlan extends Deed<Hazard, PlanPending, Ruling> {

    public ApprovePlan() {
        super("approve-plan", PlanPending.class);
    }

    @Override
    protected @Nullable Refusal whyNot(PlanPending state, Actor by, Instant now) {
        return state.whyNotApprove(by);
    }

    @Override
    protected Decision<Hazard> decide(PlanPending state, Ruling asked, DeedContext context) {
        EventDraft draft = context.draft().saying(asked.why());
        return Decision.of(asked.yes() ? state.approved(draft) : state.refused(draft));
    }
}
