package anlan.catalogue;

import anlan.domain.area.Areas;
import anlan.domain.casefile.CityKeys;
import anlan.domain.category.Categories;
import anlan.domain.deadline.DeadlineClock;
import anlan.domain.timer.Ladder;
import anlan.usecases.Deadlines;
import anlan.usecases.grid.DutyMonths;
import java.time.Clock;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** What the API and the jobs of one city stand on, each part read or made once. */
record City(
        Platform platform,
        Store store,
        CityKeys keys,
        InstantSource clock,
        Areas areas,
        Categories categories,
        DeadlineClock deadlineClock,
        Ladder ladder) {

    /** A city over the table of its platform. */
    static City of(Platform platform) {
        Areas areas = Seeds.areas();
        Ladder ladder = Seeds.ladder();
        return of(platform, Store.of(platform, areas, ladder), areas, ladder);
    }

    /** What is done with the months of grids. */
    DutyMonths dutyMonths() {
        return new DutyMonths(store.dutyMonths(), areas, deadlines(), keys);
    }

    /** Until when things are due in it. */
    Deadlines deadlines() {
        return new Deadlines(Seeds.terms(), categories, deadlineClock);
    }

    /** A city over another store, whose clocks set their timers by the ladder of the seeds. */
    static City of(Platform platform, Store store) {
        return of(platform, store, Seeds.areas(), Seeds.ladder());
    }

    private static City of(Platform platform, Store store, Areas areas, Ladder ladder) {
        Clock given = platform.clock();
        return new City(
                platform,
                store,
                new CityKeys(platform.settings().secret()),
                () -> given.instant().truncatedTo(ChronoUnit.MILLIS),
                areas,
                Seeds.categories(),
                new DeadlineClock(Seeds.calendar(), Seeds.officeHours()),
                ladder);
    }
}
