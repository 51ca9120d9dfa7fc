package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Undecided;
import anlan.domain.lifecycle.Owner;
import anlan.usecases.Deadlines;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The centre hands a complaint to the unit that must answer it (交办). */
public final class DispatchComplaint extends Deed<Complaint, Undecided.Accepted, DispatchComplaint.To> {

    /** The post that answers for it from now on. */
    public record To(String owner, @Nullable String words) {}

    private final Deadlines deadlines;

    public DispatchComplaint(Deadlines deadlines) {
        super("dispatch", Undecided.Accepted.class);
        this.deadlines = deadlines;
    }

    @Override
    protected Set<String> posts(DispatchComplaint.To asked) {
        return Set.of(asked.owner());
    }

    @Override
    protected Decision<Complaint> decide(Undecided.Accepted state, DispatchComplaint.To asked, DeedContext context) {
        Owner owner = context.owner(
                asked.owner(),
                state.report().particulars().area(),
                state.dossier().accused());
        return Decision.of(state.dispatched(
                context.draft().saying(asked.words()),
                owner,
                deadlines.step(deadlines.terms(state).sign(), context.now())));
    }
}
