package anlan.usecases.hazard;

import anlan.domain.casefile.Evidence;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Working;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Step;
import anlan.usecases.Timing;
import org.jspecify.annotations.Nullable;

/** The owner says that a hazard is rectified, and shows it (提交销号). */
public final class SubmitRectification extends Deed<Hazard, Working, SubmitRectification.Shown> {

    /** Evidence of how it is now. */
    public record Shown(Evidence after, @Nullable String words) {}

    private final Timing timing;

    public SubmitRectification(Timing timing) {
        super("submit", Working.class);
        this.timing = timing;
    }

    @Override
    protected Step<Hazard> step(Working state, SubmitRectification.Shown asked, Doing doing) {
        return Step.of(state.submitted(
                doing.draft().saying(asked.words()),
                asked.after(),
                timing.clock().first(timing.terms(state).review(), doing.now()).dueAt()));
    }
}
