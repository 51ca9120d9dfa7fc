package anlan.usecases.complaint;

import anlan.domain.complaint.Answered;
import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Verdict;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The centre calls the reporter back about a reply (回访); never the unit that replied. */
public final class CallReporterBack extends Deed<Complaint, Answered.Replied, CallReporterBack.Call> {

    /** What the reporter said, null if nobody was reached. */
    public record Call(@Nullable Verdict heard, @Nullable String words) {}

    public CallReporterBack() {
        super("visit", Answered.Replied.class);
    }

    @Override
    protected @Nullable Refusal whyNot(Answered.Replied state, Actor by, Instant now) {
        return state.whyNotCallBack(by);
    }

    @Override
    protected Decision<Complaint> decide(Answered.Replied state, CallReporterBack.Call asked, DeedContext context) {
        return Decision.of(state.calledBack(context.draft().saying(asked.words()), asked.heard()));
    }
}
