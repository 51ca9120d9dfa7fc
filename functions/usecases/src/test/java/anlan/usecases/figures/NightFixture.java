package anlan.usecases.figures;

import static anlan.domain.contract.Samples.at;

import anlan.domain.area.AreaCode;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.figures.DayFigures;
import anlan.domain.memory.InMemoryCity;
import anlan.usecases.Tick;
import java.time.Instant;
import java.time.LocalDate;

/** A city in memory whose nights a test runs. */
abstract class NightFixture {

    static final AreaCode CITY = Samples.CITY;

    final Ports ports = new InMemoryCity().ports();
    private int n;

    int night(String at) {
        Instant now = at(at);
        return new RollUpDay(
                        Samples.AREAS,
                        ports.events(),
                        ports.caseload(),
                        ports.figures(),
                        ports.officeAlerts(),
                        () -> now)
                .apply(new Tick(null))
                .published();
    }

    void found(String at) {
        n++;
        ports.hazards().open(Samples.hazard("n" + n, "LH-" + n, at(at)));
    }

    long count(String day, String figure) {
        DayFigures figures = ports.figures().find(CITY, LocalDate.parse(day));
        return figures == null ? -1 : figures.tally().count(figure);
    }
}
