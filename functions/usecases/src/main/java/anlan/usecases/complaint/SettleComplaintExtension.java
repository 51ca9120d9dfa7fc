package anlan.usecases.complaint;

import anlan.domain.complaint.Asking;
import anlan.domain.complaint.Complaint;
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

/** The centre grants an extension or does not (延期审批). */
final class SettleComplaintExtension extends Deed<Complaint, Asking.ExtensionRequested, Ruling> {

    private final Deadlines deadlines;

    SettleComplaintExtension(Deadlines deadlines) {
        super("settle-extension", Asking.ExtensionRequested.class);
        this.deadlines = deadlines;
    }

    @Override
    public Supplier<Ruling> read(Form form) {
        return Ruling.read(form);
    }

    @Override
    protected @Nullable Refusal whyNot(Asking.ExtensionRequested state, Actor by, Instant now) {
        return state.whyNotSettle(by);
    }

    @Override
    protected Decision<Complaint> decide(Asking.ExtensionRequested state, Ruling asked, DeedContext context) {
        return Decision.of(
                switch (asked) {
                    case Ruling.Approved(var words) ->
                        state.extended(
                                context.draft().saying(words),
                                deadlines.clock().extended(state.deadline(), state.more()));
                    case Ruling.Refused(var reason) ->
                        state.refused(context.draft().saying(reason));
                });
    }
}
