package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Dispatched;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Step;
import anlan.usecases.Timing;
import anlan.usecases.Words;

/** A unit signs for a complaint that was handed to it (签收). */
public final class SignComplaint extends Deed<Complaint, Dispatched, Words> {

    private final Timing timing;

    public SignComplaint(Timing timing) {
        super("sign", Dispatched.class);
        this.timing = timing;
    }

    @Override
    protected Step<Complaint> step(Dispatched state, Words asked, Doing doing) {
        return Step.of(state.signed(
                doing.draft().saying(asked.text()), timing.step(timing.terms(state).contact(), doing.now())));
    }
}
