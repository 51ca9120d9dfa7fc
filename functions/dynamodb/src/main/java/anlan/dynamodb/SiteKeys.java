package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.site.Site;
import anlan.domain.site.SiteId;
import anlan.domain.site.SiteSearch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of sites and of the lists on which they stand. */
final class SiteKeys {

    private SiteKeys() {}

    static Row site(SiteId id) {
        return Row.key("ST#" + id, "SITE");
    }

    /** That a site has that code. */
    static Row code(String code) {
        return Row.key("STC#" + code, "SITE");
    }

    /** The code of such an item. */
    static String codeOf(Row row) {
        return row.text(Row.PK).split("#", 2)[1];
    }

    /** The sites of a town or a village, by name; of a town also those of one type. */
    private static String inArea(AreaCode area, @Nullable String type) {
        return "STL#" + area + (type == null ? "" : "#" + type);
    }

    /** The sites right below one, by name. */
    private static String below(SiteId parent) {
        return "STP#" + parent;
    }

    /** Where a site stands on lists. */
    static List<Row> lines(Site site) {
        AreaCode town = site.area().town();
        SiteId parent = site.parent();
        List<String> lists = new ArrayList<>(List.of(inArea(town, null), inArea(town, site.type())));
        if (site.area().isVillage()) {
            lists.add(inArea(site.area(), null));
        }
        if (parent != null) {
            lists.add(below(parent));
        }
        return lists.stream().map(list -> Row.key(list, site.line())).toList();
    }

    /** The lists that a search goes through, one after another. */
    static List<String> lists(SiteSearch search) {
        SiteId parent = search.parent();
        return parent != null
                ? List.of(below(parent))
                : search.areas().stream()
                        .map(area -> inArea(area, area.isVillage() ? null : search.type()))
                        .toList();
    }

    /**
     * Whether a search is for some of those on its lists. Those below one site lie in one town, so that
     * a reader of a whole town sees all of them or none.
     */
    static boolean picks(SiteSearch search) {
        boolean inVillage = search.within().isVillage();
        boolean below = search.parent() != null;
        return (search.type() != null && (inVillage || below)) || (inVillage && below);
    }
}
