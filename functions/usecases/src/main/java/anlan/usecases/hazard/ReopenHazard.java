package anlan.usecases.hazard;

import anlan.domain.deadline.Deadline;
import anlan.domain.hazard.Ended;
import anlan.domain.hazard.Hazard;
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

/** A closed hazard has come back (反弹), within the time that the rules give: to its owner, on a new clock. */
final class ReopenHazard extends Deed<Hazard, Ended.Closed, Remark> {

    private final Deadlines deadlines;
    private final Rules rules;

    ReopenHazard(Deadlines deadlines, Rules rules) {
        super("reopen", Ended.Closed.class);
        this.deadlines = deadlines;
        this.rules = rules;
    }

    @Override
    public Supplier<Remark> read(Form form) {
        return Remark.reason(form);
    }

    @Override
    protected @Nullable Refusal whyNot(Ended.Closed state, Actor by, Instant now) {
        return state.whyNotReopen(rules, now);
    }

    @Override
    protected Decision<Hazard> decide(Ended.Closed state, Remark asked, DeedContext context) {
        Deadline due = deadlines.anew(state.progress(), deadlines.terms(state).rectify(), context.now());
        return Decision.of(state.reopened(context.draft().saying(asked.text()), due, rules));
    }
}
