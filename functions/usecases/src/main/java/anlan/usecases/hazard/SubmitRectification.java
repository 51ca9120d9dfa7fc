package anlan.usecases.hazard;

import anlan.domain.casefile.Evidence;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Working;
import anlan.usecases.Deadlines;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import org.jspecify.annotations.Nullable;

/** The owner says that a hazard is rectified, and shows it (提交销号). */
public final class SubmitRectification extends Deed<Hazard, Working, SubmitRectification.Shown> {

    /** Evidence of how it is now. */
    public record Shown(Evidence after, @Nullable String words) {}

    private final Deadlines deadlines;

    public SubmitRectification(Deadlines deadlines) {
        super("submit", Working.class);
        this.deadlines = deadlines;
    }

    @Override
    protected Decision<Hazard> decide(Working state, SubmitRectification.Shown asked, DeedContext context) {
        return Decision.of(state.submitted(
                context.draft().saying(asked.words()),
                asked.after(),
                deadlines
                        .clock()
                        .first(deadlines.terms(state).review(), context.now())
                        .dueAt()));
    }
}
