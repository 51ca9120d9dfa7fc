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

/** A hazard is put under listed supervision (挂牌督办). */
public final class ListHazard extends Deed<Hazard, Pending, Words> {

    public ListHazard() {
        super("list", Pending.class);
    }

    @Override
    protected @Nullable Refusal bar(Pending state, Actor by, Instant now) {
        return state.listedAlready(true);
    }

    @Override
    protected Step<Hazard> step(Pending state, Words asked, Doing doing) {
        return Step.of(state.listed(doing.draft().saying(asked.text()), true));
    }
}
