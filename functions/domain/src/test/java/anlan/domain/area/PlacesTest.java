package anlan.domain.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.Json;
import anlan.domain.refusal.Invalid;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Where things are. */
class PlacesTest {

    @Test
    void a_point_from_a_map_picker_is_right_within_two_metres() throws IOException {
        int checked = 0;
        for (JsonNode point : Json.golden("coords").required("points")) {
            Location found = Location.in(
                    Crs.GCJ02,
                    point.at("/gcj02/0").doubleValue(),
                    point.at("/gcj02/1").doubleValue());
            Location expected = new Location(
                    point.at("/wgs84_gcoord/0").doubleValue(),
                    point.at("/wgs84_gcoord/1").doubleValue());
            assertThat(metres(found, expected)).as("%s", point).isLessThan(2);
            checked++;
        }
        assertThat(checked).isGreaterThan(20);
    }

    @Test
    void the_version_of_an_area_tells_of_another_division_and_not_of_another_name() {
        Area city = new Area(new AreaCode("331082"), "城", Area.Level.CITY, null);
        Area town = new Area(new AreaCode("331082112"), "某镇", Area.Level.TOWN, city.code());
        Area other = new Area(new AreaCode("331082001"), "街道", Area.Level.TOWN, city.code());
        Area village = new Area(new AreaCode("331082112201"), "村", Area.Level.VILLAGE, town.code());
        String version = version(city, town, other);
        assertThat(version).matches("[0-9a-f]{12}");
        assertThat(version(other, city, new Area(town.code(), "新镇", Area.Level.TOWN, city.code()), village))
                .isEqualTo(version);
        assertThat(version(city, town)).isNotEqualTo(version);
    }

    private static String version(Area... areas) {
        return new Areas(List.of(areas), "LH", new BoundingBox(120, 28, 122, 30)).version(new AreaCode("331082"));
    }

    @Test
    void a_point_that_is_wgs84_already_is_left_where_it_is() {
        assertThat(Location.in(Crs.WGS84, 121.12345678, 28.8)).isEqualTo(new Location(121.1234568, 28.8));
    }

    private static double metres(Location a, Location b) {
        double east = Math.toRadians(a.longitude() - b.longitude()) * Math.cos(Math.toRadians(a.latitude()));
        double north = Math.toRadians(a.latitude() - b.latitude());
        return Math.hypot(east, north) * 6_371_000;
    }

    @Test
    void a_town_holds_its_villages_and_the_city_holds_all() {
        AreaCode city = new AreaCode("331082");
        AreaCode town = new AreaCode("331082112");
        AreaCode village = new AreaCode("331082112201");
        assertThat(city.contains(village)).isTrue();
        assertThat(town.contains(village)).isTrue();
        assertThat(village.contains(town)).isFalse();
        assertThat(town.contains(new AreaCode("331082001"))).isFalse();
        assertThat(village.town()).isEqualTo(town);
        assertThat(village.city()).isEqualTo(city);
        assertThat(city.town()).isEqualTo(city);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "33108", "3310821", "33108211220", "3310821122011", "33108X", "３３１０８２"})
    void what_is_no_area_code_does_not_construct(String text) {
        assertThatThrownBy(() -> new AreaCode(text)).isInstanceOf(Invalid.class);
    }
}
