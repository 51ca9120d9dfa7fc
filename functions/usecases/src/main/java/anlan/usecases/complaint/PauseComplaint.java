package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.FirstHandling;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Form;
import anlan.usecases.Remark;
import java.util.function.Supplier;

/** The clock of a complaint stops, as it waits for somebody outside, such as a court (暂停计时). */
final class PauseComplaint extends Deed<Complaint, FirstHandling, Remark> {

    PauseComplaint() {
        super("pause", FirstHandling.class);
    }

    @Override
    public Supplier<Remark> read(Form form) {
        return Remark.reason(form);
    }

    @Override
    protected Decision<Complaint> decide(FirstHandling state, Remark asked, DeedContext context) {
        return Decision.of(state.paused(context.draft().saying(asked.text())));
    }
}
