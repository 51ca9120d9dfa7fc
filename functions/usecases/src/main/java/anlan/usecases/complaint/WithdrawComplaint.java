package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Undecided;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Form;
import anlan.usecases.Remark;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A reporter takes their report back before a unit is told to handle it (撤回). */
final class WithdrawComplaint extends Deed<Complaint, Undecided, Remark> {

    WithdrawComplaint() {
        super("withdraw", Undecided.class);
    }

    @Override
    public Supplier<Remark> read(Form form) {
        return Remark.note(form);
    }

    @Override
    public boolean asReporter() {
        return true;
    }

    @Override
    protected @Nullable Refusal whyNot(Undecided state, Actor by, Instant now) {
        return state.whyNotWithdraw();
    }

    @Override
    protected Decision<Complaint> decide(Undecided state, Remark asked, DeedContext context) {
        return Decision.of(state.withdrawn(context.draft().saying(asked.text())));
    }
}
