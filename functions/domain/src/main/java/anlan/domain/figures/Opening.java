package anlan.domain.figures;

/** What stood open at the end of the day before, which a day's fold goes on from. */
public record Opening(long hazardsOpen, long hazardsOverdue, long complaintsOpen, long complaintsOverdue) {

    public static final Opening NONE = new Opening(0, 0, 0, 0);

    public static Opening after(Tally yesterday) {
        return new Opening(
                yesterday.count(Figure.HAZARDS_OPEN),
                yesterday.count(Figure.HAZARDS_OVERDUE),
                yesterday.count(Figure.COMPLAINTS_OPEN),
                yesterday.count(Figure.COMPLAINTS_OVERDUE));
    }
}
