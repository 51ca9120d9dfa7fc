package anlan.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.area.Areas;
import anlan.domain.area.BoundingBox;
import anlan.domain.area.Location;
import anlan.domain.area.Shape;
import anlan.domain.refusal.Invalid;
import anlan.usecases.Field;
import anlan.usecases.Places;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a request says where something is, in a register of which one town has a shape. */
class PlacesOfRequestsTest {

    private static final AreaCode CITY = new AreaCode("331082");
    private static final Places PLACES = new Places(new Areas(
            List.of(
                    new Area(CITY, "临海市", Area.Level.CITY, null),
                    new Area(
                            new AreaCode("331082001"),
                            "古城街道",
                            Area.Level.TOWN,
                            CITY,
                            new Shape.Circle(new Location(121.12, 28.85), 2000)),
                    new Area(new AreaCode("331082002"), "大洋街道", Area.Level.TOWN, CITY)),
            "LH",
            new BoundingBox(120.8, 28.6, 122, 29.1)));

    private static String areaOf(String body) {
        Fields fields = new Fields(Json.read(body.getBytes(StandardCharsets.UTF_8)));
        Location point = PLACES.location(fields);
        Field<Area> area = PLACES.area(fields, point);
        fields.finish();
        return area.get().code().value();
    }

    private static String at(double longitude, double latitude) {
        return "\"location\":{\"longitude\":" + longitude + ",\"latitude\":" + latitude + ",\"crs\":\"wgs84\"}";
    }

    @Test
    void a_point_may_stand_in_for_an_area_that_has_a_shape() {
        assertThat(areaOf("{" + at(121.125, 28.851) + "}")).isEqualTo("331082001");
        assertThat(areaOf("{\"areaCode\":\"331082002\"," + at(121.5, 28.7) + "}"))
                .as("an area without a shape can't be far")
                .isEqualTo("331082002");
        assertThat(areaOf("{\"areaCode\":\"331082001\"," + at(121.141, 28.85) + "}"))
                .as("a little outside")
                .isEqualTo("331082001");
    }

    @ParameterizedTest(name = "{0} is {2} at {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                              "
                        + "           | /areaCode | required",
                "{\"location\":{\"longitude\":121.5,\"latitude\":28.7,\"crs\":\"wgs84\"}}        "
                        + "           | /areaCode | required",
                "{\"areaCode\":\"331082001\",\"location\":{\"longitude\":121.2,\"latitu"
                        + "de\":28.85,\"crs\":\"wgs84\"}} | /location | far_from_area",
                "{\"areaCode\":\"331082\"}                                                       "
                        + "           | /areaCode | too_wide",
                "{\"areaCode\":\"331082999\"}                                                    "
                        + "           | /areaCode | unknown_area",
                "{\"areaCode\":\"331082001\",\"location\":{\"longitude\":120.1,\"latitu"
                        + "de\":30.2,\"crs\":\"gcj02\"}} | /location | outside_city",
            })
    void what_is_wrong_with_a_place_is_said_of_its_field(String body, String pointer, String code) {
        assertThatThrownBy(() -> areaOf(body))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.errors()).singleElement().satisfies(error -> {
                            assertThat(error.pointer()).isEqualTo(pointer);
                            assertThat(error.code()).isEqualTo(code);
                        }));
    }
}
