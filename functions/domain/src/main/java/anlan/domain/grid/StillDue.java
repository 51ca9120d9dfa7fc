package anlan.domain.grid;

import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.Acting;
import anlan.domain.lifecycle.Clocked;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Transition;

/** Something is still due (履职中): the clock runs to the end of the month. */
public record StillDue(DutyMonthDossier dossier)
        implements DutyMonth, Clocked<DutyMonth, DutyMonthDossier>, Acting.Owner {

    @Override
    public StillDue with(DutyMonthDossier next) {
        return new StillDue(next);
    }

    /** There is nothing to consult about: whoever should have gone there is told again. */
    @Override
    public Transition<DutyMonth> overdueAndReferred(EventDraft draft) {
        return progress().overdueSince() == null ? overdue(draft) : told(EventKind.ESCALATED, draft);
    }

    @Override
    public Transition<DutyMonth> visited(EventDraft draft, GridVisit visit) {
        DutyMonthDossier next = dossier.and(visit);
        EventDraft says = DutyMonth.visit(draft, next);
        if (!next.tally().complete()) {
            return next.transition(EventKind.VISITED, says, progress(), StillDue::new);
        }
        boolean inTime = !progress().requireDeadline().late(draft.at());
        return next.transition(
                EventKind.VISITED,
                says.with(Fact.IN_TIME, inTime),
                progress().ended(),
                done -> new Over.Done(done, inTime));
    }

    /** The month is over, and so are the days left to enter what was done in it (月度结算). */
    public Transition<DutyMonth> settled(EventDraft draft) {
        return dossier.transition(
                EventKind.MONTH_SETTLED,
                draft.with(Fact.MONTH, month().month())
                        .with(Fact.DUTIES_MISSING, Due.text(dossier.tally().missing())),
                progress().ended(),
                Over.Incomplete::new);
    }
}
