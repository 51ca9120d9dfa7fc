package anlan.usecases.hazard;

import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Signable;
import anlan.usecases.Deed;
import anlan.usecases.Doing;
import anlan.usecases.Step;
import anlan.usecases.Words;

/** The owner signs for a hazard that was handed to them, or takes a returned one up again (签收). */
public final class SignHazard extends Deed<Hazard, Signable, Words> {

    public SignHazard() {
        super("sign", Signable.class);
    }

    @Override
    protected Step<Hazard> step(Signable state, Words asked, Doing doing) {
        return Step.of(state.signed(doing.draft().saying(asked.text())));
    }
}
