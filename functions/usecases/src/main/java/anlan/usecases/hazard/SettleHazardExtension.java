package anlan.usecases.hazard;

import anlan.domain.hazard.ExtensionPending;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Deadlines;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Ruling;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An extension is granted or is not (延期审批). */
public final class SettleHazardExtension extends Deed<Hazard, ExtensionPending, Ruling> {

    private final Deadlines deadlines;

    public SettleHazardExtension(Deadlines deadlines) {
        super("settle-extension", ExtensionPending.class);
        this.deadlines = deadlines;
    }

    @Override
    protected @Nullable Refusal whyNot(ExtensionPending state, Actor by, Instant now) {
        return state.whyNotSettle(by);
    }

    @Override
    protected Decision<Hazard> decide(ExtensionPending state, Ruling asked, DeedContext context) {
        EventDraft draft = context.draft().saying(asked.why());
        return Decision.of(
                asked.yes()
                        ? state.extended(
                                draft,
                                deadlines.clock().extended(state.progress().requireDeadline(), state.more()))
                        : state.refused(draft));
    }
}
