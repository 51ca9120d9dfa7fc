package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Undecided;
import anlan.domain.intake.CaseId;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Step;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two reports are about one thing (合并): the reporter of this one follows the other from now on. */
public final class MergeComplaint extends Deed<Complaint, Undecided, MergeComplaint.Into> {

    /** The complaint that goes on. */
    public record Into(CaseId master, @Nullable String words) {}

    public MergeComplaint() {
        super("merge", Undecided.class);
    }

    @Override
    protected Set<CaseId> cases(MergeComplaint.Into asked) {
        return Set.of(asked.master());
    }

    @Override
    protected Step<Complaint> step(Undecided state, MergeComplaint.Into asked, Doing doing) {
        CaseId master = Masters.of(state, asked.master(), doing);
        return new Step<>(state.merged(doing.act().saying(asked.words()), master), null, master);
    }
}
