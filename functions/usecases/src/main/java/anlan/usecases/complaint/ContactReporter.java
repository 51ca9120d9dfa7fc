package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Early;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Step;
import anlan.usecases.Words;

/** The unit has spoken to the reporter for the first time (首次联系). */
public final class ContactReporter extends Deed<Complaint, Early.Signed, Words> {

    public ContactReporter() {
        super("contact", Early.Signed.class);
    }

    @Override
    protected Step<Complaint> step(Early.Signed state, Words asked, Doing doing) {
        return Step.of(state.contacted(doing.draft().saying(asked.text())));
    }
}
