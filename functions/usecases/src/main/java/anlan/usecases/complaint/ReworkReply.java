package anlan.usecases.complaint;

import anlan.domain.complaint.Answered;
import anlan.domain.complaint.Complaint;
import anlan.domain.lifecycle.Rules;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Step;
import anlan.usecases.Words;

/** A reply did not hold (返工): its unit owes another, and at the second failure the units sit down together. */
public final class ReworkReply extends Deed<Complaint, Answered.Visited, Words> {

    private final Rules rules;

    public ReworkReply(Rules rules) {
        super("rework", Answered.Visited.class);
        this.rules = rules;
    }

    @Override
    protected Step<Complaint> step(Answered.Visited state, Words asked, Doing doing) {
        return Step.of(state.rework(doing.draft().saying(asked.text()), rules));
    }
}
