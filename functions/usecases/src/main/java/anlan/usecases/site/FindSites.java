package anlan.usecases.site;

import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Forbidden;
import anlan.domain.refusal.Invalid;
import anlan.domain.refusal.Unknown;
import anlan.domain.site.Site;
import anlan.domain.site.SiteId;
import anlan.domain.site.SiteSearch;
import anlan.domain.site.Sites;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds sites, each reader within their own area (场所查询). */
public final class FindSites {

    private final Sites sites;
    private final Areas areas;

    public FindSites(Sites sites, Areas areas) {
        this.sites = sites;
        this.areas = areas;
    }

    /**
     * One site.
     *
     * @throws Unknown if there is none of that name, or it is not theirs to see
     */
    public Site find(Actor by, @Nullable SiteId id) {
        Site found = id == null ? null : sites.find(List.of(id)).get(id);
        if (found == null || !by.covers(found.area())) {
            throw new Unknown();
        }
        return found;
    }

    /**
     * A search that stays within the caller's area.
     *
     * @param asked area that they ask for, null for all that is theirs
     * @throws Invalid {@code outside_your_area} of {@code /area}
     */
    public SiteSearch search(
            Actor by, @Nullable AreaCode asked, @Nullable String type, @Nullable SiteId parent, String prefix) {
        AreaCode own = by.area();
        if (own == null) {
            throw new Forbidden();
        }
        AreaCode within = asked == null || asked.contains(own) ? own : asked;
        if (!own.contains(within)) {
            throw new Invalid("/area", "outside_your_area", "只能查询本辖区的场所。");
        }
        List<AreaCode> towns = within.isCity()
                ? areas.towns().stream().map(Area::code).sorted().toList()
                : List.of();
        return new SiteSearch(within, towns, type, parent, prefix);
    }

    /** A page of the sites of a search, by town and name. */
    public Sites.Page list(SiteSearch search, int limit, @Nullable String after) {
        return sites.list(search, limit, after);
    }
}
