package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.FirstHandling;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Form;
import anlan.usecases.Remark;
import java.util.function.Supplier;

/** The unit has spoken to the reporter for the first time (首次联系). */
final class ContactReporter extends Deed<Complaint, FirstHandling.Signed, Remark> {

    ContactReporter() {
        super("contact", FirstHandling.Signed.class);
    }

    @Override
    public Supplier<Remark> read(Form form) {
        return Remark.note(form);
    }

    @Override
    protected Decision<Complaint> decide(FirstHandling.Signed state, Remark asked, DeedContext context) {
        return Decision.of(state.contacted(context.draft().saying(asked.text())));
    }
}
