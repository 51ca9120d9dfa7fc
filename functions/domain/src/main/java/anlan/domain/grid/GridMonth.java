package anlan.domain.grid;

import anlan.domain.casefile.Particulars;
import anlan.domain.category.CategoryCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What is due in one grid in one month, as it stood when the month was opened (月度履职清单); no deed
 * changes it.
 *
 * @param particulars the name of the grid stands as the description
 */
public record GridMonth(Particulars particulars, GridId grid, YearMonth month, List<Due> duties) {

    /** The category of all of them, as the register of categories has it. */
    public static final CategoryCode CATEGORY = new CategoryCode("grid-duty");

    /** As many days of the next month are left to enter what was done in this one. */
    public static final int LATE_DAYS = 3;

    public GridMonth {
        duties = List.copyOf(duties);
    }

    /** The last day on which a visit of that month may be entered. */
    public static LocalDate lastEntry(YearMonth month) {
        return month.atEndOfMonth().plusDays(LATE_DAYS);
    }
}
