package anlan.domain.grid;

import anlan.domain.event.EventKind;
import anlan.domain.lifecycle.Acting;
import anlan.domain.lifecycle.EventDraft;
import anlan.domain.lifecycle.Mark;
import anlan.domain.lifecycle.Transition;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Nothing more is due, or nothing more can be entered. */
public sealed interface Over extends DutyMonth, Acting.Nobody {

    /** Keeps a visit, and stays as it is. The mark says on which day it counts. */
    private static Transition<DutyMonth> kept(
            DutyMonthDossier dossier, EventDraft draft, GridVisit visit, Function<DutyMonthDossier, DutyMonth> same) {
        DutyMonthDossier next = dossier.and(visit);
        return next.transition(
                EventKind.VISITED,
                DutyMonth.visit(draft, next),
                dossier.progress().marked(Mark.What.VISITED, draft.at(), Set.of()),
                same);
    }

    /**
     * All duties were done (已完成); whoever goes there once more is kept as well.
     *
     * @param inTime whether the last of them was entered before the month was over
     */
    record Done(DutyMonthDossier dossier, boolean inTime) implements Over {
        @Override
        public Done with(DutyMonthDossier next) {
            return new Done(next, inTime);
        }

        @Override
        public Set<Mark.Trait> howItEnded() {
            return Mark.Trait.of(Map.of(Mark.Trait.IN_TIME, inTime));
        }

        @Override
        public Transition<DutyMonth> visited(EventDraft draft, GridVisit visit) {
            return kept(dossier, draft, visit, this::with);
        }
    }

    /**
     * Something was missing when the month was settled (未完成). A visit that had been begun before is
     * kept all the same.
     */
    record Incomplete(DutyMonthDossier dossier) implements Over {
        @Override
        public Incomplete with(DutyMonthDossier next) {
            return new Incomplete(next);
        }

        @Override
        public Set<Mark.Trait> howItEnded() {
            return Set.of(Mark.Trait.INCOMPLETE);
        }

        @Override
        public Transition<DutyMonth> visited(EventDraft draft, GridVisit visit) {
            return kept(dossier, draft, visit, this::with);
        }
    }
}
