package anlan.domain.figures;

/** The figures of hazards (隐患指标). */
public enum HazardFigure implements Figure {
    FOUND("hazards.found", Type.FLOW),
    ON_SPOT("hazards.onSpot", Type.FLOW),
    RECTIFIED("hazards.rectified", Type.FLOW),
    RECTIFIED_OF_FOUND("hazards.rectifiedOfFound", Type.FLOW),
    CLOSED_IN_TIME("hazards.closedInTime", Type.FLOW),
    REOPENED("hazards.reopened", Type.FLOW),
    OPEN("hazards.open", Type.STOCK),
    OVERDUE("hazards.overdue", Type.STOCK);

    private final String id;
    private final Type type;

    HazardFigure(String id, Type type) {
        this.id = id;
        this.type = type;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Type type() {
        return type;
    }
}
