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

/** A hazard is taken from listed supervision (摘牌). */
public final class DelistHazard extends Deed<Hazard, Pending, Words> {

    public DelistHazard() {
        super("delist", Pending.class);
    }

    @Override
    protected @Nullable Refusal bar(Pending state, Actor by, Instant now) {
        return state.listedAlready(false);
    }

    @Override
    protected Step<Hazard> step(Pending state, Words asked, Doing doing) {
        return Step.of(state.listed(doing.draft().saying(asked.text()), false));
    }
}
