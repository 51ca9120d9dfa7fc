package anlan.usecases.hazard;

import anlan.domain.deadline.Deadline;
import anlan.domain.hazard.Ended;
import anlan.domain.hazard.Hazard;
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

/** A closed hazard has come back (反弹), within the time that the rules give: to its owner, on a new clock. */
public final class ReopenHazard extends Deed<Hazard, Ended.Closed, Words> {

    private final Timing timing;
    private final Rules rules;

    public ReopenHazard(Timing timing, Rules rules) {
        super("reopen", Ended.Closed.class);
        this.timing = timing;
        this.rules = rules;
    }

    @Override
    protected @Nullable Refusal bar(Ended.Closed state, Actor by, Instant now) {
        return state.tooLate(rules, now);
    }

    @Override
    protected Step<Hazard> step(Ended.Closed state, Words asked, Doing doing) {
        Deadline due = timing.anew(state.progress(), timing.terms(state).rectify(), doing.now());
        return Step.of(state.reopened(doing.draft().saying(asked.text()), due, rules));
    }
}
