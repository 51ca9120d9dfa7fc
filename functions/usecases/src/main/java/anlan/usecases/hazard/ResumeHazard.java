package anlan.usecases.hazard;

import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Paused;
import anlan.usecases.Deadlines;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Form;
import anlan.usecases.Remark;
import java.util.function.Supplier;

/** The clock of a hazard runs again, longer by what was lost (恢复计时). */
final class ResumeHazard extends Deed<Hazard, Paused, Remark> {

    private final Deadlines deadlines;

    ResumeHazard(Deadlines deadlines) {
        super("resume", Paused.class);
        this.deadlines = deadlines;
    }

    @Override
    public Supplier<Remark> read(Form form) {
        return Remark.note(form);
    }

    @Override
    protected Decision<Hazard> decide(Paused state, Remark asked, DeedContext context) {
        return Decision.of(state.resumed(
                context.draft().saying(asked.text()),
                deadlines.clock().resumed(state.progress().requireDeadline(), context.now())));
    }
}
