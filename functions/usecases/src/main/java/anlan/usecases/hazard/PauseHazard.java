package anlan.usecases.hazard;

import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Working;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Remark;

/** The clock of a hazard stops, as it waits for somebody outside, such as a court (暂停计时). */
public final class PauseHazard extends Deed<Hazard, Working.Rectifying, Remark> {

    public PauseHazard() {
        super("pause", Working.Rectifying.class);
    }

    @Override
    protected Decision<Hazard> decide(Working.Rectifying state, Remark asked, DeedContext context) {
        return Decision.of(state.paused(context.draft().saying(asked.text())));
    }
}
