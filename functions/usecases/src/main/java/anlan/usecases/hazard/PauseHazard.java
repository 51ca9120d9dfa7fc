package anlan.usecases.hazard;

import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Working;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Form;
import anlan.usecases.Remark;
import java.util.function.Supplier;

/** The clock of a hazard stops, as it waits for somebody outside, such as a court (暂停计时). */
final class PauseHazard extends Deed<Hazard, Working.Rectifying, Remark> {

    PauseHazard() {
        super("pause", Working.Rectifying.class);
    }

    @Override
    public Supplier<Remark> read(Form form) {
        return Remark.reason(form);
    }

    @Override
    protected Decision<Hazard> decide(Working.Rectifying state, Remark asked, DeedContext context) {
        return Decision.of(state.paused(context.draft().saying(asked.text())));
    }
}
