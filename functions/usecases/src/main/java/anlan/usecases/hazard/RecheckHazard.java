package anlan.usecases.hazard;

import anlan.domain.casefile.Evidence;
import anlan.domain.hazard.Ended;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Rules;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Deadlines;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import anlan.usecases.Field;
import anlan.usecases.Form;
import anlan.usecases.PhotoEvidence;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else looks again at a hazard that is closed (复核): it holds, or it is opened again in the
 * same deed.
 */
final class RecheckHazard extends Deed<Hazard, Ended.Closed, RecheckHazard.Seen> {

    /** What they saw there, and the evidence of it. */
    sealed interface Seen {
        Evidence evidence();
    }

    /** It is as it was shown. */
    record Held(Evidence evidence, @Nullable String words) implements Seen {}

    /** It is not, for a reason. */
    record Failed(Evidence evidence, String reason) implements Seen {}

    private final Deadlines deadlines;
    private final Rules rules;

    RecheckHazard(Deadlines deadlines, Rules rules) {
        super("recheck", Ended.Closed.class);
        this.deadlines = deadlines;
        this.rules = rules;
    }

    @Override
    public Supplier<Seen> read(Form form) {
        Field<Boolean> held = form.requiredFlag("held");
        Field<Evidence> evidence = form.evidence("evidence");
        Field<String> reason = form.optionalText("reason", Form.TEXT);
        if (Boolean.FALSE.equals(held.value())) {
            form.require("reason", reason);
        }
        return () -> held.get() ? new Held(evidence.get(), reason.value()) : new Failed(evidence.get(), reason.get());
    }

    @Override
    protected @Nullable Refusal whyNot(Ended.Closed state, Actor by, Instant now) {
        return state.whyNotRecheck(by, rules, now);
    }

    @Override
    protected List<PhotoEvidence.Named> shows(Seen asked) {
        return List.of(new PhotoEvidence.Named("/evidence", asked.evidence()));
    }

    @Override
    protected Decision<Hazard> decide(Ended.Closed state, Seen asked, DeedContext context) {
        EventDraft draft = context.draft();
        return Decision.of(
                switch (asked) {
                    case Held(var evidence, var words) -> state.recheckPassed(draft.saying(words), evidence);
                    case Failed(var evidence, var reason) ->
                        state.recheckFailed(
                                draft.saying(reason),
                                evidence,
                                deadlines.anew(
                                        state.progress(), deadlines.terms(state).rectify(), context.now()),
                                rules);
                });
    }
}
