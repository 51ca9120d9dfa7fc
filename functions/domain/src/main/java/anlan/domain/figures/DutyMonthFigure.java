package anlan.domain.figures;

import anlan.domain.category.CaseKind;
import java.util.Set;

/** The figures that only grids and their months have (网格履职指标). */
enum DutyMonthFigure implements Figure {
    OPENED,
    CLOSED,
    /** Months that were settled while something was missing. */
    INCOMPLETE,
    DUTIES_DUE {
        @Override
        public String id() {
            return "grids.dutiesDue";
        }
    },
    /** Duties that were still due when a visit did them, entered while their month ran. */
    DUTIES_DONE {
        @Override
        public String id() {
            return "grids.dutiesDone";
        }
    },
    /** The same, entered in the days that are left for it once the month is over. */
    DUTIES_DONE_LATE {
        @Override
        public String id() {
            return "grids.dutiesDoneLate";
        }
    },
    VISITS(Split.KIND) {
        @Override
        public String id() {
            return "grids.visits";
        }
    };

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody changes
    private final Set<Split> splits;

    DutyMonthFigure(Split... splits) {
        this.splits = Set.of(splits);
    }

    @Override
    public Set<Split> splits() {
        return splits;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.DUTYMONTH;
    }
}
