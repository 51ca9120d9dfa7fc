package anlan.domain.figures;

/** The figures of complaints (诉求指标). */
enum ComplaintFigure implements Figure {
    NEW("complaints.new", Type.FLOW),
    CLOSED("complaints.closed", Type.FLOW),
    REOPENED("complaints.reopened", Type.FLOW),
    CLOSED_IN_TIME("complaints.closedInTime", Type.FLOW),
    FINISHED("complaints.finished", Type.FLOW),
    FINISHED_HEARD("complaints.finishedHeard", Type.FLOW),
    HEARD("complaints.heard", Type.FLOW),
    SOLVED("complaints.solved", Type.FLOW),
    SATISFIED("complaints.satisfied", Type.FLOW),
    OPEN("complaints.open", Type.STOCK),
    OVERDUE("complaints.overdue", Type.STOCK);

    private final String id;
    private final Type type;

    ComplaintFigure(String id, Type type) {
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
