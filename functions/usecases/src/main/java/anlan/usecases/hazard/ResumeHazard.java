package anlan.usecases.hazard;

import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Paused;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Step;
import anlan.usecases.Timing;
import anlan.usecases.Words;

/** The clock of a hazard runs again, longer by what was lost (恢复计时). */
public final class ResumeHazard extends Deed<Hazard, Paused, Words> {

    private final Timing timing;

    public ResumeHazard(Timing timing) {
        super("resume", Paused.class);
        this.timing = timing;
    }

    @Override
    protected Step<Hazard> step(Paused state, Words asked, Doing doing) {
        return Step.of(state.resumed(
                doing.draft().saying(asked.text()),
                timing.clock().resumed(state.progress().requireDeadline(), doing.now())));
    }
}
