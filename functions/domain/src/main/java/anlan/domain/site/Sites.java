package anlan.domain.site;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sites of a city (场所登记). Whatever comes at once: no two have one code, none lies below itself
 * or deeper than {@link Site#DEEPEST}, and each counts those right below it.
 */
public interface Sites {

    /** A site to be entered, and the digest of the request that asks for it. */
    record New(Site site, String fingerprint) {}

    /**
     * A page of a list.
     *
     * @param next where the list goes on, null after the last page
     */
    record Page(List<Site> items, @Nullable String next) {}

    /**
     * Reads sites as of now; those that are not there are left out.
     *
     * @throws anlan.domain.refusal.Unavailable if the store does not answer in time
     */
    Map<SiteId, Site> find(Collection<SiteId> ids);

    /** Which sites have those codes; a code that none has is left out. */
    Map<String, SiteId> coded(Collection<String> codes);

    /** Enters one. */
    default Placed enter(Site site, String fingerprint) {
        return enterAll(List.of(new New(site, fingerprint))).getFirst();
    }

    /**
     * Enters many, in as few transactions as there can be; a parent comes before what is below it.
     * One that can't be entered does not hold up the others.
     *
     * @return what became of each, in their order
     */
    List<Placed> enterAll(List<New> sites);

    /** Writes the next version of one, if it still is as the caller read it. */
    Placed replace(Site before, Site now);

    /**
     * Lists sites by the areas of the search, and by name within each. Both ends of a page are as of
     * now: one that moved or was renamed meanwhile may be missed or come twice, but never shows in a
     * list to which it does not belong.
     *
     * @param limit of the items, 100 at most
     * @param after where the page before went on, null for the first page
     */
    Page list(SiteSearch search, int limit, @Nullable String after);
}
