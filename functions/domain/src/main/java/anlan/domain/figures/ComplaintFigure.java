package anlan.domain.figures;

/** The figures that only complaints have (诉求指标). */
enum ComplaintFigure implements Figure {
    NEW("complaints.new"),
    CLOSED("complaints.closed"),
    FINISHED("complaints.finished"),
    FINISHED_HEARD("complaints.finishedHeard"),
    HEARD("complaints.heard"),
    SOLVED("complaints.solved"),
    SATISFIED("complaints.satisfied");

    private final String id;

    ComplaintFigure(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
