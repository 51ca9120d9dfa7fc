package anlan.domain.figures;

import anlan.domain.category.CaseKind;

/** The figures that only hazards have (隐患指标). */
enum HazardFigure implements Figure {
    FOUND,
    ON_SPOT,
    RECTIFIED,
    RECTIFIED_OF_FOUND;

    @Override
    public CaseKind kind() {
        return CaseKind.HAZARD;
    }
}
