package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.Rateable;
import anlan.domain.complaint.Verdict;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Field;
import anlan.usecases.Form;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The reporter rates a reply (评价): whether it is solved, and whether they are satisfied. */
final class RateReply extends Deed<Complaint, Rateable, RateReply.Rating> {

    /** The rating, in one word each, and in the reporter's own words. */
    record Rating(Verdict verdict, @Nullable String words) {}

    RateReply() {
        super("rate", Rateable.class);
    }

    @Override
    public Supplier<Rating> read(Form form) {
        Field<Verdict.Solved> solved = form.choice("solved", Verdict.Solved.values());
        Field<Verdict.Satisfied> satisfied = form.choice("satisfied", Verdict.Satisfied.values());
        Field<String> note = form.optionalText("note", Form.TEXT);
        return () -> new Rating(new Verdict(solved.get(), satisfied.get()), note.value());
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
    protected Decision<Complaint> decide(Rateable state, Rating asked, DeedContext context) {
        return Decision.of(state.rated(context.draft().saying(asked.words()), asked.verdict()));
    }
}
