package anlan.domain.site;

import anlan.domain.area.AreaCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which sites are looked for.
 *
 * @param within the city, a town or a village
 * @param towns those of a whole city, in the order in which they are gone through; otherwise empty
 * @param type word of a type, null for any
 * @param parent the site right below which they are, null for anywhere
 * @param prefix what their names begin with, empty for anything
 */
public record SiteSearch(
        AreaCode within,
        List<AreaCode> towns,
        @Nullable String type,
        @Nullable SiteId parent,
        String prefix) {

    public SiteSearch {
        towns = List.copyOf(towns);
    }

    /** The areas whose lists are read, one after another. */
    public List<AreaCode> areas() {
        return within.isCity() ? towns : List.of(within);
    }

    /** Whether a site is one of those. */
    public boolean holds(Site site) {
        return within.contains(site.area())
                && (type == null || type.equals(site.type()))
                && (parent == null || parent.equals(site.parent()))
                && site.name().startsWith(prefix);
    }
}
