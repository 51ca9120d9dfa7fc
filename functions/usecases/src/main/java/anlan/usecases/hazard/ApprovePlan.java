package anlan.usecases.hazard;

import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.PlanPending;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Form;
import anlan.usecases.Ruling;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The plan for a grave hazard is approved, all five of it, or sent back (方案审批). */
final class ApprovePlan extends Deed<Hazard, PlanPending, Ruling> {

    ApprovePlan() {
        super("approve-plan", PlanPending.class);
    }

    @Override
    public Supplier<Ruling> read(Form form) {
        return Ruling.read(form);
    }

    @Override
    protected @Nullable Refusal whyNot(PlanPending state, Actor by, Instant now) {
        return state.whyNotApprove(by);
    }

    @Override
    protected Decision<Hazard> decide(PlanPending state, Ruling asked, DeedContext context) {
        return Decision.of(
                switch (asked) {
                    case Ruling.Approved(var words) ->
                        state.approved(context.draft().saying(words));
                    case Ruling.Refused(var reason) ->
                        state.refused(context.draft().saying(reason));
                });
    }
}
