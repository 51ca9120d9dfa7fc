package anlan.usecases;

import anlan.domain.deadline.DeadlineClock;
import anlan.domain.lifecycle.AwaitingExtension;
import anlan.domain.lifecycle.Case;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An extension is granted or is not (延期审批). */
final class SettleExtension<C extends Case> extends Deed<C, AwaitingExtension<C>, Ruling> {

    private final DeadlineClock clock;

    SettleExtension(Class<? extends AwaitingExtension<C>> from, DeadlineClock clock) {
        super("settle-extension", from);
        this.clock = clock;
    }

    @Override
    public Supplier<Ruling> read(Form form) {
        return Ruling.read(form);
    }

    @Override
    protected @Nullable Refusal whyNot(AwaitingExtension<C> state, Actor by, Instant now) {
        return state.whyNotSettle(by);
    }

    @Override
    protected Decision<C> decide(AwaitingExtension<C> state, Ruling asked, DeedContext context) {
        return Decision.of(
                switch (asked) {
                    case Ruling.Approved(var words) ->
                        state.extended(
                                context.draft().saying(words),
                                clock.extended(state.progress().requireDeadline(), state.more()));
                    case Ruling.Refused(var reason) ->
                        state.refused(context.draft().saying(reason));
                });
    }
}
