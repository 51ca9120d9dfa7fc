package anlan.usecases.hazard;

import anlan.domain.deadline.Term;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Undecided;
import anlan.domain.lifecycle.Owner;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Spans;
import anlan.usecases.Step;
import anlan.usecases.Timing;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A verified hazard is handed to the post that must rectify it (交办), within the term of its grade. */
public final class AssignHazard extends Deed<Hazard, Undecided.Verified, AssignHazard.To> {

    /** The post that answers for it, in how many days if other than usual. */
    public record To(
            String owner, @Nullable Integer days, @Nullable String words) {}

    private final Timing timing;

    public AssignHazard(Timing timing) {
        super("assign", Undecided.Verified.class);
        this.timing = timing;
    }

    @Override
    protected Set<String> posts(AssignHazard.To asked) {
        return Set.of(asked.owner());
    }

    @Override
    protected Step<Hazard> step(Undecided.Verified state, AssignHazard.To asked, Doing doing) {
        Owner owner =
                doing.owner(asked.owner(), state.finding().area(), state.dossier().accused());
        Term term = Spans.term(asked.days(), timing.terms(state));
        return Step.of(state.assigned(
                doing.draft().saying(asked.words()), owner, timing.anew(state.progress(), term, doing.now())));
    }
}
