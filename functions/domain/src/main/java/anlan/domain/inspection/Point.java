package anlan.domain.inspection;

import anlan.domain.area.Location;
import anlan.domain.site.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * A point of an inspection (点位): one place that was looked at. One with a site counts as a visit of
 * that site (家次).
 *
 * @param site the site of the register that it is, null for any other place
 * @param name of the place; of a site, as it was called then
 * @param type word of the type of site, null where nobody said so
 */
public record Point(
        @Nullable SiteId site,
        String name,
        @Nullable String type,
        @Nullable String address,
        @Nullable Location location) {}
