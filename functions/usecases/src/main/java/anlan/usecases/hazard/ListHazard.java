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

/** A hazard is put under listed supervision (挂牌督办). */
final class ListHazard extends Deed<Hazard, Open, Remark> {

    ListHazard() {
        super("list", Open.class);
    }

    @Override
    public Supplier<Remark> read(Form form) {
        return Remark.reason(form);
    }

    @Override
    protected @Nullable Refusal whyNot(Open state, Actor by, Instant now) {
        return state.whyNotList(true);
    }

    @Override
    protected Decision<Hazard> decide(Open state, Remark asked, DeedContext context) {
        return Decision.of(state.listed(context.draft().saying(asked.text()), true));
    }
}
