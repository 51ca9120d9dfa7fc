package anlan.usecases;

import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Extendable;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A unit asks for more time, once and early enough (申请延期). */
final class Extend<C extends Case, S extends Extendable<C>> extends Deed<C, S, Extend.Asked> {

    /** How many days more, and why. */
    record Asked(int days, String reason) {}

    private final int mostDays;
    private final SharedDeeds.TermOfStep<S> longest;
    private final SharedDeeds.WhyNot<S> whyNot;
    private final Deadlines deadlines;

    Extend(
            Class<S> from,
            int mostDays,
            SharedDeeds.TermOfStep<S> longest,
            SharedDeeds.WhyNot<S> whyNot,
            Deadlines deadlines) {
        super("extend", from);
        this.mostDays = mostDays;
        this.longest = longest;
        this.whyNot = whyNot;
        this.deadlines = deadlines;
    }

    @Override
    public Supplier<Asked> read(Form form) {
        Field<Integer> days = form.number("days", 1, mostDays);
        Field<String> reason = form.text("reason", Form.TEXT);
        return () -> new Asked(days.get(), reason.get());
    }

    @Override
    protected @Nullable Refusal whyNot(S state, Actor by, Instant now) {
        return whyNot.of(state, now);
    }

    @Override
    protected Decision<C> decide(S state, Asked asked, DeedContext context) {
        return Decision.of(state.extensionAsked(
                context.draft().saying(asked.reason()),
                Spans.within(asked.days(), longest.of(state)),
                deadlines.settleBy(context.now())));
    }
}
