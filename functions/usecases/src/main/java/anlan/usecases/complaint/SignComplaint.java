package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Dispatched;
import anlan.usecases.Deadlines;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Form;
import anlan.usecases.Remark;
import java.util.function.Supplier;

/** A unit signs for a complaint that was handed to it (签收). */
final class SignComplaint extends Deed<Complaint, Dispatched, Remark> {

    private final Deadlines deadlines;

    SignComplaint(Deadlines deadlines) {
        super("sign", Dispatched.class);
        this.deadlines = deadlines;
    }

    @Override
    public Supplier<Remark> read(Form form) {
        return Remark.note(form);
    }

    @Override
    protected Decision<Complaint> decide(Dispatched state, Remark asked, DeedContext context) {
        return Decision.of(state.signed(
                context.draft().saying(asked.text()),
                deadlines.step(deadlines.terms(state).contact(), context.now())));
    }
}
