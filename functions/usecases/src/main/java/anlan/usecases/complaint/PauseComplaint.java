package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Early;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Remark;


/** The clock of a complaint stops, as it waits for somebody outside, such as a court (暂停计时). */
public final class PauseComplaint extends Deed<Complaint, Early, Remark> {

    public PauseComplaint() {
        super("pause", Early.class);
    }

    @Override
    protected Decision<Complaint> decide(Early state, Remark asked, DeedContext context) {
        return Decision.of(state.paused(context.draft().saying(asked.text())));
    }
}
