package anlan.usecases.hazard;

import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Pending;
import anlan.domain.hazard.Referred;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Step;
import anlan.usecases.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A hazard is too hard or comes back too often: the units sit down together (会商). */
public final class ReferHazard extends Deed<Hazard, Pending, Words> {

    public ReferHazard() {
        super("refer", Pending.class);
    }

    @Override
    protected @Nullable Refusal bar(Pending state, Actor by, Instant now) {
        return state instanceof Referred ? Conflict.illegalTransition() : null;
    }

    @Override
    protected Step<Hazard> step(Pending state, Words asked, Doing doing) {
        return Step.of(state.referred(doing.draft().saying(asked.text())));
    }
}
