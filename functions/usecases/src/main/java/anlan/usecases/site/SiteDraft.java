package anlan.usecases.site;

import anlan.domain.area.AreaCode;
import anlan.domain.area.Location;
import anlan.domain.digest.Sha256;
import anlan.domain.site.Keeper;
import anlan.domain.site.Site;
import anlan.domain.site.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a site.
 *
 * @param type word of a type
 */
public record SiteDraft(
        @Nullable String code,
        String name,
        String type,
        AreaCode area,
        @Nullable SiteId parent,
        @Nullable String address,
        @Nullable Location location,
        @Nullable Keeper keeper) {

    /** The same in another site. */
    SiteDraft in(@Nullable SiteId other) {
        return new SiteDraft(code, name, type, area, other, address, location, keeper);
    }

    /** All that it says but who keeps it, by which one without a code is known again. */
    String digest() {
        return new Sha256()
                .line(String.valueOf(code))
                .line(name)
                .line(type)
                .line(area.value())
                .line(String.valueOf(parent))
                .line(String.valueOf(address))
                .line(String.valueOf(location))
                .hex();
    }

    /** A site that says so, as deep as that below its parent, or a root. */
    Site site(SiteId id, @Nullable Site above, int children, int version) {
        return new Site(
                id,
                code,
                name,
                type,
                area,
                above == null ? null : above.id(),
                above == null ? 1 : above.depth() + 1,
                address,
                location,
                keeper,
                children,
                version);
    }

    @Override
    public String toString() {
        return "SiteDraft[" + name + "]";
    }
}
