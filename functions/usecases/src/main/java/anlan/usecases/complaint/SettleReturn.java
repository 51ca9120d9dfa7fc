package anlan.usecases.complaint;

import anlan.domain.complaint.Asking;
import anlan.domain.complaint.Complaint;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Owner;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Deadlines;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The centre says to whom a returned complaint goes, or that it stays (退回审批). */
public final class SettleReturn extends Deed<Complaint, Asking.ReturnRequested, SettleReturn.Settlement> {

    /** Yes or no; the post that gets it, which must be named with a yes. */
    public record Settlement(
            boolean yes, @Nullable String owner, @Nullable String why) {}

    private final Deadlines deadlines;

    public SettleReturn(Deadlines deadlines) {
        super("settle-return", Asking.ReturnRequested.class);
        this.deadlines = deadlines;
    }

    @Override
    protected @Nullable Refusal whyNot(Asking.ReturnRequested state, Actor by, Instant now) {
        return state.whyNotSettle(by);
    }

    @Override
    protected Set<String> posts(SettleReturn.Settlement asked) {
        return asked.owner() == null ? Set.of() : Set.of(asked.owner());
    }

    @Override
    protected Decision<Complaint> decide(
            Asking.ReturnRequested state, SettleReturn.Settlement asked, DeedContext context) {
        EventDraft draft = context.draft().saying(asked.why());
        if (!asked.yes()) {
            return Decision.of(
                    state.refused(draft, deadlines.step(deadlines.terms(state).contact(), context.now())));
        }
        String to = asked.owner() == null ? state.proposed() : asked.owner();
        Owner owner = context.owner(
                to, state.report().particulars().area(), state.dossier().accused());
        return Decision.of(state.redispatched(
                draft, owner, deadlines.step(deadlines.terms(state).sign(), context.now())));
    }
}
