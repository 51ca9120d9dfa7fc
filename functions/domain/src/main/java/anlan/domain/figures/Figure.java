package anlan.domain.figures;

/** The ids of the figures (指标), as they are published; their definitions are in docs/figures.md. */
public final class Figure {

    public static final String HAZARDS_FOUND = "hazards.found";
    public static final String HAZARDS_ON_SPOT = "hazards.onSpot";
    public static final String HAZARDS_RECTIFIED = "hazards.rectified";
    public static final String HAZARDS_RECTIFIED_OF_FOUND = "hazards.rectifiedOfFound";
    public static final String HAZARDS_CLOSED_IN_TIME = "hazards.closedInTime";
    public static final String HAZARDS_REOPENED = "hazards.reopened";
    public static final String HAZARDS_OPEN = "hazards.open";
    public static final String HAZARDS_OVERDUE = "hazards.overdue";
    public static final String COMPLAINTS_NEW = "complaints.new";
    public static final String COMPLAINTS_CLOSED = "complaints.closed";
    public static final String COMPLAINTS_REOPENED = "complaints.reopened";
    public static final String COMPLAINTS_CLOSED_IN_TIME = "complaints.closedInTime";
    public static final String COMPLAINTS_FINISHED = "complaints.finished";
    public static final String COMPLAINTS_FINISHED_HEARD = "complaints.finishedHeard";
    public static final String COMPLAINTS_OVERDUE = "complaints.overdue";
    public static final String COMPLAINTS_HEARD = "complaints.heard";
    public static final String COMPLAINTS_SOLVED = "complaints.solved";
    public static final String COMPLAINTS_SATISFIED = "complaints.satisfied";
    public static final String COMPLAINTS_OPEN = "complaints.open";

    private Figure() {}
}
