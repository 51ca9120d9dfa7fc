package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Undecided;
import anlan.domain.lifecycle.Owner;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Step;
import anlan.usecases.Timing;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The centre hands a complaint to the unit that must answer it (交办). */
public final class DispatchComplaint extends Deed<Complaint, Undecided.Accepted, DispatchComplaint.To> {

    /** The post that answers for it from now on. */
    public record To(String owner, @Nullable String words) {}

    private final Timing timing;

    public DispatchComplaint(Timing timing) {
        super("dispatch", Undecided.Accepted.class);
        this.timing = timing;
    }

    @Override
    protected Set<String> posts(DispatchComplaint.To asked) {
        return Set.of(asked.owner());
    }

    @Override
    protected Step<Complaint> step(Undecided.Accepted state, DispatchComplaint.To asked, Doing doing) {
        Owner owner =
                doing.owner(asked.owner(), state.report().area(), state.dossier().accused());
        return Step.of(state.dispatched(
                doing.draft().saying(asked.words()),
                owner,
                timing.step(timing.terms(state).sign(), doing.now())));
    }
}
