package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Undecided;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Form;
import anlan.usecases.Remark;
import java.util.function.Supplier;

/** The city does not take a complaint on (不予受理), and says why. */
final class RejectComplaint extends Deed<Complaint, Undecided.Submitted, Remark> {

    RejectComplaint() {
        super("reject", Undecided.Submitted.class);
    }

    @Override
    public Supplier<Remark> read(Form form) {
        return Remark.reason(form);
    }

    @Override
    protected Decision<Complaint> decide(Undecided.Submitted state, Remark asked, DeedContext context) {
        return Decision.of(state.rejected(context.draft().saying(asked.text())));
    }
}
