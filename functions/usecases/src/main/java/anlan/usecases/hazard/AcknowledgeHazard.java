package anlan.usecases.hazard;

import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Open;
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

/** The owner has taken note that an overdue hazard is urged (签收督办). */
final class AcknowledgeHazard extends Deed<Hazard, Open, Remark> {

    AcknowledgeHazard() {
        super("acknowledge", Open.class);
    }

    @Override
    public Supplier<Remark> read(Form form) {
        return Remark.note(form);
    }

    @Override
    protected @Nullable Refusal whyNot(Open state, Actor by, Instant now) {
        return state.whyNotAcknowledge();
    }

    @Override
    protected Decision<Hazard> decide(Open state, Remark asked, DeedContext context) {
        return Decision.of(state.acknowledged(context.draft().saying(asked.text())));
    }
}
