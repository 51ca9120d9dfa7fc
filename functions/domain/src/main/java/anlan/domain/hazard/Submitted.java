package anlan.domain.hazard;

import anlan.domain.casefile.Evidence;
import anlan.domain.category.Grade;
import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Acting;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Progress;
import anlan.domain.lifecycle.Rules;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.Actor;
import anlan.domain.people.Doer;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Refusal;
import anlan.domain.timer.Step;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The owner says that it is rectified (待验收); their clock stands while somebody else looks.
 *
 * @param after evidence of how it is now
 * @param by whoever submitted it
 */
public record Submitted(HazardDossier dossier, Evidence after, Doer by, Instant at)
        implements Open, Acting.Office, Reviewable {

    @Override
    public Step step() {
        return Step.REVIEW;
    }

    @Override
    public Submitted with(HazardDossier next) {
        return new Submitted(next, after, by, at);
    }

    /**
     * Work that was submitted in time is not late while it lies before the reviewer, whatever
     * calendar comes out.
     */
    @Override
    public boolean ticks() {
        return false;
    }

    /** What was submitted too late is late, even if nobody had looked before. */
    @Override
    public boolean mayBeLate() {
        return progress().requireDeadline().late(at);
    }

    /** It is done, as its owner sees it: what lies before the reviewer is not taken away. */
    @Override
    public Transition<Hazard> overdueAndReferred(EventDraft draft) {
        return overdue(draft);
    }

    /** Its clock runs again. */
    @Override
    public Transition<Hazard> referred(EventDraft draft, UnaryOperator<Deadline> resumed) {
        return dossier.running(EventKind.REFERRED, draft, progress().withStepDueAt(null), Referred::new);
    }

    /**
     * Why somebody may not review it, or null: neither who submitted it nor its owner's unit, and a
     * grave one only from above.
     */
    public @Nullable Refusal whyNotReview(Actor reviewer, boolean above) {
        if (by.is(reviewer) || progress().requireOwner().unit().equals(reviewer.unit())) {
            return Forbidden.ownWork();
        }
        return finding().grade() == Grade.MAJOR && !above ? new Forbidden("major_from_above", "重大隐患由平安办或市领导验收。") : null;
    }

    /** It holds (销号). */
    public Transition<Hazard> passed(EventDraft draft, Evidence seen) {
        boolean inTime = progress().overdueSince() == null
                && !progress().requireDeadline().late(at);
        return dossier.transition(
                EventKind.CLOSED,
                draft.with(Fact.EVIDENCE, seen.reference()).with(Fact.IN_TIME, inTime),
                progress().ended(),
                next -> new Ended.Closed(
                        next, false, null, after, draft.at(), inTime, List.of(by, draft.doer()), false));
    }

    /** It does not hold (退回), on the same clock; at the second time the units sit down together. */
    public Transition<Hazard> returned(EventDraft draft, Rules rules) {
        Progress next = progress().withCounts(progress().counts().andReturned()).withStepDueAt(null);
        if (next.counts().returned() >= rules.returnsRefer()) {
            return dossier.running(EventKind.REFERRED, draft.with(Fact.CAUSE, "returned-again"), next, Referred::new);
        }
        return dossier.running(EventKind.RETURNED, draft, next, Working.Returned::new);
    }
}
