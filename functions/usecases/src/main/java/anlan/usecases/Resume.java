package anlan.usecases;

import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.DeadlineClock;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Resumable;
import java.util.function.Supplier;

/** The clock of a case runs again, longer by the time that was lost (恢复计时). */
final class Resume<C extends Case> extends Deed<C, Resumable<C>, Remark> {

    private final DeadlineClock clock;

    Resume(Class<? extends Resumable<C>> from, DeadlineClock clock) {
        super("resume", from);
        this.clock = clock;
    }

    @Override
    public Supplier<Remark> read(Form form) {
        return Remark.note(form);
    }

    @Override
    protected Decision<C> decide(Resumable<C> state, Remark asked, DeedContext context) {
        Deadline due = clock.resumed(state.progress().requireDeadline(), context.now());
        return Decision.of(state.resumed(context.draft().saying(asked.text()), due));
    }
}
