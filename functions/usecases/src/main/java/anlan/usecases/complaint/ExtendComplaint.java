package anlan.usecases.complaint;

import anlan.domain.complaint.Complaint;
import anlan.domain.complaint.FirstHandling;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Deadlines;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Field;
import anlan.usecases.Form;
import anlan.usecases.Spans;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A unit asks for more time, once and before the deadline (申请延期). */
final class ExtendComplaint extends Deed<Complaint, FirstHandling, ExtendComplaint.Asked> {

    /** How many working days more, and why. */
    record Asked(int days, String reason) {}

    private static final int MOST_DAYS = 90;

    private final Deadlines deadlines;

    ExtendComplaint(Deadlines deadlines) {
        super("extend", FirstHandling.class);
        this.deadlines = deadlines;
    }

    @Override
    public Supplier<Asked> read(Form form) {
        Field<Integer> days = form.number("days", 1, MOST_DAYS);
        Field<String> reason = form.text("reason", Form.TEXT);
        return () -> new Asked(days.get(), reason.get());
    }

    @Override
    protected @Nullable Refusal whyNot(FirstHandling state, Actor by, Instant now) {
        return state.whyNotExtend(deadlines.terms(state).extension(), now);
    }

    @Override
    protected Decision<Complaint> decide(FirstHandling state, Asked asked, DeedContext context) {
        return Decision.of(state.extensionAsked(
                context.draft().saying(asked.reason()),
                Spans.within(asked.days(), deadlines.terms(state).extension())));
    }
}
