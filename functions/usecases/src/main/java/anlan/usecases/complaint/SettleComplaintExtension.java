package anlan.usecases.complaint;

import anlan.domain.complaint.Asking;
import anlan.domain.complaint.Complaint;
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

/** The centre grants an extension or does not (延期审批). */
public final class SettleComplaintExtension extends Deed<Complaint, Asking.ExtensionRequested, Ruling> {

    private final Deadlines deadlines;

    public SettleComplaintExtension(Deadlines deadlines) {
        super("settle-extension", Asking.ExtensionRequested.class);
        this.deadlines = deadlines;
    }

    @Override
    protected @Nullable Refusal whyNot(Asking.ExtensionRequested state, Actor by, Instant now) {
        return state.whyNotSettle(by);
    }

    @Override
    protected Decision<Complaint> decide(Asking.ExtensionRequested state, Ruling asked, DeedContext context) {
        EventDraft draft = context.draft().saying(asked.why());
        return Decision.of(
                asked.yes()
                        ? state.extended(draft, deadlines.clock().extended(state.deadline(), state.more()))
                        : state.refused(draft));
    }
}
