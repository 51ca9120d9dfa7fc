package anlan.usecases.hazard;

import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Working;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Step;
import anlan.usecases.Words;

/** The clock of a hazard stops, as it waits for somebody outside, such as a court (暂停计时). */
public final class PauseHazard extends Deed<Hazard, Working.Rectifying, Words> {

    public PauseHazard() {
        super("pause", Working.Rectifying.class);
    }

    @Override
    protected Step<Hazard> step(Working.Rectifying state, Words asked, Doing doing) {
        return Step.of(state.paused(doing.draft().saying(asked.text())));
    }
}
