package anlan.usecases.hazard;

import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Plan;
import anlan.domain.hazard.PlanPending;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The owner of a grave hazard writes its plan (五落实): responsibility, measures, funds, schedule, contingency. */
public final class PlanRectification extends Deed<Hazard, PlanPending, PlanRectification.Draft> {

    /** What is written of the five; what is left out stays as it was. */
    public record Draft(
            @Nullable String responsible,
            @Nullable String measures,
            @Nullable String funds,
            @Nullable String schedule,
            @Nullable String contingency) {}

    public PlanRectification() {
        super("plan", PlanPending.class);
    }

    @Override
    protected Decision<Hazard> decide(PlanPending state, PlanRectification.Draft asked, DeedContext context) {
        Plan plan = new Plan(
                asked.responsible(),
                asked.measures(),
                asked.funds(),
                asked.schedule(),
                asked.contingency(),
                List.of(context.draft().doer()),
                false);
        return Decision.of(state.planned(context.draft(), plan));
    }
}
