package anlan.domain.inspection;

import anlan.domain.lifecycle.Acting;
import anlan.domain.lifecycle.Mark;
import java.util.Map;
import java.util.Set;

/** Nothing more follows from it. */
public sealed interface Over extends Inspection, Acting.Nobody {

    /** Nothing had to be looked at again (已结束). */
    record Closed(InspectionDossier dossier) implements Over, Concluded {
        @Override
        public Closed with(InspectionDossier next) {
            return new Closed(next);
        }
    }

    /**
     * Its findings were looked at again (已回头看).
     *
     * @param inTime whether that was by the day that was set
     */
    record LookedBack(InspectionDossier dossier, boolean inTime) implements Over, Concluded {
        @Override
        public LookedBack with(InspectionDossier next) {
            return new LookedBack(next, inTime);
        }

        @Override
        public Set<Mark.Trait> howItEnded() {
            return Mark.Trait.of(Map.of(Mark.Trait.LOOKED_BACK, true, Mark.Trait.IN_TIME, inTime));
        }
    }

    /** It was entered by mistake (已作废). */
    record Cancelled(InspectionDossier dossier) implements Over {
        @Override
        public Cancelled with(InspectionDossier next) {
            return new Cancelled(next);
        }

        @Override
        public Set<Mark.Trait> howItEnded() {
            return Set.of(Mark.Trait.CANCELLED);
        }
    }
}
