package anlan.usecases;

import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Reopenable;
import anlan.domain.lifecycle.Rules;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A closed case is opened again, within the time that the rules give (重开, 反弹): to its owner, on a
 * new clock.
 */
final class Reopen<C extends Case, S extends Reopenable<C>> extends Deed<C, S, Remark> {

    private final boolean asReporter;
    private final Function<S, Term> term;
    private final Deadlines deadlines;
    private final Rules rules;

    Reopen(Class<S> from, boolean asReporter, Function<S, Term> term, Deadlines deadlines, Rules rules) {
        super("reopen", from);
        this.asReporter = asReporter;
        this.term = term;
        this.deadlines = deadlines;
        this.rules = rules;
    }

    @Override
    public Supplier<Remark> read(Form form) {
        return Remark.reason(form);
    }

    @Override
    public boolean asReporter() {
        return asReporter;
    }

    @Override
    protected @Nullable Refusal whyNot(S state, Actor by, Instant now) {
        return state.whyNotReopen(rules, now);
    }

    @Override
    protected Decision<C> decide(S state, Remark asked, DeedContext context) {
        Deadline due = deadlines.anew(state.progress(), term.apply(state), context.now());
        return Decision.of(state.reopened(context.draft().saying(asked.text()), due, rules));
    }
}
