package anlan.usecases.hazard;

import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Signable;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Form;
import anlan.usecases.Remark;
import java.util.function.Supplier;

/** The owner signs for a hazard that was handed to them, or takes a returned one up again (签收). */
final class SignHazard extends Deed<Hazard, Signable, Remark> {

    SignHazard() {
        super("sign", Signable.class);
    }

    @Override
    public Supplier<Remark> read(Form form) {
        return Remark.note(form);
    }

    @Override
    protected Decision<Hazard> decide(Signable state, Remark asked, DeedContext context) {
        return Decision.of(state.signed(context.draft().saying(asked.text())));
    }
}
