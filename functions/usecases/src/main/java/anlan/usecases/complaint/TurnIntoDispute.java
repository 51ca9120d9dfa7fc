package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Early;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Step;
import anlan.usecases.Words;

/** A complaint is a dispute, and goes to mediation (转调解). */
public final class TurnIntoDispute extends Deed<Complaint, Early, Words> {

    public TurnIntoDispute() {
        super("to-dispute", Early.class);
    }

    @Override
    protected Step<Complaint> step(Early state, Words asked, Doing doing) {
        return Step.of(state.toDispute(doing.draft().saying(asked.text())));
    }
}
