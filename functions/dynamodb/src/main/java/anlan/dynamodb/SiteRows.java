package anlan.dynamodb;

import anlan.domain.area.AreaCode;
import anlan.domain.site.Keeper;
import anlan.domain.site.Placed;
import anlan.domain.site.Site;
import anlan.domain.site.SiteId;
import java.util.List;

/**
 * Sites as items, each with how it was entered if it has changed since. A former keeper is kept
 * nowhere.
 */
final class SiteRows {

    static final List<String> MUTABLE =
            List.of("code", "parent", "address", "longitude", "latitude", "keeperName", "keeperPhone");

    static final String CHILDREN = "children";
    static final String FIRST = "first";
    private static final String FINGERPRINT = "fingerprint";

    private SiteRows() {}

    /** A new site as its item. */
    static Row entered(Site site, String fingerprint) {
        return SiteKeys.site(site.id()).with(written(site)).number(CHILDREN, 0).text(FINGERPRINT, fingerprint);
    }

    /** All that a version says of a site. */
    static Row written(Site site) {
        SiteId parent = site.parent();
        Keeper keeper = site.keeper();
        return new Row()
                .text("id", site.id().value())
                .text("code", site.code())
                .text("name", site.name())
                .text("type", site.type())
                .text("areaCode", site.area().value())
                .text("town", site.area().town().value())
                .text("parent", parent == null ? null : parent.value())
                .number("depth", site.depth())
                .text("address", site.address())
                .with(ParticularsRows.location(site.location()))
                .text("keeperName", keeper == null ? null : keeper.name())
                .text("keeperPhone", keeper == null ? null : keeper.phone())
                .number("version", site.version());
    }

    /** What becomes of an item with a new version. */
    static Row rewritten(Site before, Site now) {
        Row row = written(now);
        return before.version() == 1 ? row.nested(FIRST, written(before.keptBy(null))) : row;
    }

    static Site read(Row row) {
        return read(row, row.number(CHILDREN));
    }

    private static Site read(Row row, int children) {
        return new Site(
                new SiteId(row.text("id")),
                row.optional("code"),
                row.text("name"),
                row.text("type"),
                new AreaCode(row.text("areaCode")),
                row.optional("parent", SiteId::new),
                row.number("depth"),
                row.optional("address"),
                ParticularsRows.location(row),
                row.has("keeperName") ? new Keeper(row.text("keeperName"), row.text("keeperPhone")) : null,
                children,
                row.number("version"));
    }

    /** As it was entered. */
    static Placed.Again again(Row row) {
        Site now = read(row, 0);
        Site first = row.has(FIRST) ? read(row.nested(FIRST), 0).keptBy(now.keeper()) : now;
        return new Placed.Again(first, row.text(FINGERPRINT));
    }

    /** A site on a list: no more than it takes to choose it. */
    static Row onList(Row line, Site site) {
        return line.text("id", site.id().value())
                .text("type", site.type())
                .text("areaCode", site.area().value());
    }
}
