package anlan.dynamodb;

import anlan.domain.casefile.CaseId;
import anlan.domain.category.CaseKind;
import anlan.domain.site.SiteId;
import java.time.LocalDate;
import java.time.YearMonth;

/** The keys of the lists on which inspections stand: by month, and by site. */
final class InspectionKeys {

    private InspectionKeys() {}

    /** The inspections that were held in a month. */
    static String held(YearMonth month) {
        return "IJ#" + month;
    }

    static Row held(LocalDate day, CaseId id) {
        return Row.key(held(YearMonth.from(day)), day + "#" + id);
    }

    /** What has happened at a site: inspections that visited it, or hazards that were found there. */
    static String at(SiteId site, CaseKind kind) {
        return "SC#" + site + "#" + kind.letter();
    }

    /**
     * A case at a site.
     *
     * @param order by what it is sorted, such as a day
     */
    static Row at(SiteId site, CaseId id, String order) {
        return Row.key(at(site, id.kind()), order + "#" + id);
    }
}
