package anlan.domain.figures;

/** The figures that only hazards have (隐患指标). */
public enum HazardFigure implements Figure {
    FOUND("hazards.found"),
    ON_SPOT("hazards.onSpot"),
    RECTIFIED("hazards.rectified"),
    RECTIFIED_OF_FOUND("hazards.rectifiedOfFound");

    private final String id;

    HazardFigure(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
