package anlan.domain.grid;

import anlan.domain.casefile.CaseId;
import anlan.domain.site.SiteVisits;
import anlan.domain.time.CityTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A visit to a grid (走访): a day, what was done of the duties, and what was found.
 *
 * @param key names it among the visits of its month: the same request always draws the same
 * @param fingerprint digest of the request, which tells a retry from a key used twice
 * @param at when it was entered; it counts on that day
 * @param heldOn the day of the visit
 * @param duties words of what was done, each once
 * @param sites that were visited
 * @param hazards that it found, in the order in which they were said
 * @param suggestions how many were made; their texts stand in its event
 */
public record GridVisit(
        String key,
        String fingerprint,
        Instant at,
        VisitKind kind,
        LocalDate heldOn,
        List<String> duties,
        SiteVisits sites,
        List<CaseId> hazards,
        int suggestions) {

    /** The most findings of one visit. */
    public static final int MOST_FINDINGS = 20;

    /** The most sites of one visit. */
    public static final int MOST_SITES = 50;

    public GridVisit {
        duties = List.copyOf(duties);
        hazards = List.copyOf(hazards);
    }

    /** The business date on which it counts. */
    public LocalDate date() {
        return CityTime.dateOf(at);
    }
}
