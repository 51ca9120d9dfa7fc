package anlan.domain.figures;

import anlan.domain.category.CaseKind;
import java.util.Set;

/** The figures that only inspections have (检查指标). */
enum InspectionFigure implements Figure {
    HELD(Split.SOURCE, Split.VILLAGE),
    POINTS(Split.SOURCE),
    PERSON_TIMES(Split.SOURCE),
    CLOSED(Split.SOURCE),
    LOOKED_BACK(Split.SOURCE),
    CANCELLED,
    SELF_CLEAN,
    SELF_MISSED,
    /** Visits of sites (家次), in inspections and in grids: a site that is visited twice counts twice. */
    VISITS(Split.TYPE) {
        @Override
        public String id() {
            return "sites.visits";
        }
    };

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody changes
    private final Set<Split> splits;

    InspectionFigure(Split... splits) {
        this.splits = Set.of(splits);
    }

    @Override
    public Set<Split> splits() {
        return splits;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.INSPECTION;
    }
}
