package anlan.domain.grid;

import anlan.domain.deadline.Deadline;
import anlan.domain.event.EventKind;
import anlan.domain.event.Fact;
import anlan.domain.lifecycle.CaseOf;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Owner;
import anlan.domain.lifecycle.Progress;
import anlan.domain.lifecycle.Transition;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The month of a grid (网格月度履职) in one of its states. Whatever state that is, it keeps each visit
 * that was made.
 */
public sealed interface DutyMonth extends CaseOf<DutyMonth, DutyMonthDossier> permits StillDue, Over {

    default GridMonth month() {
        return dossier().month();
    }

    @Override
    default DutyMonthStatus state() {
        return switch (this) {
            case StillDue _ -> DutyMonthStatus.OPEN;
            case Over.Done _ -> DutyMonthStatus.DONE;
            case Over.Incomplete _ -> DutyMonthStatus.INCOMPLETE;
        };
    }

    /** Takes one visit more. */
    Transition<DutyMonth> visited(EventDraft draft, GridVisit visit);

    /**
     * The month begins for a grid.
     *
     * @param due the end of its last day
     * @param first the visit that opens it, in one move; null if nobody has been there yet
     */
    static Transition<DutyMonth> opened(
            GridMonth month, EventDraft draft, Owner owner, Deadline due, @Nullable GridVisit first) {
        DutyMonthDossier dossier =
                new DutyMonthDossier(month, Progress.START, first == null ? List.of() : List.of(first));
        EventDraft says = draft.with(Fact.GRID, month.grid())
                .with(Fact.MONTH, month.month())
                .with(Fact.DUTIES_DUE, Due.text(month.duties()));
        Progress begun = Progress.START.withOwner(owner).withDeadline(due);
        if (first == null) {
            return dossier.running(EventKind.MONTH_OPENED, says, begun, StillDue::new);
        }
        EventDraft visits = visit(says, dossier);
        return dossier.tally().complete()
                ? dossier.transition(
                        EventKind.MONTH_OPENED,
                        visits.with(Fact.IN_TIME, true),
                        begun,
                        next -> new Over.Done(next, true))
                : dossier.running(EventKind.MONTH_OPENED, visits, begun, StillDue::new);
    }

    /** What an event says of the latest visit. */
    static EventDraft visit(EventDraft draft, DutyMonthDossier dossier) {
        GridVisit visit = dossier.visits().getLast();
        return draft.with(Fact.MONTH, dossier.month().month())
                .with(Fact.VISIT, visit.key())
                .with(Fact.VISIT_KIND, visit.kind())
                .with(Fact.HELD_ON, visit.heldOn())
                .with(Fact.DUTIES, String.join(",", visit.duties()))
                .with(Fact.DUTIES_DONE, dossier.counted(dossier.visits().size() - 1))
                .with(
                        Fact.VISITS,
                        visit.sites().total() == 0 ? null : visit.sites().text())
                .with(
                        Fact.HAZARDS,
                        visit.hazards().isEmpty()
                                ? null
                                : visit.hazards().stream().map(Object::toString).collect(Collectors.joining(",")))
                .with(Fact.SUGGESTIONS, visit.suggestions() == 0 ? null : visit.suggestions());
    }
}
