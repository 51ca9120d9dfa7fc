package anlan.usecases.hazard;

import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Undecided;
import anlan.domain.lifecycle.Rules;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Form;
import anlan.usecases.PhotoEvidence;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A verified hazard is fixed in the same visit (即查即改), with evidence of before and after. */
final class FixOnSpot extends Deed<Hazard, Undecided.Verified, OnSpot> {

    private final Rules rules;

    FixOnSpot(Rules rules) {
        super("fix-on-spot", Undecided.Verified.class);
        this.rules = rules;
    }

    @Override
    public Supplier<OnSpot> read(Form form) {
        return OnSpot.read(form);
    }

    @Override
    protected @Nullable Refusal whyNot(Undecided.Verified state, Actor by, Instant now) {
        return OnSpot.tooGrave(state.finding().grade())
                ? new Conflict(OnSpot.TOO_GRAVE, OnSpot.TOO_GRAVE_DETAIL)
                : null;
    }

    @Override
    protected List<PhotoEvidence.Named> shows(OnSpot asked) {
        return asked.shown("");
    }

    @Override
    protected Decision<Hazard> decide(Undecided.Verified state, OnSpot asked, DeedContext context) {
        return Decision.of(state.fixedOnSpot(context.draft(), asked.before(), asked.after(), rules));
    }
}
