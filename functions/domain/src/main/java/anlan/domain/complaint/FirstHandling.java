package anlan.domain.complaint;

import anlan.domain.casefile.CaseId;
import anlan.domain.deadline.Term;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Extendable;
import anlan.domain.lifecycle.Pausable;
import anlan.domain.lifecycle.Transition;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Refusal;
import anlan.domain.timer.Step;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * At work for the first time, when it may still turn out to be another thing, or need more time.
 */
public sealed interface FirstHandling extends Working, Pausable<Complaint>, Extendable<Complaint> {

    /**
     * Why no extension may be asked for, or null: there is one, if it is asked for before the
     * deadline.
     */
    default @Nullable Refusal whyNotExtend(@Nullable Term most, Instant now) {
        if (most == null) {
            return new Conflict("not_extensible", "此类诉求不能延期。");
        }
        if (progress().counts().extended()) {
            return new Conflict("already_extended", "只能申请一次延期。");
        }
        return deadline().passed(now) ? new Conflict("asked_too_late", "已过办理期限,不能再申请延期。") : null;
    }

    @Override
    default Transition<Complaint> extensionAsked(EventDraft draft, Term more, @Nullable Instant settleBy) {
        return dossier()
                .extensionAsked(draft, more, settleBy, next -> new Asking.ExtensionRequested(next, more, draft.doer()));
    }

    /**
     * It is a hazard: that one is worked on as such, and the reporter keeps this number; both
     * clocks run.
     */
    default Transition<Complaint> becameHazard(EventDraft draft, CaseId hazard) {
        return dossier()
                .transition(
                        EventKind.TO_HAZARD,
                        draft.with(Fact.OTHER, hazard),
                        progress().withStepDueAt(null),
                        next -> new Working.ToHazard(next.became(hazard)));
    }

    /** It is a dispute, and goes to mediation (转调解); the clock runs on. */
    default Transition<Complaint> toDispute(EventDraft draft) {
        return dossier()
                .transition(EventKind.TO_DISPUTE, draft, progress().withStepDueAt(null), Working.ToDispute::new);
    }

    @Override
    default Transition<Complaint> paused(EventDraft draft) {
        return dossier().paused(draft, Paused::new);
    }

    /** The unit has signed for it. */
    record Signed(ComplaintDossier dossier) implements FirstHandling {
        @Override
        public Step step() {
            return Step.CONTACT;
        }

        @Override
        public Signed with(ComplaintDossier next) {
            return new Signed(next);
        }

        /** The unit has spoken to the reporter for the first time (首次联系). */
        public Transition<Complaint> contacted(EventDraft draft) {
            return dossier.transition(
                    EventKind.CONTACTED,
                    heardFrom(draft),
                    heardFrom(draft.at()).withStepDueAt(null),
                    next -> new Handling(next.contacted(draft.at())));
        }
    }

    /** The unit is at work, and the reporter has heard from it. */
    record Handling(ComplaintDossier dossier) implements FirstHandling {
        @Override
        public Handling with(ComplaintDossier next) {
            return new Handling(next);
        }
    }
}
