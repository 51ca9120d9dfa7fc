package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.area.AreaCode;
import anlan.domain.area.Location;
import anlan.domain.site.Keeper;
import anlan.domain.site.Placed;
import anlan.domain.site.Site;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How the register of sites is kept, whoever comes at once. */
public abstract class SitesContract extends SitesFixture {

    private static final int MANY = 8;

    @Test
    void sites_are_found_by_their_codes() {
        String code = fresh();
        String other = fresh();
        Site first = in(coded(site("一厂", null), code));
        in(site("无号厂", null));
        assertThat(sites().coded(List.of(code, other))).containsExactly(Map.entry(code, first.id()));
        Site gives = coded(moved(first, null), other);
        assertThat(sites().replace(first, gives)).isEqualTo(new Placed.Done(gives));
        assertThat(sites().coded(List.of(code, other))).containsExactly(Map.entry(other, first.id()));
        assertThat(sites().coded(List.of())).isEmpty();
    }

    @Test
    void a_site_is_entered_once_and_a_retry_hears_what_was_entered_then() {
        Site park = new Site(
                id(),
                fresh(),
                "东方工业园",
                "PARK",
                village,
                null,
                1,
                "临海大道 1 号",
                new Location(121.1, 28.8),
                new Keeper("王某", "13700000001"),
                0,
                1);
        assertThat(sites().find(List.of(park.id()))).isEmpty();
        in(park);
        assertThat(now(park)).isEqualTo(park);
        assertThat(sites().enter(park, "print")).isEqualTo(new Placed.Again(park, "print"));
        Keeper other = new Keeper("李某", "13700000002");
        Site changed = next(park, "东方新园", "PARK", village, null).keptBy(other);
        assertThat(sites().replace(park, changed)).isEqualTo(new Placed.Done(changed));
        assertThat(sites().enter(park, "another"))
                .as("as it was entered; a former keeper is kept nowhere")
                .isEqualTo(new Placed.Again(park.keptBy(other), "print"));
        Site third = next(changed, "东方三园", "PARK", village, null).keptBy(null);
        assertThat(sites().replace(changed, third)).isEqualTo(new Placed.Done(third));
        assertThat(sites().enter(park, "print")).isEqualTo(new Placed.Again(park.keptBy(null), "print"));
        assertThat(now(park)).isEqualTo(third);
        assertThat(park.toString() + park.keeper()).doesNotContain("王某", "1370000");
    }

    @Test
    void only_the_next_version_of_what_the_caller_read_replaces_it() {
        Site mill = in(site("面粉厂", null));
        Site second = next(mill, "面粉二厂", "FACTORY", town, null);
        assertThat(sites().replace(mill, second)).isEqualTo(new Placed.Done(second));
        assertThat(sites().replace(mill, next(mill, "面粉三厂", "FACTORY", town, null)))
                .isEqualTo(new Placed.Changed());
        Site nowhere = site("不在册", null);
        assertThat(sites().replace(nowhere, next(nowhere, "仍不在册", "FACTORY", town, null)))
                .isEqualTo(new Placed.Changed());
        assertThat(now(mill)).isEqualTo(second);
        assertThat(now(nowhere)).isNull();
        assertThat(names(town, null, null, "")).containsExactly("面粉二厂");
    }

    @Test
    void a_code_belongs_to_one_site_until_that_has_another() {
        String code = fresh();
        Site first = in(coded(site("一厂", null), code));
        Site second = in(site("二厂", null));
        assertThat(sites().enter(coded(site("三厂", null), code), "print")).isEqualTo(new Placed.CodeTaken());
        Site wants = coded(moved(second, null), code);
        assertThat(sites().replace(second, wants)).isEqualTo(new Placed.CodeTaken());
        assertThat(now(second)).isEqualTo(second);
        Site kept = moved(first, null);
        assertThat(sites().replace(first, kept)).as("its own").isEqualTo(new Placed.Done(kept));
        Site gives = coded(moved(kept, null), null);
        assertThat(sites().replace(kept, gives)).isEqualTo(new Placed.Done(gives));
        assertThat(sites().replace(second, wants)).isEqualTo(new Placed.Done(wants));
        assertThat(sites().enter(coded(site("三厂", null), code), "print")).isEqualTo(new Placed.CodeTaken());
        assertThat(names(town, null, null, "三")).isEmpty();
    }

    @Test
    void a_site_counts_those_right_below_it_and_keeps_its_version() {
        Site park = in(site("园区", null));
        Site mill = in(site("厂", park));
        in(site("厂中厂", mill));
        in(site("另一厂中厂", mill));
        assertThat(now(park)).isEqualTo(park.with(1));
        assertThat(now(mill)).isEqualTo(mill.with(2));
        Site renamed = next(now(mill), "老厂", "FACTORY", town, park);
        assertThat(sites().replace(mill, renamed)).as("however many are below").isInstanceOf(Placed.Done.class);
        assertThat(now(mill)).isEqualTo(renamed);
        assertThat(sites().enter(mill, "print")).isEqualTo(new Placed.Again(mill, "print"));
        assertThat(now(park).children()).as("a retry is not counted").isEqualTo(1);
    }

