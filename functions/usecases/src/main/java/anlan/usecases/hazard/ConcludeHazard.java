package anlan.usecases.hazard;

import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Referred;
import anlan.domain.lifecycle.Owner;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Step;
import anlan.usecases.Timing;
import java.util.Set;

/** The units have sat down together, and conclude who rectifies a hazard until when (会商结论). */
public final class ConcludeHazard extends Deed<Hazard, Referred, ConcludeHazard.Conclusion> {

    /** The post that answers for it, in how many days, and what was concluded. */
    public record Conclusion(String owner, int days, String words) {}

    private final Timing timing;

    public ConcludeHazard(Timing timing) {
        super("conclude", Referred.class);
        this.timing = timing;
    }

    @Override
    protected Set<String> posts(ConcludeHazard.Conclusion asked) {
        return Set.of(asked.owner());
    }

    @Override
    protected Step<Hazard> step(Referred state, ConcludeHazard.Conclusion asked, Doing doing) {
        Owner owner =
                doing.owner(asked.owner(), state.finding().area(), state.dossier().accused());
        Deadline due = timing.anew(state.progress(), new Term.Days(asked.days()), doing.now());
        return Step.of(state.concluded(doing.draft().saying(asked.words()), owner, due));
    }
}
