package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Ended;
import anlan.domain.deadline.Deadline;
import anlan.domain.lifecycle.Rules;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Deadlines;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Form;
import anlan.usecases.Remark;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The reporter opens a closed complaint again, within the time that the rules give (重开): back to its owner. */
final class ReopenComplaint extends Deed<Complaint, Ended.Closed, Remark> {

    private final Deadlines deadlines;
    private final Rules rules;

    ReopenComplaint(Deadlines deadlines, Rules rules) {
        super("reopen", Ended.Closed.class);
        this.deadlines = deadlines;
        this.rules = rules;
    }

    @Override
    public Supplier<Remark> read(Form form) {
        return Remark.reason(form);
    }

    @Override
    public boolean asReporter() {
        return true;
    }

    @Override
    protected @Nullable Refusal whyNot(Ended.Closed state, Actor by, Instant now) {
        return state.whyNotReopen(rules, now);
    }

    @Override
    protected Decision<Complaint> decide(Ended.Closed state, Remark asked, DeedContext context) {
        Deadline due = deadlines.anew(state.progress(), deadlines.terms(state).feedback(), context.now());
        return Decision.of(state.reopened(context.draft().saying(asked.text()), due, rules));
    }
}
