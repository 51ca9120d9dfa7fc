package anlan.domain.figures;

import anlan.domain.category.CaseKind;
import java.util.Set;

/** The figures that only complaints have (诉求指标). */
enum ComplaintFigure implements Figure {
    NEW(Split.CATEGORY, Split.VILLAGE),
    CLOSED(Split.VILLAGE, Split.UNIT),
    MERGED,
    DISPATCHED(Split.UNIT),
    RETURNED(Split.UNIT),
    CONTACTED(Split.UNIT),
    CONTACTED_IN_TIME(Split.UNIT),
    CONTACTED_OF_DISPATCHED,
    FINISHED(Split.UNIT),
    FINISHED_HEARD(Split.UNIT),
    HEARD(Split.UNIT),
    SOLVED(Split.UNIT),
    SATISFIED(Split.UNIT);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody changes
    private final Set<Split> splits;

    ComplaintFigure(Split... splits) {
        this.splits = Set.of(splits);
    }

    @Override
    public Set<Split> splits() {
        return splits;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.COMPLAINT;
    }
}
