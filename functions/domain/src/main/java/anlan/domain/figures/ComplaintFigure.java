package anlan.domain.figures;

import anlan.domain.category.CaseKind;

/** The figures that only complaints have (诉求指标). */
enum ComplaintFigure implements Figure {
    NEW,
    CLOSED,
    FINISHED,
    FINISHED_HEARD,
    HEARD,
    SOLVED,
    SATISFIED;

    @Override
    public CaseKind kind() {
        return CaseKind.COMPLAINT;
    }
}
