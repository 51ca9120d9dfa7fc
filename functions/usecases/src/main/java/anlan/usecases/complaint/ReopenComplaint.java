package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Ended;
import anlan.domain.deadline.Deadline;
import anlan.domain.lifecycle.Rules;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Step;
import anlan.usecases.Timing;
import anlan.usecases.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The reporter opens a closed complaint again, within the time that the rules give (重开): back to its owner. */
public final class ReopenComplaint extends Deed<Complaint, Ended.Closed, Words> {

    private final Timing timing;
    private final Rules rules;

    public ReopenComplaint(Timing timing, Rules rules) {
        super("reopen", Ended.Closed.class);
        this.timing = timing;
        this.rules = rules;
    }

    @Override
    public boolean asReporter() {
        return true;
    }

    @Override
    protected @Nullable Refusal bar(Ended.Closed state, Actor by, Instant now) {
        return state.tooLate(rules, now);
    }

    @Override
    protected Step<Complaint> step(Ended.Closed state, Words asked, Doing doing) {
        Deadline due = timing.anew(state.progress(), timing.terms(state).feedback(), doing.now());
        return Step.of(state.reopened(doing.draft().saying(asked.text()), due, rules));
    }
}
