package anlan.usecases.complaint;

import anlan.domain.casefile.Evidence;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Reply;
import anlan.domain.complaint.Working;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import java.util.List;

/** The unit tells the reporter the result (答复). */
public final class ReplyToReporter extends Deed<Complaint, Working, ReplyToReporter.Answer> {

    /** What was done, and what shows it. */
    public record Answer(String text, List<Evidence> photos) {}

    public ReplyToReporter() {
        super("reply", Working.class);
    }

    @Override
    protected Decision<Complaint> decide(Working state, ReplyToReporter.Answer asked, DeedContext context) {
        Reply reply = Reply.of(context.draft().doer(), asked.text(), asked.photos(), context.now());
        return Decision.of(state.replied(context.draft().saying(asked.text()), reply));
    }
}
