package anlan.usecases.hazard;

import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Pending;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Remark;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The owner has taken note that an overdue hazard is urged (签收督办). */
public final class AcknowledgeHazard extends Deed<Hazard, Pending, Remark> {

    public AcknowledgeHazard() {
        super("acknowledge", Pending.class);
    }

    @Override
    protected @Nullable Refusal whyNot(Pending state, Actor by, Instant now) {
        return state.whyNotAcknowledge();
    }

    @Override
    protected Decision<Hazard> decide(Pending state, Remark asked, DeedContext context) {
        return Decision.of(state.acknowledged(context.draft().saying(asked.text())));
    }
}
