package anlan.usecases.hazard;

import anlan.domain.hazard.ExtensionPending;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Ruling;
import anlan.usecases.Step;
import anlan.usecases.Timing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An extension is granted or is not (延期审批). */
public final class SettleHazardExtension extends Deed<Hazard, ExtensionPending, Ruling> {

    private final Timing timing;

    public SettleHazardExtension(Timing timing) {
        super("settle-extension", ExtensionPending.class);
        this.timing = timing;
    }

    @Override
    protected @Nullable Refusal bar(ExtensionPending state, Actor by, Instant now) {
        return state.ownRequest(by);
    }

    @Override
    protected Step<Hazard> step(ExtensionPending state, Ruling asked, Doing doing) {
        EventDraft draft = doing.draft().saying(asked.why());
        return Step.of(
                asked.yes()
                        ? state.extended(
                                draft, timing.clock().extended(state.progress().requireDeadline(), state.more()))
                        : state.refused(draft));
    }
}
