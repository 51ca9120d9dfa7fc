package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.FirstHandling;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Remark;

/** The unit has spoken to the reporter for the first time (首次联系). */
public final class ContactReporter extends Deed<Complaint, FirstHandling.Signed, Remark> {

    public ContactReporter() {
        super("contact", FirstHandling.Signed.class);
    }

    @Override
    protected Decision<Complaint> decide(FirstHandling.Signed state, Remark asked, DeedContext context) {
        return Decision.of(state.contacted(context.draft().saying(asked.text())));
    }
}
