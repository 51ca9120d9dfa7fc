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

/** A hazard is taken from listed supervision (摘牌). */
final class DelistHazard extends Deed<Hazard, Open, Remark> {

    DelistHazard() {
        super("delist", Open.class);
    }

    @Override
    public Supplier<Remark> read(Form form) {
        return Remark.reason(form);
    }

    @Override
    protected @Nullable Refusal whyNot(Open state, Actor by, Instant now) {
        return state.whyNotList(false);
    }

    @Override
    protected Decision<Hazard> decide(Open state, Remark asked, DeedContext context) {
        return Decision.of(state.listed(context.draft().saying(asked.text()), false));
    }
}
