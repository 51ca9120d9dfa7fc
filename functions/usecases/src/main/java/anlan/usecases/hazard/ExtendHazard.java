package anlan.usecases.hazard;

import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Working;
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

/** The owner asks for more time, once and early enough (申请延期). */
final class ExtendHazard extends Deed<Hazard, Working.Rectifying, ExtendHazard.Asked> {

    /** How many days more, and why. */
    record Asked(int days, String reason) {}

    private static final int MOST_DAYS = 365;

    private final Deadlines deadlines;

    ExtendHazard(Deadlines deadlines) {
        super("extend", Working.Rectifying.class);
        this.deadlines = deadlines;
    }

    @Override
    public Supplier<Asked> read(Form form) {
        Field<Integer> days = form.number("days", 1, MOST_DAYS);
        Field<String> reason = form.text("reason", Form.TEXT);
        return () -> new Asked(days.get(), reason.get());
    }

    @Override
    protected @Nullable Refusal whyNot(Working.Rectifying state, Actor by, Instant now) {
        return state.whyNotExtend(deadlines.terms(state), deadlines.clock(), now);
    }

    @Override
    protected Decision<Hazard> decide(Working.Rectifying state, Asked asked, DeedContext context) {
        return Decision.of(state.extensionAsked(
                context.draft().saying(asked.reason()),
                Spans.within(asked.days(), deadlines.terms(state).extension())));
    }
}
