package anlan.usecases.complaint;

import anlan.domain.complaint.Answered;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Verdict;
import anlan.domain.refusal.Invalid;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Field;
import anlan.usecases.Form;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The centre closes a complaint (办结); with a reason, if its reporter says that it is not solved.
 */
final class CloseComplaint extends Deed<Complaint, Answered.CalledBack, CloseComplaint.Closing> {

    /** Why, and what those may read who follow it without being its reporter. */
    record Closing(@Nullable String reason, @Nullable String publicReply) {}

    private static final int PUBLIC_REPLY = 500;

    CloseComplaint() {
        super("close", Answered.CalledBack.class);
    }

    @Override
    public Supplier<Closing> read(Form form) {
        Field<String> reason = form.optionalText("reason", Form.TEXT);
        Field<String> publicReply = form.optionalText("publicReply", PUBLIC_REPLY);
        return () -> new Closing(reason.value(), paragraph(publicReply.value()));
    }

    /** Followers read one paragraph. */
    private static @Nullable String paragraph(@Nullable String text) {
        return text == null ? null : text.strip().replaceAll("\\s+", " ");
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
