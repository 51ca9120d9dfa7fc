package anlan.usecases.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CityKeys;
import anlan.domain.memory.InMemoryCity;
import anlan.domain.people.Actor;
import anlan.domain.people.Post;
import anlan.domain.people.PostId;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import anlan.domain.refusal.Conflict;
import anlan.domain.refusal.Unavailable;
import anlan.domain.site.Placed;
import anlan.domain.site.Site;
import anlan.domain.site.SiteId;
import anlan.domain.site.SiteSearch;
import anlan.domain.site.Sites;
import anlan.usecases.Asked;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Many sites at once, each with an outcome of its own; and what others do meanwhile. */
class KeepSitesTest {

    private static final AreaCode TOWN = new AreaCode("331082001");
    private static final CityKeys KEYS =
            new CityKeys("a-secret-that-is-long-enough-for-a-city".getBytes(StandardCharsets.UTF_8));
    private static final Actor CLERK = Actor.at(
            new Post(new PostId("town-1"), "专班", Role.TOWN, new UnitId("town-1"), TOWN, "+861000000001"), null);

    private final Sites sites = new InMemoryCity().ports().sites();
    private final KeepSites keep = new KeepSites(sites, KEYS);

    private static Asked asked(String key) {
        return new Asked(CLERK, key, "print of " + key);
    }

    private static SiteDraft draft(String name, @Nullable String code, AreaCode area, @Nullable SiteId parent) {
        return new SiteDraft(code, name, "FACTORY", area, parent, null, null, null);
    }

    @Test
    void a_retry_is_answered_as_before_although_it_would_be_refused_now() {
        KeepSites.Done done = keep.enter(asked("1"), draft("厂", "A", TOWN, null));
        Asked elsewhere = new Asked(
                new Actor(CLERK.subject(), Role.TOWN, CLERK.post(), CLERK.unit(), new AreaCode("331082002"), null),
                "1",
                "print of 1");
        assertThat(keep.enter(elsewhere, draft("厂", "A", TOWN, null))).isEqualTo(new KeepSites.Done(done.site(), true));
    }

    /** Lets something happen just before each of the first writes. */
    private KeepSites whileOthers(List<Runnable> others) {
        List<Runnable> left = new ArrayList<>(others);
        return new KeepSites(
                new Sites() {
                    private void meanwhile() {
                        if (!left.isEmpty()) {
                            left.removeFirst().run();
                        }
                    }

                    @Override
                    public Map<String, SiteId> coded(Collection<String> codes) {
                        return sites.coded(codes);
                    }

                    @Override
                    public Map<SiteId, Site> find(Collection<SiteId> ids) {
                        return sites.find(ids);
                    }

                    @Override
                    public List<Placed> enterAll(List<New> all) {
                        meanwhile();
                        return sites.enterAll(all);
                    }

                    @Override
                    public Placed replace(Site before, Site now) {
                        meanwhile();
                        return sites.replace(before, now);
                    }

                    @Override
                    public Page list(SiteSearch search, int limit, @Nullable String after) {
                        return sites.list(search, limit, after);
                    }
                },
                KEYS);
    }

    private Site entered(String name, @Nullable SiteId parent) {
        return keep.enter(asked(name), draft(name, null, TOWN, parent)).site();
    }

    @Test
    void whoever_is_entered_below_what_moves_meanwhile_is_as_deep_as_that_makes_it() {
        Site park = entered("园", null);
        Site mill = entered("厂", null);
        KeepSites slow =
                whileOthers(List.of(() -> keep.replace(CLERK, mill.id(), 1, draft("厂", null, TOWN, park.id()))));
        Site below =
                slow.enter(asked("below"), draft("间", null, TOWN, mill.id())).site();
        assertThat(below.depth()).isEqualTo(3);
    }

    @Test
    void what_would_move_hears_why_it_cannot_any_more() {
        Site park = entered("园", null);
        Site mill = entered("厂", null);
        SiteDraft into = draft("厂", null, TOWN, park.id());
        assertThatThrownBy(() ->
                        whileOthers(List.of(() -> entered("间", mill.id()))).replace(CLERK, mill.id(), 1, into))
                .isInstanceOfSatisfying(
                        Conflict.class, why -> assertThat(why.code()).isEqualTo("has_children"));
        assertThatThrownBy(() -> whileOthers(
                                List.of(() -> keep.replace(CLERK, mill.id(), 1, draft("新厂", null, TOWN, null))))
                        .replace(CLERK, mill.id(), 1, draft("老厂", null, TOWN, null)))
                .isInstanceOfSatisfying(
                        Conflict.class, why -> assertThat(why.isVersion()).isTrue());
        assertThat(sites.find(List.of(mill.id())).get(mill.id()).name()).isEqualTo("新厂");
    }

    @Test
    void whoever_meets_others_at_every_try_is_told_that_the_city_is_busy() {
        Site mill = entered("厂", null);
        List<Runnable> others = new ArrayList<>();
        Site park = entered("园", null);
        for (int n = 1; n <= 5; n++) {
            int version = n;
            others.add(() -> keep.replace(
                    CLERK, mill.id(), version, draft("厂", null, TOWN, version % 2 == 1 ? park.id() : null)));
        }
        assertThatThrownBy(() -> whileOthers(others).enter(asked("below"), draft("间", null, TOWN, mill.id())))
                .isInstanceOf(Unavailable.class);
    }
}
