package anlan.usecases.grid;

import anlan.domain.area.AreaCode;
import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Invalid;
import anlan.domain.site.Site;
import anlan.domain.site.SiteId;
import anlan.domain.site.SiteVisits;
import anlan.domain.site.Sites;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks up the sites of the register that a visit names; each lies in the area of the grid. */
final class SitesOfVisit {

    static final String UNKNOWN = "unknown_site";
    static final String NO_SITE = "没有这个场所。";

    private final Sites sites;

    SitesOfVisit(Sites sites) {
        this.sites = sites;
    }

    /**
     * How many they are, by what the register says of their types.
     *
     * @param within area of the grid
     * @throws Invalid for every site that is not there, or lies elsewhere
     */
    SiteVisits checked(List<SiteId> named, AreaCode within) {
        Map<SiteId, Site> known = found(named);
        List<FieldError> errors = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (int place = 0; place < named.size(); place++) {
            Site site = known.get(named.get(place));
            if (site == null) {
                errors.add(new FieldError("/sites/" + place, UNKNOWN, NO_SITE));
            } else if (!within.contains(site.area())) {
                errors.add(new FieldError("/sites/" + place, "outside_the_area", "这个场所不在网格的区域内。"));
            } else {
                types.add(site.type());
            }
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return SiteVisits.of(types);
    }

    /** The same, wherever they lie by now: of a visit that was begun before. */
    SiteVisits known(List<SiteId> named) {
        return SiteVisits.of(found(named).values().stream().map(Site::type).toList());
    }

    private Map<SiteId, Site> found(List<SiteId> named) {
        return named.isEmpty() ? Map.of() : sites.find(named);
    }
}
