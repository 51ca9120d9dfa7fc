package anlan.usecases.complaint;

import anlan.domain.casefile.Evidence;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Reply;
import anlan.domain.complaint.Working;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Field;
import anlan.usecases.Form;
import anlan.usecases.PhotoEvidence;
import java.util.List;
import java.util.function.Supplier;

/** The unit tells the reporter the result (答复). */
final class ReplyToReporter extends Deed<Complaint, Working, ReplyToReporter.Answer> {

    /** The result of the work, and photos that show it. */
    record Answer(String text, List<Evidence> photos) {}

    ReplyToReporter() {
        super("reply", Working.class);
    }

    @Override
    public Supplier<Answer> read(Form form) {
        Field<String> text = form.text("text", Form.DESCRIPTION);
        List<Evidence> photos = form.photos();
        return () -> new Answer(text.get(), photos);
    }

    @Override
    protected List<PhotoEvidence.Named> shows(Answer asked) {
        return PhotoEvidence.Named.all(asked.photos());
    }

    @Override
    protected Decision<Complaint> decide(Working state, Answer asked, DeedContext context) {
        Reply reply = Reply.of(context.draft().doer(), asked.text(), asked.photos(), context.now());
        return Decision.of(state.replied(context.draft().saying(asked.text()), reply));
    }
}
