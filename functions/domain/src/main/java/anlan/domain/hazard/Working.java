package anlan.domain.hazard;

import anlan.domain.casefile.Evidence;
import anlan.domain.deadline.DeadlineClock;
import anlan.domain.deadline.Term;
import anlan.domain.deadline.Terms;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Acting;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Extendable;
import anlan.domain.lifecycle.Pausable;
import anlan.domain.lifecycle.Transition;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Its owner is at work on it. */
public sealed interface Working extends Open, Acting.Owner, Transferable {

    /**
     * The owner says that it is rectified, and shows it (提交销号).
     *
     * @param reviewBy until when it should be reviewed
     */
    default Transition<Hazard> submitted(EventDraft draft, Evidence after, Instant reviewBy) {
        return dossier()
                .transition(
                        EventKind.SUBMITTED,
                        draft.with(Fact.EVIDENCE, after.reference())
                                .with(
                                        Fact.IN_TIME,
                                        !progress().requireDeadline().late(draft.at())),
                        progress().withStepDueAt(reviewBy),
                        next -> new Submitted(next, after, draft.doer(), draft.at()));
    }

    /** At work (整改中). */
    record Rectifying(HazardDossier dossier) implements Working, Pausable<Hazard>, Extendable<Hazard> {
        @Override
        public Rectifying with(HazardDossier next) {
            return new Rectifying(next);
        }

        /**
         * Why no extension may be asked for, or null: there is one, if it is asked for early
         * enough.
         */
        public @Nullable Refusal whyNotExtend(Terms.Rectifying terms, DeadlineClock clock, Instant now) {
            if (progress().counts().extended()) {
                return new Conflict("already_extended", "只能申请一次延期。");
            }
            List<Term> leads = new ArrayList<>(terms.ahead());
            if (terms.halfAhead()) {
                leads.add(progress().requireDeadline().term().half());
            }
            return clock.ahead(progress().requireDeadline(), leads, now)
                    ? null
                    : new Conflict("asked_too_late", "延期申请应在期限届满前按规定时间提出,现已来不及。");
        }

        @Override
        public Transition<Hazard> extensionAsked(EventDraft draft, Term more) {
            return dossier.extensionAsked(draft, more, next -> new ExtensionPending(next, more, draft.doer()));
        }

        @Override
        public Transition<Hazard> paused(EventDraft draft) {
            return dossier.paused(draft, Paused::new);
        }
    }

    /** The submitted work did not hold (已退回). */
    record Returned(HazardDossier dossier) implements Working, Signable {
        @Override
        public Returned with(HazardDossier next) {
            return new Returned(next);
        }

        /** The owner takes it up again. */
        @Override
        public Transition<Hazard> signed(EventDraft draft, @Nullable Instant nextBy) {
            return dossier.transition(EventKind.SIGNED, draft, progress().withStepDueAt(nextBy), Rectifying::new);
        }
    }

    /** It came back (反弹), and its owner is on a new clock. */
    record Reopened(HazardDossier dossier) implements Working, Signable {
        @Override
        public Reopened with(HazardDossier next) {
            return new Reopened(next);
        }

        /** The owner takes it up again. */
        @Override
        public Transition<Hazard> signed(EventDraft draft, @Nullable Instant nextBy) {
            return dossier.transition(EventKind.SIGNED, draft, progress().withStepDueAt(nextBy), Rectifying::new);
        }
    }
}
