package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.FirstHandling;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Form;
import anlan.usecases.Remark;
import java.util.function.Supplier;

/** A complaint is a dispute, and goes to mediation (转调解). */
final class TurnIntoDispute extends Deed<Complaint, FirstHandling, Remark> {

    TurnIntoDispute() {
        super("to-dispute", FirstHandling.class);
    }

    @Override
    public Supplier<Remark> read(Form form) {
        return Remark.note(form);
    }

    @Override
    protected Decision<Complaint> decide(FirstHandling state, Remark asked, DeedContext context) {
        return Decision.of(state.toDispute(context.draft().saying(asked.text())));
    }
}
