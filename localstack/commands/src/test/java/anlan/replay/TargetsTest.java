package anlan.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.replay.Targets.Inspections;
import anlan.replay.Targets.Visits;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTest {

    @Test
    void the_published_year_has_4_294_of_4_679_rectified_that_were_not_fixed_on_the_spot() {
        Targets year = Targets.PUBLISHED.at(BigDecimal.ONE);
        assertThat(year)
                .isEqualTo(new Targets(
                        192_312,
                        187_633,
                        191_927,
                        20_000,
                        new Inspections(1_439, 236, 6_986, 10_000),
                        new Visits(116_657, 7_869)));
        assertThat(year.tail()).isEqualTo(4_679);
        assertThat(year.rectified() - year.onSpot()).isEqualTo(4_294);
        assertThat(year.open()).isEqualTo(385);
    }

    @ParameterizedTest
    @CsvSource({
        "0.01,1923,1876,1919,200,14,2,70,100,1167,79",
        "0.5,96156,93817,95964,10000,720,118,3493,5000,58329,3935",
        "0.002,385,375,384,40,3,0,14,20,233,16",
        "0.000001,0,0,0,0,0,0,0,0,0,0"
    })
    void each_number_of_a_smaller_year_is_rounded_by_itself_half_up(
            BigDecimal scale,
            int found,
            int onSpot,
            int rectified,
            int complaints,
            int held,
            int leaders,
            int points,
            int personTimes,
            int sites,
            int hosts) {
        assertThat(Targets.PUBLISHED.at(scale))
                .isEqualTo(new Targets(
                        found,
                        onSpot,
                        rectified,
                        complaints,
                        new Inspections(held, leaders, points, personTimes),
                        new Visits(sites, hosts)));
    }

    @Test
    void leaders_hold_no_more_than_was_held_and_nobody_inspects_alone() {
        assertThatThrownBy(() -> new Inspections(3, 4, 9, 9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Inspections(3, 1, 9, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Visits(3, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_rectifies_more_than_was_found() {
        assertThatThrownBy(() -> new Targets(10, 5, 11, 0, new Inspections(0, 0, 0, 0), new Visits(0, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
