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
import anlan.domain.refusal.Invalid;
import anlan.domain.refusal.Refusal;
import anlan.usecases.Deadlines;
import anlan.usecases.Decision;
import anlan.usecases.Deed;
import anlan.usecases.DeedContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody else looks at what was submitted (验收销号), or checks again what was fixed on the spot (复核). */
public final class ReviewRectification extends Deed<Hazard, Reviewable, ReviewRectification.Seen> {

    /** Whether it holds, what shows that it does, and why it does not. */
    public record Seen(
            boolean pass,
            @Nullable Evidence evidence,
            @Nullable String reason) {}

    private final Deadlines deadlines;
    private final Rules rules;

    public ReviewRectification(Deadlines deadlines, Rules rules) {
        super("review", Reviewable.class);
        this.deadlines = deadlines;
        this.rules = rules;
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
    protected Decision<Hazard> decide(Reviewable state, Seen asked, DeedContext context) {
        EventDraft draft = context.draft().saying(asked.reason());
        Evidence evidence = asked.evidence();
        if (!asked.pass()) {
            return Decision.of(failed(state, draft));
        }
        if (evidence == null) {
            throw new Invalid("/evidence", "required", "验收通过须有现场佐证。");
        }
        return Decision.of(
                switch (state) {
                    case Submitted submitted -> submitted.passed(draft, evidence);
                    case Ended.Recheck recheck -> recheck.passed(draft, evidence);
                });
    }

    private Transition<Hazard> failed(Reviewable state, EventDraft draft) {
        if (draft.words() == null) {
            throw new Invalid("/reason", "required", "退回须说明理由。");
        }
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
