package anlan.usecases.figures;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.area.AreaCode;
import anlan.domain.contract.OtherFigures;
import anlan.domain.contract.Samples;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Figures;
import anlan.domain.figures.Revision;
import anlan.usecases.Tick;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nights that run at once: each figure is published by one of them, and from the newest of the others. */
class TwoNightsAtOnceTest extends NightFixture {

    private static final LocalDate FIRST = LocalDate.parse("2024-02-08");

    private RollUpDay.Outcome night(Figures figures, String at) {
        return new RollUpDay(
                        Samples.AREAS, ports.events(), ports.caseload(), figures, ports.officeAlerts(), () -> at(at))
                .apply(new Tick(null));
    }

    /** Figures before one of which, once, another night has done something. */
    private Figures meanwhile(Predicate<DayFigures> before, Runnable other) {
        return new OtherFigures(ports.figures()) {
            private boolean done;

            @Override
            public boolean publish(DayFigures next, List<Revision> from) {
                if (!done && before.test(next)) {
                    done = true;
                    other.run();
                }
                return super.publish(next, from);
            }
        };
    }

    private static Predicate<DayFigures> of(AreaCode area, LocalDate day) {
        return next -> next.area().equals(area) && next.date().equals(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"331082", "331082112"})
    void what_another_night_has_published_meanwhile_is_left_as_it_is(String area) {
        found("2024-02-08T10:00:00");
        Figures figures = meanwhile(of(new AreaCode(area), FIRST), () -> {
            found("2024-02-08T11:00:00");
            night("2024-02-09T00:20:00");
        });
        RollUpDay.Outcome slower = night(figures, "2024-02-09T00:20:00");
        DayFigures day = ports.figures().find(CITY, FIRST);
        assertThat(day.tally().count("hazards.found")).isEqualTo(2);
        assertThat(day.revision()).isEqualTo(1);
        assertThat(day.status()).isEqualTo(DayFigures.Status.FINAL);
        assertThat(ports.figures().find(Samples.TOWN, FIRST).tally().count("hazards.found"))
                .isEqualTo(2);
        assertThat(slower.published()).as("what was not there yet").isLessThan(3);
    }

    @Test
    void a_day_goes_on_from_the_evening_before_as_another_night_has_revised_it_meanwhile() {
        found("2024-02-08T10:00:00");
        night("2024-02-09T00:20:00");
        Figures figures = meanwhile(of(Samples.TOWN, FIRST.plusDays(1)), () -> {
            found("2024-02-08T11:00:00");
            var unused = new RollUpDay(
                            Samples.AREAS,
                            ports.events(),
                            ports.caseload(),
                            ports.figures(),
                            ports.officeAlerts(),
                            () -> at("2024-02-10T00:20:00"))
                    .apply(new Tick(at("2024-02-09T00:20:00")));
        });
        night(figures, "2024-02-10T00:20:00");
        assertThat(count("2024-02-09", "hazards.open")).isEqualTo(2);
        assertThat(ports.figures().find(Samples.TOWN, FIRST.plusDays(1)).revision())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"331082", "331082112"})
    void whoever_is_overtaken_ten_times_gives_up_and_says_so(String area) {
        found("2024-02-08T10:00:00");
        int[] tried = {0};
        Figures taken = new OtherFigures(ports.figures()) {
            @Override
            public boolean publish(DayFigures next, List<Revision> from) {
                if (next.area().equals(new AreaCode(area))) {
                    tried[0]++;
                    return false;
                }
                return super.publish(next, from);
            }
        };
        assertThatThrownBy(() -> night(taken, "2024-02-09T00:20:00"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("2024-02-08 of " + area + " is published by others time and again");
        assertThat(tried[0]).isEqualTo(10);
    }
}
