package anlan.domain.grid;

/** The two kinds of visit to a grid: its keeper's round, and an official's experience day. */
public enum VisitKind {
    /** The keeper of the grid goes round it (网格员走访). */
    KEEPER,
    /** An official does the keeper's work for a day (网格体验日). */
    EXPERIENCE_DAY
}
