package anlan.usecases.complaint;

import anlan.domain.complaint.Answered;
import anlan.domain.complaint.Complaint;
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

/** The centre calls the reporter back about a reply (回访); never the unit that replied. */
final class CallReporterBack extends Deed<Complaint, Answered.Replied, CallReporterBack.Call> {

    /** How the call went. */
    sealed interface Call {}

    /** The reporter said what they think. */
    record Reached(Verdict verdict, @Nullable String words) implements Call {}

    /** Nobody answered. */
    record NotReached(@Nullable String words) implements Call {}

    CallReporterBack() {
        super("visit", Answered.Replied.class);
    }

    @Override
    public Supplier<Call> read(Form form) {
        Field<Boolean> reached = form.requiredFlag("reached");
        Field<Verdict.Solved> solved = form.optionalChoice("solved", Verdict.Solved.values());
        Field<Verdict.Satisfied> satisfied = form.optionalChoice("satisfied", Verdict.Satisfied.values());
        Field<String> note = form.optionalText("note", Form.TEXT);
        if (Boolean.TRUE.equals(reached.value())) {
            form.require("solved", solved);
            form.require("satisfied", satisfied);
        } else if (solved.value() != null || satisfied.value() != null) {
            form.reject("reached", "contradiction", "未联系上时不能填写评价。");
        }
        return () -> reached.get()
                ? new Reached(new Verdict(solved.get(), satisfied.get()), note.value())
                : new NotReached(note.value());
    }

    @Override
    protected @Nullable Refusal whyNot(Answered.Replied state, Actor by, Instant now) {
        return state.whyNotCallBack(by);
    }

    @Override
    protected Decision<Complaint> decide(Answered.Replied state, Call asked, DeedContext context) {
        return Decision.of(
                switch (asked) {
                    case Reached(var verdict, var words) ->
                        state.calledBack(context.draft().saying(words), verdict);
                    case NotReached(var words) ->
                        state.calledBack(context.draft().saying(words), null);
                });
    }
}
