package anlan.domain.inspection;

import anlan.domain.casefile.Particulars;
import anlan.domain.category.CategoryCode;
import anlan.domain.category.Source;
import anlan.domain.grid.GridId;
import anlan.domain.people.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an inspection is, and no deed changes (检查事项).
 *
 * @param particulars its title stands as the description
 * @param source which of the four kinds of inspection (四查) it is
 * @param heldOn day on which it took place
 * @param leader who led it, null where nobody is named
 * @param departments units that took part
 * @param grid id of the grid that it went through, null where it was of no grid
 * @param campaigns ids of the campaigns that it belongs to
 * @param followUpBy last day for the look-back as it was planned, null while there is no plan
 */
public record Visit(
        Particulars particulars,
        Source source,
        LocalDate heldOn,
        @Nullable String leader,
        List<UnitId> departments,
        @Nullable GridId grid,
        List<String> campaigns,
        @Nullable LocalDate followUpBy) {

    public Visit {
        departments = List.copyOf(departments);
        campaigns = List.copyOf(campaigns);
    }

    /** The category of inspections of that source, as the register of categories has it. */
    public static CategoryCode category(Source source) {
        return new CategoryCode(
                "inspection-" + source.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
