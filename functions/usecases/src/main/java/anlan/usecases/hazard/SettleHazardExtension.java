package anlan.usecases.hazard;

import anlan.domain.hazard.ExtensionPending;
import anlan.domain.hazard.Hazard;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Deadlines;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Form;
import anlan.usecases.Ruling;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An extension is granted or is not (延期审批). */
final class SettleHazardExtension extends Deed<Hazard, ExtensionPending, Ruling> {

    private final Deadlines deadlines;

    SettleHazardExtension(Deadlines deadlines) {
        super("settle-extension", ExtensionPending.class);
        this.deadlines = deadlines;
    }

    @Override
    public Supplier<Ruling> read(Form form) {
        return Ruling.read(form);
    }

    @Override
    protected @Nullable Refusal whyNot(ExtensionPending state, Actor by, Instant now) {
        return state.whyNotSettle(by);
    }

    @Override
    protected Decision<Hazard> decide(ExtensionPending state, Ruling asked, DeedContext context) {
        return Decision.of(
                switch (asked) {
                    case Ruling.Approved(var words) ->
                        state.extended(
                                context.draft().saying(words),
                                deadlines.clock().extended(state.progress().requireDeadline(), state.more()));
                    case Ruling.Refused(var reason) ->
                        state.refused(context.draft().saying(reason));
                });
    }
}
