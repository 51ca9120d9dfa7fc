package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.FirstHandling;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Remark;

/** A complaint is a dispute, and goes to mediation (转调解). */
public final class TurnIntoDispute extends Deed<Complaint, FirstHandling, Remark> {

    public TurnIntoDispute() {
        super("to-dispute", FirstHandling.class);
    }

    @Override
    protected Decision<Complaint> decide(FirstHandling state, Remark asked, DeedContext context) {
        return Decision.of(state.toDispute(context.draft().saying(asked.text())));
    }
}
