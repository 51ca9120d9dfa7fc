package anlan.usecases.hazard;

import anlan.domain.deadline.DeadlineClock;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Open;
import anlan.domain.hazard.Referred;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Form;
import anlan.usecases.Remark;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A hazard is too hard or comes back too often: the units sit down together (会商). */
final class ReferHazard extends Deed<Hazard, Open, Remark> {

    private final DeadlineClock clock;

    ReferHazard(DeadlineClock clock) {
        super("refer", Open.class);
        this.clock = clock;
    }

    @Override
    public Supplier<Remark> read(Form form) {
        return Remark.reason(form);
    }

    @Override
    protected @Nullable Refusal whyNot(Open state, Actor by, Instant now) {
        return state instanceof Referred ? Conflict.illegalTransition() : null;
    }

    @Override
    protected Decision<Hazard> decide(Open state, Remark asked, DeedContext context) {
        return Decision.of(
                state.referred(context.draft().saying(asked.text()), paused -> clock.resumed(paused, context.now())));
    }
}
