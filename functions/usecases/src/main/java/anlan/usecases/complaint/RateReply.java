package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Rateable;
import anlan.domain.complaint.Verdict;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The reporter rates a reply (评价): whether it is solved, and whether they are satisfied. */
public final class RateReply extends Deed<Complaint, Rateable, RateReply.Rating> {

    /** What they say, in one word each, and in their own. */
    public record Rating(Verdict verdict, @Nullable String words) {}

    public RateReply() {
        super("rate", Rateable.class);
    }

    @Override
    public boolean asReporter() {
        return true;
    }

    @Override
    protected @Nullable Refusal whyNot(Rateable state, Actor by, Instant now) {
        return state.whyNotRate();
    }

    @Override
    protected Decision<Complaint> decide(Rateable state, RateReply.Rating asked, DeedContext context) {
        return Decision.of(state.rated(context.draft().saying(asked.words()), asked.verdict()));
    }
}
