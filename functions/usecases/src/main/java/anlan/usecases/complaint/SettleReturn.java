package anlan.usecases.complaint;

import anlan.domain.complaint.Asking;
import anlan.domain.complaint.Complaint;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Owner;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Step;
import anlan.usecases.Timing;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The centre says to whom a returned complaint goes, or that it stays (退回审批). */
public final class SettleReturn extends Deed<Complaint, Asking.ReturnRequested, SettleReturn.Settlement> {

    /** Yes or no; the post that gets it, which must be named with a yes. */
    public record Settlement(
            boolean yes, @Nullable String owner, @Nullable String why) {}

    private final Timing timing;

    public SettleReturn(Timing timing) {
        super("settle-return", Asking.ReturnRequested.class);
        this.timing = timing;
    }

    @Override
    protected @Nullable Refusal bar(Asking.ReturnRequested state, Actor by, Instant now) {
        return state.ownRequest(by);
    }

    @Override
    protected Set<String> posts(SettleReturn.Settlement asked) {
        return asked.owner() == null ? Set.of() : Set.of(asked.owner());
    }

    @Override
    protected Step<Complaint> step(Asking.ReturnRequested state, SettleReturn.Settlement asked, Doing doing) {
        EventDraft draft = doing.draft().saying(asked.why());
        if (!asked.yes()) {
            return Step.of(state.refused(draft, timing.step(timing.terms(state).contact(), doing.now())));
        }
        String to = asked.owner() == null ? state.proposed() : asked.owner();
        Owner owner = doing.owner(to, state.report().area(), state.dossier().accused());
        return Step.of(
                state.redispatched(draft, owner, timing.step(timing.terms(state).sign(), doing.now())));
    }
}
