package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.area.AreaCode;
import anlan.domain.site.Placed;
import anlan.domain.site.Site;
import anlan.domain.site.SiteId;
import anlan.domain.site.SiteSearch;
import anlan.domain.site.Sites;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Sites of a town of their own. */
abstract class SitesFixture extends StoreContract {

    private static final AtomicInteger USED = new AtomicInteger();
    static final AreaCode CITY = new AreaCode("331082");

    final AreaCode town = new AreaCode("331082" + (100 + USED.incrementAndGet()));
    final AreaCode village = new AreaCode(town + "201");

    Sites sites() {
        return ports().sites();
    }

    static SiteId id() {
        return new SiteId(String.format("%025d", USED.incrementAndGet()));
    }

    Site site(String name, @Nullable Site parent) {
        return new Site(
                id(),
                null,
                name,
                "FACTORY",
                town,
                parent == null ? null : parent.id(),
                parent == null ? 1 : parent.depth() + 1,
                null,
                null,
                null,
                0,
                1);
    }

    static Site coded(Site site, @Nullable String code) {
        return new Site(
                site.id(),
                code,
                site.name(),
                site.type(),
                site.area(),
                site.parent(),
                site.depth(),
                site.address(),
                site.location(),
                site.keeper(),
                site.children(),
                site.version());
    }

    Site next(Site site, String name, String type, AreaCode area, @Nullable Site parent) {
        return new Site(
                site.id(),
                site.code(),
                name,
                type,
                area,
                parent == null ? null : parent.id(),
                parent == null ? 1 : parent.depth() + 1,
                site.address(),
                site.location(),
                site.keeper(),
                site.children(),
                site.version() + 1);
    }

    Site moved(Site site, @Nullable Site parent) {
        return next(site, site.name(), site.type(), site.area(), parent);
    }

    Site in(Site site) {
        assertThat(sites().enter(site, "print")).isEqualTo(new Placed.Done(site));
        return site;
    }

    Site now(Site site) {
        return sites().find(List.of(site.id())).get(site.id());
    }

    List<Site> all(SiteSearch search, int limit) {
        List<Site> all = new ArrayList<>();
        String after = null;
        do {
            Sites.Page page = sites().list(search, limit, after);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    SiteSearch within(AreaCode area) {
        return new SiteSearch(area, List.of(), null, null, "");
    }

    List<String> names(AreaCode area, @Nullable String type, @Nullable Site parent, String prefix) {
        return all(new SiteSearch(area, List.of(), type, parent == null ? null : parent.id(), prefix), 2).stream()
                .map(Site::name)
                .toList();
    }
}
