package anlan.usecases.complaint;

import anlan.domain.casefile.Evidence;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Round;
import anlan.domain.complaint.Working;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Step;
import java.util.List;

/** The unit tells the reporter the result (答复). */
public final class ReplyToReporter extends Deed<Complaint, Working, ReplyToReporter.Answer> {

    /** What was done, and what shows it. */
    public record Answer(String text, List<Evidence> photos) {}

    public ReplyToReporter() {
        super("reply", Working.class);
    }

    @Override
    protected Step<Complaint> step(Working state, ReplyToReporter.Answer asked, Doing doing) {
        Round round = Round.of(doing.draft().doer(), asked.text(), asked.photos(), doing.now());
        return Step.of(state.replied(doing.draft().saying(asked.text()), round));
    }
}
