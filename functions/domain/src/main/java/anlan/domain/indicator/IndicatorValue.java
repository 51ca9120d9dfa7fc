package anlan.domain.indicator;

import anlan.domain.area.AreaCode;
import anlan.domain.ledger.Entry;
import java.time.LocalDate;

/**
 * What an indicator came to in an area on a day.
 *
 * @param amount a count, or fen of an indicator in yuan
 */
public record IndicatorValue(Indicator indicator, AreaCode area, LocalDate date, long amount) {

    /** The most that one value may be: a thousand million yuan in fen, and any count. */
    public static final long MOST = 100_000_000_000L;

    /** Where it stands in the ledger: each year of an indicator is a book. */
    public Entry.Place place() {
        return new Entry.Place(book(indicator, date.getYear()), date + "#" + area);
    }

    /** The values of one year. */
    public static String book(Indicator indicator, int year) {
        return indicator.word() + "#" + year;
    }
}
