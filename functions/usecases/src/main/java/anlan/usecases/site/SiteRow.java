package anlan.usecases.site;

import org.jspecify.annotations.Nullable;

/**
 * A line of a table of sites.
 *
 * @param draft whose parent is not known yet
 * @param parentCode code of the site in which it is, in the table or in the register; null for a root
 */
public record SiteRow(SiteDraft draft, @Nullable String parentCode) {}
