package anlan.usecases.complaint;

import anlan.domain.complaint.Answered;
import anlan.domain.complaint.Complaint;
import anlan.domain.lifecycle.Rules;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Form;
import anlan.usecases.Remark;
import java.util.function.Supplier;

/**
 * A reply did not hold (返工): its unit owes another, and at the second failure the units sit down
 * together.
 */
final class ReworkReply extends Deed<Complaint, Answered.CalledBack, Remark> {

    private final Rules rules;

    ReworkReply(Rules rules) {
        super("rework", Answered.CalledBack.class);
        this.rules = rules;
    }

    @Override
    public Supplier<Remark> read(Form form) {
        return Remark.reason(form);
    }

    @Override
    protected Decision<Complaint> decide(Answered.CalledBack state, Remark asked, DeedContext context) {
        return Decision.of(state.rework(context.draft().saying(asked.text()), rules));
    }
}
