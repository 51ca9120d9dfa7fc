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
import anlan.domain.figures.Tally;
import anlan.domain.refusal.FieldError;
import anlan.domain.refusal.Invalid;
import anlan.usecases.Tick;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Nights that are run by hand, that die on their way, or that find figures tampered with. */
class BrokenNightTest extends NightFixture {

    private int nightByHand(String at, String now) {
        Instant clock = at(now);
        return new RollUpDay(
                        Samples.AREAS,
                        ports.events(),
                        ports.caseload(),
                        ports.figures(),
                        ports.officeAlerts(),
                        () -> clock)
                .apply(new Tick(at(at)))
                .published();
    }

    @Test
    void an_old_night_that_is_run_by_hand_carries_its_stocks_to_every_day_since() {
        monthWithALateCase();
        nightByHand("2024-02-09T00:20:00", "2024-03-01T09:00:00");
        assertThat(count("2024-02-08", "hazards.found")).isEqualTo(2);
        for (LocalDate day = LocalDate.parse("2024-02-08");
                day.isBefore(LocalDate.parse("2024-03-01"));
                day = day.plusDays(1)) {
            assertThat(count(day.toString(), "hazards.open")).as("%s", day).isEqualTo(2);
        }
        assertThat(count("2024-03-01", "hazards.open")).as("today").isEqualTo(-1);
    }

    @Test
    void an_old_night_by_hand_that_dies_anywhere_is_taken_up_by_the_next_night() {
        int deaths = 0;
        for (int writes = 0; deaths == writes; writes++) {
            BrokenNightTest city = new BrokenNightTest();
            city.monthWithALateCase();
            deaths += city.nightByHandThatDiesAfter(writes) ? 1 : 0;
            city.night("2024-03-02T00:20:00");
            for (LocalDate day = LocalDate.parse("2024-02-08");
                    day.isBefore(LocalDate.parse("2024-03-02"));
                    day = day.plusDays(1)) {
                assertThat(city.count(day.toString(), "hazards.open"))
                        .as("%s, if it dies after %d writes", day, writes)
                        .isEqualTo(2);
            }
            assertThat(city.ports.figures().unfinished()).isNull();
        }
        assertThat(deaths).as("22 days of two towns and the city").isGreaterThan(40);
    }

    private void monthWithALateCase() {
        found("2024-02-08T10:00:00");
        for (LocalDate night = LocalDate.parse("2024-02-09");
                !night.isAfter(LocalDate.parse("2024-03-01"));
                night = night.plusDays(1)) {
            night(night + "T00:20:00");
        }
        found("2024-02-08T23:59:59");
    }

    /** Whether it died: after so many writes there may have been nothing left to do. */
    private boolean nightByHandThatDiesAfter(int writes) {
        try {
            new RollUpDay(
                            Samples.AREAS,
                            ports.events(),
                            ports.caseload(),
                            new Dying(ports.figures(), writes),
                            ports.officeAlerts(),
                            () -> at("2024-03-01T09:00:00"))
                    .apply(new Tick(at("2024-02-09T00:20:00")));
            return false;
        } catch (AssertionError death) {
            return true;
        }
    }

    /** The figures of a process that dies before one of its writes. */
    private static final class Dying extends OtherFigures {
        private int writesLeft;

        Dying(Figures figures, int writesLeft) {
            super(figures);
            this.writesLeft = writesLeft;
        }

        @Override
        public boolean publish(DayFigures next, List<Revision> from) {
            if (writesLeft-- == 0) {
                throw new AssertionError("the process dies");
            }
            return super.publish(next, from);
        }
    }

    @Test
    void a_night_that_has_not_come_is_refused_and_nothing_is_published() {
        found("2024-02-08T10:00:00");
        assertThatThrownBy(() -> nightByHand("2024-02-10T00:20:00", "2024-02-09T09:00:00"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/at"));
        assertThat(ports.figures().lastDay(CITY)).isNull();
    }

    @Test
    void figures_that_are_not_as_they_were_published_are_made_anew_and_the_night_says_so() {
        found("2024-02-08T10:00:00");
        night("2024-02-09T00:20:00");
        LocalDate day = LocalDate.parse("2024-02-08");
        DayFigures good = ports.figures().find(Samples.TOWN, day);
        TreeMap<String, Long> counts = new TreeMap<>(good.tally().counts());
        counts.put("hazards.open", 7L);
        Figures tampered = new Tampered(ports.figures(), day, counts);
        RollUpDay.Outcome night = new RollUpDay(
                        Samples.AREAS,
                        ports.events(),
                        ports.caseload(),
                        tampered,
                        ports.officeAlerts(),
                        () -> at("2024-02-10T00:20:00"))
                .apply(new Tick(null));
        assertThat(night.damaged()).isEqualTo(1);
        DayFigures mended = ports.figures().find(Samples.TOWN, day);
        assertThat(mended.revision()).isEqualTo(2);
        assertThat(mended.reason()).isEqualTo(DayFigures.Reason.CORRECTION);
        assertThat(mended.tally()).isEqualTo(good.tally());
        assertThat(count("2024-02-09", "hazards.open")).isEqualTo(1);
    }

    /** The figures of a store in which somebody has altered the counts of a town's first revision. */
    private static final class Tampered extends OtherFigures {
        private final LocalDate day;
        private final SortedMap<String, Long> counts;

        Tampered(Figures figures, LocalDate day, SortedMap<String, Long> counts) {
            super(figures);
            this.day = day;
            this.counts = counts;
        }

        private DayFigures seen(DayFigures figure) {
            boolean altered = figure != null
                    && figure.date().equals(day)
                    && figure.area().equals(Samples.TOWN)
                    && figure.revision() == 1;
            return altered
                    ? new DayFigures(
                            day,
                            figure.area(),
                            1,
                            figure.versions(),
                            new Tally(
                                    counts,
                                    figure.tally().events(),
                                    figure.tally().eventsDigest()),
                            figure.rates(),
                            figure.digest(),
                            null,
                            figure.basis(),
                            figure.status(),
                            null)
                    : figure;
        }

        @Override
        public DayFigures find(AreaCode area, LocalDate date) {
            return seen(figures.find(area, date));
        }

        @Override
        public SortedMap<LocalDate, DayFigures> between(AreaCode area, LocalDate first, LocalDate last) {
            TreeMap<LocalDate, DayFigures> found = new TreeMap<>(figures.between(area, first, last));
            found.replaceAll((date, figure) -> seen(figure));
            return found;
        }
    }

    @Test
    void a_night_that_broke_off_between_two_days_leaves_no_day_with_the_stock_of_before() {
        found("2024-02-08T10:00:00");
        night("2024-02-09T00:20:00");
        night("2024-02-10T00:20:00");
        found("2024-02-08T23:59:59");
        Figures breaking = new OtherFigures(ports.figures()) {
            @Override
            public boolean publish(DayFigures next, List<Revision> from) {
                if (next.date().equals(LocalDate.parse("2024-02-09"))) {
                    throw new IllegalStateException("the store does not answer");
                }
                return super.publish(next, from);
            }
        };
        RollUpDay broken = new RollUpDay(
                Samples.AREAS,
                ports.events(),
                ports.caseload(),
                breaking,
                ports.officeAlerts(),
                () -> at("2024-02-11T00:20:00"));
        assertThatThrownBy(() -> broken.apply(new Tick(null))).hasMessage("the store does not answer");
        night("2024-02-12T00:20:00");
        assertThat(count("2024-02-09", "hazards.open")).isEqualTo(2);
        assertThat(count("2024-02-11", "hazards.open")).isEqualTo(2);
    }
}
