package anlan.domain.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where areas lie, as far as the register knows. */
class ShapeTest {

    private static final Location CENTRE = new Location(121.12, 28.85);
    private static final Shape.Polygon SQUARE = new Shape.Polygon(List.of(
            new Location(121.10, 28.80),
            new Location(121.20, 28.80),
            new Location(121.20, 28.90),
            new Location(121.10, 28.90)));

    @Test
    void distances_are_those_of_the_ground() {
        assertThat(CENTRE.metresTo(new Location(121.12, 28.86))).isCloseTo(1112, within(2.0));
        assertThat(CENTRE.metresTo(new Location(121.13, 28.85))).isCloseTo(974, within(2.0));
        assertThat(CENTRE.metresTo(CENTRE)).isZero();
        assertThat(new Location(0, 0).metresTo(new Location(180, 0))).isCloseTo(20_015_115, within(10.0));
    }

    @Test
    void a_circle_holds_what_is_near_and_a_slip_is_farther_off() {
        Shape circle = new Shape.Circle(CENTRE, 1000);
        assertThat(circle.contains(new Location(121.13, 28.85))).isTrue();
        assertThat(circle.contains(new Location(121.1304, 28.85))).isFalse();
        assertThat(circle.farFrom(new Location(121.1304, 28.85))).isFalse();
        assertThat(circle.farFrom(new Location(121.1355, 28.85))).isTrue();
    }

    @Test
    void a_polygon_holds_what_is_inside_and_a_slip_is_farther_off() {
        assertThat(SQUARE.contains(new Location(121.15, 28.85))).isTrue();
        assertThat(SQUARE.contains(new Location(121.101, 28.801))).isTrue();
        assertThat(SQUARE.contains(new Location(121.199, 28.899))).isTrue();
        assertThat(SQUARE.contains(new Location(121.099, 28.85))).isFalse();
        assertThat(SQUARE.contains(new Location(121.201, 28.85))).isFalse();
        assertThat(SQUARE.contains(new Location(121.15, 28.799))).isFalse();
        assertThat(SQUARE.contains(new Location(121.15, 28.901))).isFalse();
        assertThat(SQUARE.farFrom(new Location(121.15, 28.85))).isFalse();
        assertThat(SQUARE.farFrom(new Location(121.203, 28.85)))
                .as("290 m off a side")
                .isFalse();
        assertThat(SQUARE.farFrom(new Location(121.206, 28.85)))
                .as("580 m off a side")
                .isTrue();
        assertThat(SQUARE.farFrom(new Location(121.15, 28.904))).isFalse();
        assertThat(SQUARE.farFrom(new Location(121.15, 28.906))).isTrue();
        assertThat(SQUARE.farFrom(new Location(121.205, 28.905)))
                .as("far from the corner")
                .isTrue();
        assertThat(SQUARE.farFrom(new Location(121.202, 28.902))).isFalse();
        assertThatThrownBy(() -> new Shape.Polygon(List.of(CENTRE, CENTRE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_bent_polygon_does_not_hold_its_notch() {
        Shape.Polygon bent = new Shape.Polygon(List.of(
                new Location(121.10, 28.80),
                new Location(121.20, 28.80),
                new Location(121.20, 28.90),
                new Location(121.15, 28.82),
                new Location(121.10, 28.90)));
        assertThat(bent.contains(new Location(121.15, 28.81))).isTrue();
        assertThat(bent.contains(new Location(121.15, 28.85))).isFalse();
        assertThat(bent.contains(new Location(121.11, 28.87))).isTrue();
        assertThat(bent.contains(new Location(121.19, 28.87))).isTrue();
    }

    @Test
    void a_point_lies_in_the_smallest_area_that_holds_it_and_never_in_the_city_alone() {
        AreaCode city = new AreaCode("331082");
        AreaCode town = new AreaCode("331082001");
        Areas areas = new Areas(
                List.of(
                        new Area(city, "临海市", Area.Level.CITY, null, new Shape.Circle(CENTRE, 90_000)),
                        new Area(town, "古城街道", Area.Level.TOWN, city, SQUARE),
                        new Area(
                                new AreaCode("331082001001"),
                                "文化社区",
                                Area.Level.VILLAGE,
                                town,
                                new Shape.Circle(CENTRE, 500)),
                        new Area(new AreaCode("331082002"), "大洋街道", Area.Level.TOWN, city)),
                "LH",
                new BoundingBox(120, 28, 122, 30));
        assertThat(areas.at(CENTRE).name()).isEqualTo("文化社区");
        assertThat(areas.at(new Location(121.15, 28.85)).name()).isEqualTo("古城街道");
        assertThat(areas.at(new Location(121.3, 28.85))).isNull();
    }
}
