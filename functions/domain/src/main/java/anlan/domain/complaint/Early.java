package anlan.domain.complaint;

import anlan.domain.casefile.CaseId;
import anlan.domain.deadline.Term;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Act;
import anlan.domain.lifecycle.Turn;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** At work for the first time, when it may still turn out to be another thing, or need more time. */
public sealed interface Early extends Working {

    /** Why no extension may be asked for, or null: there is one, if it is asked for before the deadline. */
    default @Nullable Refusal notExtensible(@Nullable Term most, Instant now) {
        if (most == null) {
            return new Conflict("not_extensible", "此类诉求不能延期。");
        }
        if (course().counts().extended()) {
            return new Conflict("already_extended", "只能申请一次延期。");
        }
        return deadline().passed(now) ? new Conflict("asked_too_late", "已过办理期限,不能再申请延期。") : null;
    }

    /** The unit asks for more time (申请延期). */
    default Turn<Complaint> extensionAsked(Act act, Term more) {
        return of().turn(
                        EventKind.COMPLAINT_EXTENSION_REQUESTED,
                        act.with(Fact.TERM, more.text()),
                        course().step(null),
                        next -> new Asking.ExtensionRequested(next, more, act.doer()));
    }

    /** It is a hazard: that one is worked on as such, and the reporter keeps this number; both clocks run. */
    default Turn<Complaint> becameHazard(Act act, CaseId hazard) {
        return of().turn(
                        EventKind.COMPLAINT_TO_HAZARD,
                        act.with(Fact.OTHER, hazard),
                        course().step(null),
                        next -> new Working.ToHazard(next.became(hazard)));
    }

    /** It is a dispute, and goes to mediation (转调解); the clock runs on. */
    default Turn<Complaint> toDispute(Act act) {
        return of().turn(EventKind.COMPLAINT_TO_DISPUTE, act, course().step(null), Working.ToDispute::new);
    }

    /** The clock stops, as the matter waits for somebody outside, such as a court (暂停计时). */
    default Turn<Complaint> paused(Act act) {
        return of().turn(
                        EventKind.COMPLAINT_PAUSED, act, course().due(deadline().paused(act.at())), Paused::new);
    }

    /** The unit has signed for it. */
    record Signed(ComplaintDossier of) implements Early {
        @Override
        public Signed with(ComplaintDossier next) {
            return new Signed(next);
        }

        /** The unit has spoken to the reporter for the first time (首次联系). */
        public Turn<Complaint> contacted(Act act) {
            return of.turn(
                    EventKind.COMPLAINT_CONTACTED,
                    act,
                    course().step(null),
                    next -> new Handling(next.contacted(act.at())));
        }
    }

    /** The unit is at work, and the reporter has heard from it. */
    record Handling(ComplaintDossier of) implements Early {
        @Override
        public Handling with(ComplaintDossier next) {
            return new Handling(next);
        }
    }
}
