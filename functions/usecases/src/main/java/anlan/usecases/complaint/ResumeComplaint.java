package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Paused;
import anlan.usecases.Deadlines;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Form;
import anlan.usecases.Remark;
import java.util.function.Supplier;

/** The clock of a complaint runs again, longer by what was lost (恢复计时). */
final class ResumeComplaint extends Deed<Complaint, Paused, Remark> {

    private final Deadlines deadlines;

    ResumeComplaint(Deadlines deadlines) {
        super("resume", Paused.class);
        this.deadlines = deadlines;
    }

    @Override
    public Supplier<Remark> read(Form form) {
        return Remark.note(form);
    }

    @Override
    protected Decision<Complaint> decide(Paused state, Remark asked, DeedContext context) {
        return Decision.of(state.resumed(
                context.draft().saying(asked.text()), deadlines.clock().resumed(state.deadline(), context.now())));
    }
}
