package anlan.usecases.hazard;

import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Signable;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Remark;

/** The owner signs for a hazard that was handed to them, or takes a returned one up again (签收). */
public final class SignHazard extends Deed<Hazard, Signable, Remark> {

    public SignHazard() {
        super("sign", Signable.class);
    }

    @Override
    protected Decision<Hazard> decide(Signable state, Remark asked, DeedContext context) {
        return Decision.of(state.signed(context.draft().saying(asked.text())));
    }
}
