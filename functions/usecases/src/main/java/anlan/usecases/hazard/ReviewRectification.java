package anlan.usecases.hazard;

import anlan.domain.casefile.Evidence;
import anlan.domain.hazard.Ended;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Reviewable;
import anlan.domain.hazard.Submitted;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Rules;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.Actor;
import anlan.domain.people.Role;
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
 * Somebody else looks at what was submitted (验收销号), or checks again what was fixed on the spot
 * (复核).
 */
final class ReviewRectification extends Deed<Hazard, Reviewable, ReviewRectification.Review> {

    /** The result of the review. */
    sealed interface Review {}

    /** It holds, as the evidence shows. */
    record Passed(Evidence evidence, @Nullable String words) implements Review {}

    /** It does not hold, for a reason. */
    record Failed(String reason) implements Review {}

    private final Deadlines deadlines;
    private final Rules rules;

    ReviewRectification(Deadlines deadlines, Rules rules) {
        super("review", Reviewable.class);
        this.deadlines = deadlines;
        this.rules = rules;
    }

    @Override
    public Supplier<Review> read(Form form) {
        Field<Boolean> pass = form.requiredFlag("pass");
        Field<Evidence> evidence = form.optionalEvidence("evidence");
        Field<String> reason = form.optionalText("reason", Form.TEXT);
        if (Boolean.TRUE.equals(pass.value())) {
            form.require("evidence", evidence);
        } else if (Boolean.FALSE.equals(pass.value())) {
            form.require("reason", reason);
        }
        return () -> pass.get() ? new Passed(evidence.get(), reason.value()) : new Failed(reason.get());
    }

    @Override
    protected @Nullable Refusal whyNot(Reviewable state, Actor by, Instant now) {
        boolean above = by.role() == Role.OFFICE || by.role() == Role.LEADER;
        return switch (state) {
            case Submitted submitted -> submitted.whyNotReview(by, above);
            case Ended.Recheck recheck -> recheck.whyNotReview(by);
        };
    }

    @Override
    protected List<PhotoEvidence.Named> shows(Review asked) {
        return asked instanceof Passed(var evidence, var _)
                ? List.of(new PhotoEvidence.Named("/evidence", evidence))
                : List.of();
    }

    @Override
    protected Decision<Hazard> decide(Reviewable state, Review asked, DeedContext context) {
        return Decision.of(
                switch (asked) {
                    case Passed(var evidence, var words) ->
                        passed(state, context.draft().saying(words), evidence);
                    case Failed(var reason) -> failed(state, context.draft().saying(reason));
                });
    }

    private static Transition<Hazard> passed(Reviewable state, EventDraft draft, Evidence evidence) {
        return switch (state) {
            case Submitted submitted -> submitted.passed(draft, evidence);
            case Ended.Recheck recheck -> recheck.passed(draft, evidence);
        };
    }

    private Transition<Hazard> failed(Reviewable state, EventDraft draft) {
        return switch (state) {
            case Submitted submitted -> submitted.returned(draft, rules);
            case Ended.Recheck recheck -> {
                Owner town = Owner.ofTown(
                        recheck.finding().particulars().area().town(),
                        recheck.dossier().accused());
                yield recheck.failed(
                        draft,
                        town,
                        deadlines.anew(
                                recheck.progress(), deadlines.terms(recheck).rectify(), draft.at()));
            }
        };
    }
}
