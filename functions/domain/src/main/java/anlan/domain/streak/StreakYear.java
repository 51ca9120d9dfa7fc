package anlan.domain.streak;

import anlan.domain.area.AreaCode;
import anlan.domain.ledger.Entry;

/** Whether an area was judged safe in a year (平安创建结果). */
public record StreakYear(AreaCode area, int year, Result result) {

    /** The judgement of the level above. */
    public enum Result {
        AWARDED,
        MISSED
    }

    public boolean awarded() {
        return result == Result.AWARDED;
    }

    /** Where it stands in the ledger: each area is a book. */
    public Entry.Place place() {
        return new Entry.Place(book(area), String.valueOf(year));
    }

    /** The years of one area. */
    public static String book(AreaCode area) {
        return "streak#" + area;
    }
}
