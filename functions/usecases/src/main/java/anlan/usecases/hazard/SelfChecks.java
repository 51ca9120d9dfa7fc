package anlan.usecases.hazard;

import anlan.domain.category.Source;
import anlan.domain.inspection.Concluded;
import anlan.domain.inspection.Inspection;
import anlan.domain.inspection.InspectionJournal;
import anlan.domain.inspection.Visit;
import anlan.domain.recheck.RecheckRules;
import anlan.domain.site.SiteId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What towns have seen at their sites themselves, before a higher tier came (自查). */
public final class SelfChecks {

    private static final Set<Source> HIGHER = Set.of(Source.LEADER, Source.OFFICE, Source.DEPARTMENT);

    /** Those that are not over, or were entered by mistake, are passed over: there are few. */
    private static final int MOST = 5;

    private final InspectionJournal journal;
    private final RecheckRules rules;

    public SelfChecks(InspectionJournal journal, RecheckRules rules) {
        this.journal = journal;
        this.rules = rules;
    }

    /**
     * The last self-check before an inspection of a higher tier, if it found nothing at a site and
     * nobody has found out yet; null otherwise.
     */
    @Nullable
    Concluded missedBefore(Visit higher, SiteId site) {
        if (!HIGHER.contains(higher.source())) {
            return null;
        }
        LocalDate day = higher.heldOn();
        for (Inspection each : journal.selfChecks(site, day.minusDays(rules.selfCheckDays()), day, MOST)) {
            if (each instanceof Concluded last) {
                return last.saysCleanAt(site) ? last : null;
            }
        }
        return null;
    }
}
