package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Referred;
import anlan.domain.deadline.Deadline;
import anlan.domain.deadline.Term;
import anlan.domain.lifecycle.Owner;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Step;
import anlan.usecases.Timing;
import java.util.Set;

/** The units have sat down together, and conclude who answers a complaint until when (会商结论). */
public final class ConcludeComplaint extends Deed<Complaint, Referred, ConcludeComplaint.Conclusion> {

    /** The post that answers for it, in how many working days, and what was concluded. */
    public record Conclusion(String owner, int days, String words) {}

    private final Timing timing;

    public ConcludeComplaint(Timing timing) {
        super("conclude", Referred.class);
        this.timing = timing;
    }

    @Override
    protected Set<String> posts(ConcludeComplaint.Conclusion asked) {
        return Set.of(asked.owner());
    }

    @Override
    protected Step<Complaint> step(Referred state, ConcludeComplaint.Conclusion asked, Doing doing) {
        Owner owner =
                doing.owner(asked.owner(), state.report().area(), state.dossier().accused());
        Deadline due = timing.anew(state.progress(), new Term.WorkingDays(asked.days()), doing.now());
        return Step.of(state.concluded(
                doing.draft().saying(asked.words()),
                owner,
                due,
                timing.step(timing.terms(state).sign(), doing.now())));
    }
}
