package anlan.usecases;

import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Pausable;
import java.util.function.Supplier;

/** The clock of a case stops, as it waits for somebody outside, such as a court (暂停计时). */
final class Pause<C extends Case> extends Deed<C, Pausable<C>, Remark> {

    Pause(Class<? extends Pausable<C>> from) {
        super("pause", from);
    }

    @Override
    public Supplier<Remark> read(Form form) {
        return Remark.reason(form);
    }

    @Override
    protected Decision<C> decide(Pausable<C> state, Remark asked, DeedContext context) {
        return Decision.of(state.paused(context.draft().saying(asked.text())));
    }
}
