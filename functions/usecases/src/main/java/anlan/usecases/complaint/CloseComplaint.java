package anlan.usecases.complaint;

import anlan.domain.complaint.Answered;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Verdict;
import anlan.domain.refusal.Invalid;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import org.jspecify.annotations.Nullable;

/** The centre closes a complaint (办结); with a reason, if its reporter says that it is not solved. */
public final class CloseComplaint extends Deed<Complaint, Answered.CalledBack, CloseComplaint.Closing> {

    /** Why, and what those may read who follow it without being its reporter. */
    public record Closing(@Nullable String reason, @Nullable String publicReply) {}

    public CloseComplaint() {
        super("close", Answered.CalledBack.class);
    }

    @Override
    protected Decision<Complaint> decide(Answered.CalledBack state, Closing asked, DeedContext context) {
        Verdict verdict = state.reply().verdict();
        if (verdict != null && verdict.solved() == Verdict.Solved.NO && asked.reason() == null) {
            throw new Invalid("/reason", "required", "诉求人反映未解决,办结须说明理由。");
        }
        return Decision.of(state.closed(context.draft().saying(asked.reason()), asked.publicReply()));
    }
}