    @Test
    void nothing_is_put_where_its_parent_is_not_as_deep_or_in_another_town() {
        Site park = in(site("园区", null));
        Site mill = in(site("厂", park));
        Site nobody = site("无", null);
        assertThat(sites().enter(site("无处", nobody), "print")).isEqualTo(new Placed.Changed());
        Site deeper = new Site(id(), null, "深", "FACTORY", town, park.id(), 3, null, null, null, 0, 1);
        assertThat(sites().enter(deeper, "print")).isEqualTo(new Placed.Changed());
        Site elsewhere =
                new Site(id(), null, "外", "FACTORY", new AreaCode("331082099"), park.id(), 2, null, null, null, 0, 1);
        assertThat(sites().enter(elsewhere, "print")).isEqualTo(new Placed.Changed());
        assertThat(now(park)).isEqualTo(park.with(1));
        assertThat(now(mill)).isEqualTo(mill);
        assertThat(names(town, null, null, "")).containsExactly("厂", "园区");
    }

    @Test
    void a_site_moves_while_nothing_is_below_it_and_both_parents_count_it() {
        Site east = in(site("东园", null));
        Site west = in(site("西园", null));
        Site mill = in(site("厂", east));
        Site shop = in(site("铺", mill));
        assertThat(sites().replace(mill, moved(mill, west)))
                .as("something is below")
                .isEqualTo(new Placed.Changed());
        assertThat(sites().replace(mill, next(mill, "厂", "FACTORY", new AreaCode("331082098"), null)))
                .as("nor to another town")
                .isEqualTo(new Placed.Changed());
        Site out = moved(shop, null);
        assertThat(sites().replace(shop, out)).isEqualTo(new Placed.Done(out));
        Site to = moved(mill, west);
        assertThat(sites().replace(mill, to)).isEqualTo(new Placed.Done(to));
        assertThat(now(east)).isEqualTo(east);
        assertThat(now(west)).isEqualTo(west.with(1));
        assertThat(now(mill)).isEqualTo(to);
        assertThat(names(town, null, west, "")).containsExactly("厂");
        assertThat(names(town, null, east, "")).isEmpty();
        assertThat(names(town, null, mill, "")).isEmpty();
    }

    @Test
    void two_that_move_below_each_other_at_once_make_no_circle() throws Exception {
        for (int n = 0; n < MANY; n++) {
            Site one = in(site("甲" + n, null));
            Site other = in(site("乙" + n, null));
            List<Placed> placed = atOnce(List.of(
                    () -> sites().replace(one, moved(one, other)), () -> sites().replace(other, moved(other, one))));
            assertThat(placed).filteredOn(Placed.Done.class::isInstance).hasSizeLessThanOrEqualTo(1);
            assertThat(List.of(now(one), now(other)))
                    .filteredOn(site -> site.parent() == null)
                    .isNotEmpty();
            assertThat(now(one).children() + now(other).children()).isEqualTo((int)
                    placed.stream().filter(Placed.Done.class::isInstance).count());
        }
    }

    @Test
    void whoever_goes_deeper_while_another_comes_below_makes_no_fifth_level() throws Exception {
        for (int n = 0; n < MANY; n++) {
            Site park = in(site("园" + n, null));
            Site mill = in(site("厂" + n, park));
            Site hall = in(site("间" + n, mill));
            Site free = in(site("游" + n, null));
            Site below = site("末" + n, free);
            atOnce(List.<Callable<Placed>>of(
                    () -> sites().replace(free, moved(free, hall)), () -> sites().enter(below, "print")));
            Site stands = now(free);
            Site last = now(below);
            assertThat(stands.children()).isEqualTo(last == null ? 0 : 1);
            assertThat(last == null || last.depth() == stands.depth() + 1).isTrue();
        }
    }

    @Test
    void of_many_who_enter_the_same_at_once_one_does() throws Exception {
        String code = fresh();
        Site park = in(site("园区", null));
        List<Placed> placed = atOnce(IntStream.range(0, MANY)
                .<Callable<Placed>>mapToObj(n -> () -> sites().enter(coded(site("厂" + n, park), code), "print"))
                .toList());
        assertThat(placed).filteredOn(Placed.Done.class::isInstance).hasSize(1);
        assertThat(placed).filteredOn(Placed.CodeTaken.class::isInstance).hasSize(MANY - 1);
        Site same = site("同一", park);
        assertThat(atOnce(IntStream.range(0, MANY)
                        .<Callable<Placed>>mapToObj(n -> () -> sites().enter(same, "print"))
                        .toList()))
                .filteredOn(Placed.Done.class::isInstance)
                .hasSize(1);
        assertThat(now(park).children()).isEqualTo(2);
    }
}
