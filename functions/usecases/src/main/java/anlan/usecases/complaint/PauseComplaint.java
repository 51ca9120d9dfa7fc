package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.FirstHandling;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Remark;

/** The clock of a complaint stops, as it waits for somebody outside, such as a court (暂停计时). */
public final class PauseComplaint extends Deed<Complaint, FirstHandling, Remark> {

    public PauseComplaint() {
        super("pause", FirstHandling.class);
    }

    @Override
    protected Decision<Complaint> decide(FirstHandling state, Remark asked, DeedContext context) {
        return Decision.of(state.paused(context.draft().saying(asked.text())));
    }
}
