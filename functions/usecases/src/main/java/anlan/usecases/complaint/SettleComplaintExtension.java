package anlan.usecases.complaint;

import anlan.domain.complaint.Asking;
import anlan.domain.complaint.Complaint;
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

/** The centre grants an extension or does not (延期审批). */
public final class SettleComplaintExtension extends Deed<Complaint, Asking.ExtensionRequested, Ruling> {

    private final Timing timing;

    public SettleComplaintExtension(Timing timing) {
        super("settle-extension", Asking.ExtensionRequested.class);
        this.timing = timing;
    }

    @Override
    protected @Nullable Refusal bar(Asking.ExtensionRequested state, Actor by, Instant now) {
        return state.ownRequest(by);
    }

    @Override
    protected Step<Complaint> step(Asking.ExtensionRequested state, Ruling asked, Doing doing) {
        EventDraft draft = doing.draft().saying(asked.why());
        return Step.of(
                asked.yes()
                        ? state.extended(draft, timing.clock().extended(state.deadline(), state.more()))
                        : state.refused(draft));
    }
}
