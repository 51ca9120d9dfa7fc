package anlan.usecases.hazard;

import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Pending;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Step;
import anlan.usecases.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The owner has taken note that an overdue hazard is urged (签收督办). */
public final class AcknowledgeHazard extends Deed<Hazard, Pending, Words> {

    public AcknowledgeHazard() {
        super("acknowledge", Pending.class);
    }

    @Override
    protected @Nullable Refusal bar(Pending state, Actor by, Instant now) {
        return state.nothingToAcknowledge();
    }

    @Override
    protected Step<Hazard> step(Pending state, Words asked, Doing doing) {
        return Step.of(state.acknowledged(doing.draft().saying(asked.text())));
    }
}
