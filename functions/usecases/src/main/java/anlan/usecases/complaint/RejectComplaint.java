package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Undecided;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Step;
import anlan.usecases.Words;

/** The city does not take a complaint on (不予受理), and says why. */
public final class RejectComplaint extends Deed<Complaint, Undecided.Submitted, Words> {

    public RejectComplaint() {
        super("reject", Undecided.Submitted.class);
    }

    @Override
    protected Step<Complaint> step(Undecided.Submitted state, Words asked, Doing doing) {
        return Step.of(state.rejected(doing.draft().saying(asked.text())));
    }
}
