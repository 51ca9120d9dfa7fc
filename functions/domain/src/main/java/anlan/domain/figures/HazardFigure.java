package anlan.domain.figures;

import anlan.domain.category.CaseKind;
import java.util.Set;

/** The figures that only hazards have (隐患指标). */
enum HazardFigure implements Figure {
    FOUND(Split.CATEGORY, Split.GRADE, Split.SOURCE, Split.VILLAGE, Split.CAMPAIGN),
    ON_SPOT,
    RECTIFIED(Split.CATEGORY, Split.GRADE, Split.SOURCE, Split.VILLAGE, Split.UNIT, Split.CAMPAIGN),
    RECTIFIED_OF_FOUND(Split.GRADE),
    PLANNED,
    PLANNED_OF_FOUND,
    RECHECKED,
    RECHECK_FAILED;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody changes
    private final Set<Split> splits;

    HazardFigure(Split... splits) {
        this.splits = Set.of(splits);
    }

    @Override
    public Set<Split> splits() {
        return splits;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.HAZARD;
    }
}
