package anlan.domain.inspection;

import anlan.domain.lifecycle.CasePage;
import anlan.domain.site.SiteId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inspections by the day on which they were held, and what has happened at a site (检查台账). */
public interface InspectionJournal {

    /**
     * A page of inspections, newest first, each as it is now.
     *
     * @param limit of the items, 100 at most
     * @param after where the page before went on, null for the first page
     */
    CasePage page(InspectionSearch search, int limit, @Nullable String after);

    /** A page of the inspections that visited a site, newest first. */
    CasePage visits(SiteId site, int limit, @Nullable String after);

    /**
     * The newest self-checks (自查) that visited a site in those days, the newest first, each as it is
     * now.
     */
    List<Inspection> selfChecks(SiteId site, LocalDate from, LocalDate to, int most);

    /** How many hazards were registered at a site in that time, counted up to the most. */
    int hazardsBetween(SiteId site, Instant from, Instant until, int most);

    /** A page of the hazards that were found at a site, newest first. */
    CasePage hazards(SiteId site, int limit, @Nullable String after);
}
