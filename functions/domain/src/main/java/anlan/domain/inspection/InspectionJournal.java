package anlan.domain.inspection;

import anlan.domain.lifecycle.CasePage;
import anlan.domain.site.SiteId;
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

    /** A page of the hazards that were found at a site, newest first. */
    CasePage hazards(SiteId site, int limit, @Nullable String after);
}
