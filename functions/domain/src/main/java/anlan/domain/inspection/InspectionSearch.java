package anlan.domain.inspection;

import anlan.domain.area.AreaCode;
import anlan.domain.category.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which inspections are looked for.
 *
 * @param within the city, a town or a village
 * @param source null for any
 * @param campaign id of a campaign that they belong to, null for any or none
 * @param from first day on which they were held
 * @param to last day on which they were held
 */
public record InspectionSearch(
        AreaCode within, @Nullable Source source, @Nullable String campaign, LocalDate from, LocalDate to) {

    /** Whether an inspection is one of those. */
    public boolean holds(Inspection inspection) {
        Visit visit = inspection.visit();
        return within.contains(visit.particulars().area())
                && (source == null || source == visit.source())
                && (campaign == null || visit.campaigns().contains(campaign))
                && !visit.heldOn().isBefore(from)
                && !visit.heldOn().isAfter(to);
    }
}
