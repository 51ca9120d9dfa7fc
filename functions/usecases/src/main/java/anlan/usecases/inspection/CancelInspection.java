package anlan.usecases.inspection;

import anlan.domain.inspection.Inspection;
import anlan.domain.inspection.Underway;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Form;
import anlan.usecases.Remark;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An inspection was entered by mistake (作废). */
final class CancelInspection extends Deed<Inspection, Underway, Remark> {

    CancelInspection() {
        super("cancel", Underway.class);
    }

    @Override
    public Supplier<Remark> read(Form form) {
        return Remark.reason(form);
    }

    @Override
    protected @Nullable Refusal whyNot(Underway state, Actor by, Instant now) {
        return state.whyNotCancel();
    }

    @Override
    protected Decision<Inspection> decide(Underway state, Remark asked, DeedContext context) {
        return Decision.of(state.cancelled(context.draft().saying(asked.text())));
    }
}
