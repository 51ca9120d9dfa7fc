package anlan.domain.complaint;

import anlan.domain.casefile.CaseId;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Acting;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Transition;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Refusal;
import anlan.domain.timer.Step;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Nobody has been told to handle it yet. */
public sealed interface Undecided extends Open, Acting.Office {

    @Override
    default Step step() {
        return Step.DISPATCH;
    }

    /**
     * The same matter as another, whose course its reporter follows from now on (合并).
     *
     * @param ref name of the master that stands in the event, as the reporter must not learn its id
     * @param accused unit that the master is about, null if it is about none
     */
    default Transition<Complaint> merged(EventDraft draft, CaseId master, String ref, @Nullable UnitId accused) {
        return dossier()
                .transition(
                        EventKind.MERGED,
                        draft.with(Fact.OTHER, ref),
                        progress().ended(),
                        next -> new Ended.Merged(next.inheriting(accused), master));
    }

    /** Why its reporter may not take it back, or null: another has been told to follow it. */
    default @Nullable Refusal whyNotWithdraw() {
        return dossier().followed() ? new Conflict("followed", "已有其他诉求并入本件,不能撤回。") : null;
    }

    /** Its reporter takes it back (撤回). */
    default Transition<Complaint> withdrawn(EventDraft draft) {
        return dossier().transition(EventKind.WITHDRAWN, draft, progress().ended(), Ended.Withdrawn::new);
    }

    /** The office has it, and has not looked at it yet. */
    record Submitted(ComplaintDossier dossier) implements Undecided {
        @Override
        public Submitted with(ComplaintDossier next) {
            return new Submitted(next);
        }

        /** It is the city's to answer (受理). */
        public Transition<Complaint> accepted(EventDraft draft, @Nullable UnitId accused) {
            return dossier.transition(
                    EventKind.ACCEPTED, draft, progress(), next -> new Accepted(next.accusing(accused)));
        }

        /** It is not the city's to answer (不予受理), and the reporter is told why. */
        public Transition<Complaint> rejected(EventDraft draft) {
            return dossier.transition(EventKind.REJECTED, draft, progress().ended(), Ended.NotAccepted::new);
        }
    }

    /** To be answered, by whom is not settled. */
    record Accepted(ComplaintDossier dossier) implements Undecided {
        @Override
        public Accepted with(ComplaintDossier next) {
            return new Accepted(next);
        }

        /** Handed to the unit that must answer it (交办). */
        public Transition<Complaint> dispatched(EventDraft draft, Owner owner, @Nullable Instant signBy) {
            return dossier.transition(
                    EventKind.DISPATCHED, draft, progress().withOwner(owner).withStepDueAt(signBy), Dispatched::new);
        }
    }
}
