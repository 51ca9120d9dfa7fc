package anlan.domain.inspection;

import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Acting;
import anlan.domain.lifecycle.Clocked;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Transition;

/** It is over, and its findings are to be looked at again (待回头看): the clock runs. */
public record AwaitingLookBack(InspectionDossier dossier)
        implements Concluded, Clocked<Inspection, InspectionDossier>, Acting.Owner {

    @Override
    public AwaitingLookBack with(InspectionDossier next) {
        return new AwaitingLookBack(next);
    }

    /** There is nothing to consult about: whoever must go there is told again. */
    @Override
    public Transition<Inspection> overdueAndReferred(EventDraft draft) {
        return progress().overdueSince() == null ? overdue(draft) : told(EventKind.ESCALATED, draft);
    }

    /** It was looked at again, and that is the end of it (回头看). */
    public Transition<Inspection> lookedBack(EventDraft draft) {
        boolean inTime = !progress().requireDeadline().late(draft.at());
        return dossier.transition(
                EventKind.LOOKED_BACK,
                draft.with(Fact.IN_TIME, inTime),
                progress().ended(),
                next -> new Over.LookedBack(next, inTime));
    }

    /** It was looked at again, and has to be once more. */
    public Transition<Inspection> lookedBackAgain(EventDraft draft, Deadline again) {
        boolean inTime = !progress().requireDeadline().late(draft.at());
        return dossier.running(
                EventKind.LOOK_BACK_REPEATED,
                draft.with(Fact.IN_TIME, inTime),
                progress().ended().withDeadline(again),
                AwaitingLookBack::new);
    }
}
