package anlan.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.area.AreaCode;
import anlan.domain.site.Placed;
import anlan.domain.site.Site;
import anlan.domain.site.SiteSearch;
import anlan.domain.site.Sites;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The lists on which sites stand, and sites that are entered together. */
public abstract class SiteListsContract extends SitesFixture {

    @Test
    void a_site_stands_on_the_lists_of_its_town_type_village_and_parent_and_on_no_other() {
        AreaCode other = new AreaCode(town + "202");
        Site park = in(site("园区", null));
        Site plain = site("甲厂", park);
        Site mill = in(new Site(plain.id(), null, "甲厂", "FACTORY", village, park.id(), 2, null, null, null, 0, 1));
        in(site("乙厂", null));
        assertThat(names(town, null, null, "")).containsExactly("乙厂", "园区", "甲厂");
        assertThat(names(town, "FACTORY", null, "甲")).containsExactly("甲厂");
        assertThat(names(town, "PARK", null, "")).isEmpty();
        assertThat(names(village, null, null, "")).containsExactly("甲厂");
        assertThat(names(village, "FACTORY", null, "")).containsExactly("甲厂");
        assertThat(names(village, "HOTEL", null, "")).isEmpty();
        assertThat(names(town, null, park, "")).containsExactly("甲厂");
        assertThat(names(other, null, park, "")).isEmpty();
        assertThat(names(CITY, "HOTEL", park, "")).isEmpty();

        Site hotel = next(mill, "丙宾馆", "HOTEL", other, null);
        assertThat(sites().replace(mill, hotel)).isEqualTo(new Placed.Done(hotel));
        assertThat(names(town, null, null, "")).containsExactly("丙宾馆", "乙厂", "园区");
        assertThat(names(town, "FACTORY", null, "")).containsExactly("乙厂", "园区");
        assertThat(names(town, "HOTEL", null, "")).containsExactly("丙宾馆");
        assertThat(names(village, null, null, "")).isEmpty();
        assertThat(names(other, "HOTEL", null, "")).containsExactly("丙宾馆");
        assertThat(names(town, null, park, "")).isEmpty();

        Site school = next(hotel, "丙宾馆", "SCHOOL", other, null);
        assertThat(sites().replace(hotel, school)).isEqualTo(new Placed.Done(school));
        assertThat(names(other, "SCHOOL", null, ""))
                .as("its line says what it is")
                .containsExactly("丙宾馆");
        assertThat(names(other, "HOTEL", null, "")).isEmpty();
    }

    @Test
    void a_list_goes_through_towns_in_their_order_and_names_within_each_a_page_at_a_time() {
        AreaCode first = new AreaCode("331082801");
        AreaCode empty = new AreaCode("331082802");
        AreaCode last = new AreaCode("331082803");
        List<String> names = List.of("a", "a#b", "ab", "é", "厂", "𠮷");
        List<Sites.New> all = new ArrayList<>();
        for (AreaCode area : List.of(last, first)) {
            for (String name : names.reversed()) {
                Site plain = site(name, null);
                all.add(new Sites.New(
                        new Site(plain.id(), null, name, "SCHOOL", area, null, 1, null, null, null, 0, 1), "print"));
            }
        }
        sites().enterAll(all);
        for (int limit : List.of(1, 2, 5, 6, 7, 100)) {
            for (String type : new String[] {null, "SCHOOL"}) {
                List<Site> seen = all(new SiteSearch(CITY, List.of(first, empty, last), type, null, ""), limit);
                assertThat(seen).extracting(Site::name).containsExactlyElementsOf(twice(names));
                assertThat(seen).extracting(Site::area).startsWith(first).endsWith(last);
            }
        }
        assertThat(all(new SiteSearch(CITY, List.of(first, empty, last), null, null, "a"), 2))
                .extracting(Site::name)
                .containsExactly("a", "a#b", "ab", "a", "a#b", "ab");
        assertThat(all(within(empty), 1)).isEmpty();
        assertThat(sites().list(within(first), 6, null).next())
                .as("nothing follows a last page that is full")
                .isNull();
    }

    private static List<String> twice(List<String> names) {
        List<String> all = new ArrayList<>(names);
        all.addAll(names);
        return all;
    }

    @Test
    void of_those_that_come_below_one_together_each_is_measured_by_itself() {
        Site park = in(site("园区", null));
        Site deep = new Site(id(), null, "深", "FACTORY", town, park.id(), 3, null, null, null, 0, 1);
        Site away =
                new Site(id(), null, "外", "FACTORY", new AreaCode("331082097"), park.id(), 2, null, null, null, 0, 1);
        Site last = site("末", park);
        List<Placed> placed = sites().enterAll(List.of(
                new Sites.New(site("首", park), "a"),
                new Sites.New(away, "b"),
                new Sites.New(deep, "c"),
                new Sites.New(last, "d")));
        assertThat(placed.subList(1, 4))
                .containsExactly(new Placed.Changed(), new Placed.Changed(), new Placed.Done(last));
        assertThat(now(park).children()).isEqualTo(2);
    }

    @Test
    void many_are_entered_together_and_one_that_cannot_be_holds_up_no_other() {
        String code = fresh();
        in(coded(site("先到", null), code));
        Site before = in(site("再来", null));
        Site park = site("园区", null);
        List<Sites.New> all = new ArrayList<>();
        all.add(new Sites.New(park, "print"));
        for (int n = 0; n < 60; n++) {
            all.add(new Sites.New(site("厂" + n, park), "print"));
        }
        all.add(7, new Sites.New(coded(site("重号", park), code), "print"));
        all.add(9, new Sites.New(before, "other"));
        all.add(11, new Sites.New(site("无处", site("无", null)), "print"));
        String twice = fresh();
        all.add(new Sites.New(coded(site("同号", null), twice), "print"));
        all.add(new Sites.New(coded(site("同号", null), twice), "print"));
        List<Placed> placed = sites().enterAll(all);
        assertThat(placed).hasSameSizeAs(all);
        assertThat(placed.get(7)).isEqualTo(new Placed.CodeTaken());
        assertThat(placed.get(9)).isEqualTo(new Placed.Again(before, "print"));
        assertThat(placed.get(11)).isEqualTo(new Placed.Changed());
        assertThat(placed.get(64)).isEqualTo(new Placed.Done(all.get(64).site()));
        assertThat(placed.get(65)).isEqualTo(new Placed.CodeTaken());
        assertThat(placed).filteredOn(Placed.Done.class::isInstance).hasSize(62);
        assertThat(now(park).children()).isEqualTo(60);
        assertThat(all(new SiteSearch(town, List.of(), null, park.id(), ""), 100))
                .hasSize(60);
        assertThat(sites().enterAll(all)).noneMatch(Placed.Done.class::isInstance);
        assertThat(now(park).children()).as("once more changes nothing").isEqualTo(60);
        assertThat(sites().enterAll(List.of())).isEmpty();
        assertThat(sites().find(Set.of())).isEmpty();
    }
}
