package anlan.usecases.hazard;

import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Plan;
import anlan.domain.hazard.PlanPending;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Field;
import anlan.usecases.Form;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The owner of a grave hazard writes its plan (五落实): responsibility, measures, funds, schedule,
 * contingency.
 */
final class PlanRectification extends Deed<Hazard, PlanPending, PlanRectification.Draft> {

    /** The written parts of the five; a part that is left out stays as it was. */
    record Draft(
            @Nullable String responsible,
            @Nullable String measures,
            @Nullable String funds,
            @Nullable String schedule,
            @Nullable String contingency) {}

    PlanRectification() {
        super("plan", PlanPending.class);
    }

    @Override
    public Supplier<Draft> read(Form form) {
        Field<String> responsible = form.optionalText("responsible", Form.TEXT);
        Field<String> measures = form.optionalText("measures", Form.TEXT);
        Field<String> funds = form.optionalText("funds", Form.TEXT);
        Field<String> schedule = form.optionalText("schedule", Form.TEXT);
        Field<String> contingency = form.optionalText("contingency", Form.TEXT);
        if (Stream.of(responsible, measures, funds, schedule, contingency).allMatch(part -> part.value() == null)) {
            form.require("responsible", responsible);
        }
        return () ->
                new Draft(responsible.value(), measures.value(), funds.value(), schedule.value(), contingency.value());
    }

    @Override
    protected Decision<Hazard> decide(PlanPending state, Draft asked, DeedContext context) {
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
