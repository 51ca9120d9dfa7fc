package anlan.usecases.site;

import anlan.domain.casefile.CityKeys;
import anlan.domain.people.Actor;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Invalid;
import anlan.domain.refusal.Reused;
import anlan.domain.refusal.Unavailable;
import anlan.domain.refusal.Unknown;
import anlan.domain.site.Placed;
import anlan.domain.site.Site;
import anlan.domain.site.SiteId;
import anlan.domain.site.Sites;
import anlan.usecases.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the register of sites (场所登记): each is entered once for a key, and changed by whoever saw
 * the version that stands. What others do at the same time is met by measuring again.
 */
public final class KeepSites {

    static final String NO_SITE = "没有这个场所。";

    private static final String PARENT = "/parentId";
    private static final int MOST_TRIES = 5;

    private final Sites sites;
    private final CityKeys keys;

    public KeepSites(Sites sites, CityKeys keys) {
        this.sites = sites;
        this.keys = keys;
    }

    /** A site, and whether the same had been asked before. */
    public record Done(Site site, boolean replayed) {}

    /**
     * Enters a site.
     *
     * @throws Invalid {@code outside_your_area} of {@code /areaCode}; {@code unknown_site}, {@code
     *     too_deep} and {@code other_town} of {@code /parentId}
     * @throws Conflict {@code site_exists}, if another has its code
     * @throws Reused if the key was used for something else
     */
    public Done enter(Asked asked, SiteDraft draft) {
        SiteId id = id(asked);
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            Map<SiteId, Site> stand = sites.find(named(id, draft));
            Done done = settled(asked, sites.enter(entry(asked, draft, stand), asked.fingerprint()));
            if (done != null) {
                return done;
            }
        }
        throw Unavailable.busy();
    }

    private SiteId id(Asked asked) {
        return new SiteId(keys.entryKey("site", asked.by().subject(), asked.key()));
    }

    private static List<SiteId> named(SiteId id, SiteDraft draft) {
        SiteId parent = draft.parent();
        return parent == null ? List.of(id) : List.of(id, parent);
    }

    /** A new site, or the one that stands under its id: a retry is not measured again. */
    private Site entry(Asked asked, SiteDraft draft, Map<SiteId, Site> stand) {
        SiteId id = id(asked);
        Site stands = stand.get(id);
        return stands == null ? checked(asked.by(), draft, stand).site(id, above(draft, stand), 0, 1) : stands;
    }

    /** What it came to; null if it has to be tried again. */
    private static @Nullable Done settled(Asked asked, Placed placed) {
        return switch (placed) {
            case Placed.Done(var site) -> new Done(site, false);
            case Placed.Again(var site, var fingerprint) -> {
                if (!fingerprint.equals(asked.fingerprint())) {
                    throw new Reused();
                }
                yield new Done(site, true);
            }
            case Placed.CodeTaken _ -> throw taken();
            case Placed.Changed _ -> null;
        };
    }

    private static Conflict taken() {
        return new Conflict("site_exists", "已有使用这个编号的场所。");
    }

    /**
     * Writes the next version of a site.
     *
     * @param version that the caller saw
     * @throws Unknown if there is none of that name, or it is not theirs to see
     * @throws Invalid as {@link #enter}, and {@code circle} of {@code /parentId}
     * @throws Conflict {@code site_exists}; {@code has_children}, if it would move and sites are
     *     below it; or with another version than the caller saw
     */
    public Site replace(Actor by, @Nullable SiteId id, int version, SiteDraft draft) {
        for (int tried = 0; id != null && tried < MOST_TRIES; tried++) {
            Map<SiteId, Site> stand = sites.find(named(id, draft));
            Site before = stand.get(id);
            if (before == null || !by.covers(before.area())) {
                throw new Unknown();
            }
            if (inItself(before, draft, stand)) {
                throw new Invalid(PARENT, "circle", "场所不能隶属于自身或其下级场所。");
            }
            Site now = checked(by, draft, stand).site(id, above(draft, stand), before.children(), version + 1);
            if (before.version() != version) {
                if (before.saysTheSameAs(now)) {
                    return before;
                }
                throw Conflict.entryMoved();
            }
            if (before.standsElsewhere(now) && before.children() > 0) {
                throw new Conflict("has_children", "这个场所下还有其他场所,不能改变所属场所或镇街。");
            }
            switch (sites.replace(before, now)) {
                case Placed.Done(var site) -> {
                    return site;
                }
                case Placed.CodeTaken _ -> throw taken();
                case Placed.Again _, Placed.Changed _ -> {
                    continue;
                }
            }
        }
        throw id == null ? new Unknown() : Unavailable.busy();
    }

    /** Whether it would lie in itself, or in a site that lies in it. */
    private boolean inItself(Site before, SiteDraft draft, Map<SiteId, Site> stand) {
        SiteId parent = draft.parent();
        if (before.id().equals(parent)) {
            return true;
        }
        Site each = before.children() == 0 || Objects.equals(before.parent(), parent) ? null : above(draft, stand);
        while (each != null && !before.id().equals(each.parent())) {
            each = parent(each);
        }
        return each != null;
    }

    private @Nullable Site parent(Site site) {
        SiteId parent = site.parent();
        return parent == null ? null : sites.find(List.of(parent)).get(parent);
    }

    static @Nullable Site above(SiteDraft draft, Map<SiteId, Site> stand) {
        SiteId parent = draft.parent();
        return parent == null ? null : stand.get(parent);
    }

    /** Holds a draft against the caller's area and the site in which it should stand. */
    static SiteDraft checked(Actor by, SiteDraft draft, Map<SiteId, Site> stand) {
        List<FieldError> errors = new ArrayList<>();
        if (!by.covers(draft.area())) {
            errors.add(new FieldError("/areaCode", "outside_your_area", "只能登记本辖区的场所。"));
        }
        Site above = above(draft, stand);
        if (draft.parent() != null && above == null) {
            errors.add(new FieldError(PARENT, "unknown_site", NO_SITE));
        }
        if (above != null && above.depth() == Site.DEEPEST) {
            errors.add(new FieldError(PARENT, "too_deep", "场所最多分 " + Site.DEEPEST + " 级。"));
        }
        if (above != null && !above.area().town().equals(draft.area().town())) {
            errors.add(new FieldError(PARENT, "other_town", "上级场所应在同一镇街。"));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return draft;
    }
}
