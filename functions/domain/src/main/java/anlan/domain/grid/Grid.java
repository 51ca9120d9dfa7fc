package anlan.domain.grid;

import anlan.domain.area.AreaCode;
import anlan.domain.people.PostId;
import anlan.domain.register.Registered;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grid (网格): the smallest part of a town or village, with a duty list and somebody who goes round
 * it.
 *
 * @param code of the city's own numbering, null where it has none
 * @param area the town or village in which it lies
 * @param keeper post of the grid member, null where the town itself goes round it
 * @param duties what is due in it each month
 * @param endsOn last day of a grid that is dissolved, null while it is not
 */
public record Grid(
        GridId id,
        int version,
        @Nullable String code,
        String name,
        AreaCode area,
        @Nullable PostId keeper,
        List<Due> duties,
        @Nullable LocalDate endsOn)
        implements Registered<GridId> {

    public Grid {
        duties = List.copyOf(duties);
        if (duties.isEmpty()) {
            throw new IllegalArgumentException("something is due in every grid");
        }
    }

    /** Whether anything is due in it in that month. */
    public boolean stands(YearMonth month) {
        return endsOn == null || !endsOn.isBefore(month.atDay(1));
    }

    /** Whether it is there on that day. */
    public boolean stands(LocalDate day) {
        return endsOn == null || !endsOn.isBefore(day);
    }
}
