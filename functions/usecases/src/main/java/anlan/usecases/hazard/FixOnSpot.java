package anlan.usecases.hazard;

import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Undecided;
import anlan.domain.lifecycle.Rules;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A verified hazard is fixed in the same visit (即查即改), with evidence of before and after. */
public final class FixOnSpot extends Deed<Hazard, Undecided.Verified, RegisterHazard.OnSpot> {

    private final Rules rules;

    public FixOnSpot(Rules rules) {
        super("fix-on-spot", Undecided.Verified.class);
        this.rules = rules;
    }

    @Override
    protected @Nullable Refusal whyNot(Undecided.Verified state, Actor by, Instant now) {
        return RegisterHazard.whyNotOnSpot(state.finding().grade());
    }

    @Override
    protected Decision<Hazard> decide(Undecided.Verified state, RegisterHazard.OnSpot asked, DeedContext context) {
        return Decision.of(state.fixedOnSpot(context.draft(), asked.before(), asked.after(), rules));
    }
}
