package anlan.domain.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Where a case comes from (来源): each null where it comes from none.
 *
 * @param site at which it was found, in words
 * @param siteId the site of the register at which it was found
 * @param inspection that found it
 * @param point place of it among the points of that inspection, from 1 on
 * @param grid in a visit to which it was found
 * @param campaign during which it was found
 * @param complaint id of the complaint that it was before
 */
public record Origin(
        @Nullable String site,
        @Nullable String siteId,
        @Nullable String inspection,
        @Nullable Integer point,
        @Nullable String grid,
        @Nullable String campaign,
        @Nullable String complaint) {

    public static Origin ofComplaint(CaseId id) {
        return new Origin(null, null, null, null, null, null, id.value());
    }
}
