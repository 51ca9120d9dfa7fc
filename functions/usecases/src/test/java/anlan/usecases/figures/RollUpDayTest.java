package anlan.usecases.figures;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.area.Areas;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.figures.DayFigures;
import anlan.domain.memory.InMemoryCity;
import anlan.usecases.Tick;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The night, and all the ways in which it may come late, twice or never. */
class RollUpDayTest extends NightFixture {

    @Test
    void a_day_is_published_the_night_after_and_not_before() {
        found("2024-02-08T10:00:00");
        assertThat(night("2024-02-09T00:20:00")).isEqualTo(3);
        assertThat(count("2024-02-08", "hazards.found")).isEqualTo(1);
        assertThat(count("2024-02-07", "hazards.found")).isEqualTo(-1);
        assertThat(count("2024-02-09", "hazards.found")).isEqualTo(-1);
    }

    @Test
    void midnight_in_the_city_parts_the_days_wherever_the_machine_is() {
        found("2024-02-08T23:59:59");
        found("2024-02-09T00:00:00");
        night("2024-02-10T00:20:00");
        assertThat(count("2024-02-08", "hazards.found")).isEqualTo(1);
        assertThat(count("2024-02-09", "hazards.found")).isEqualTo(1);
    }

    @Test
    void a_night_that_runs_twice_writes_nothing_new() {
        found("2024-02-08T10:00:00");
        night("2024-02-09T00:20:00");
        assertThat(night("2024-02-09T00:20:00")).isZero();
        assertThat(night("2024-02-09T00:50:00")).isZero();
    }

    @Test
    void a_late_event_revises_its_day_and_the_stock_of_every_day_since() {
        found("2024-02-08T10:00:00");
        night("2024-02-09T00:20:00");
        night("2024-02-10T00:20:00");
        found("2024-02-08T23:59:59");
        night("2024-02-11T00:20:00");
        DayFigures revised = ports.figures().find(CITY, LocalDate.parse("2024-02-08"));
        DayFigures since = ports.figures().find(CITY, LocalDate.parse("2024-02-09"));
        assertThat(revised.revision()).isEqualTo(2);
        assertThat(revised.reason()).isEqualTo(DayFigures.Reason.LATE_EVENT);
        assertThat(since.revision()).isEqualTo(2);
        assertThat(since.tally().count("hazards.open")).isEqualTo(2);
        assertThat(since.reason()).as("for what revised the evening before").isEqualTo(DayFigures.Reason.LATE_EVENT);
    }

    @Test
    void an_event_that_is_late_and_older_than_the_newest_counts_the_night_after_as_the_cases_tell_of_it() {
        found("2024-02-08T10:00:00");
        night("2024-02-09T00:20:00");
        found("2024-02-08T09:00:00");
        night("2024-02-10T00:20:00");
        assertThat(count("2024-02-08", "hazards.found")).isEqualTo(2);
        assertThat(count("2024-02-09", "hazards.open")).isEqualTo(2);
        night("2024-02-11T00:20:00");
        assertThat(ports.figures().find(CITY, LocalDate.parse("2024-02-08")).revision())
                .isEqualTo(2);
    }

    @Test
    void the_first_night_begins_with_the_first_case_however_long_ago_that_was() {
        found("2023-12-01T10:00:00");
        night("2024-02-09T00:20:00");
        assertThat(count("2023-11-30", "hazards.open")).isEqualTo(-1);
        assertThat(count("2023-12-01", "hazards.found")).isEqualTo(1);
        assertThat(count("2024-02-08", "hazards.open")).isEqualTo(1);
    }

    @Test
    void days_between_quiet_nights_that_were_missed_are_published_too() {
        night("2024-02-09T00:20:00");
        night("2024-02-20T00:20:00");
        assertThat(count("2024-02-12", "hazards.open")).isZero();
    }

    @Test
    void the_last_reading_of_a_day_is_made_up_for_when_its_night_was_missed() {
        found("2024-02-08T10:00:00");
        found("2024-02-09T10:00:00");
        night("2024-02-09T00:20:00");
        night("2024-02-10T00:20:00");
        found("2024-02-08T09:00:00");
        found("2024-02-09T09:00:00");
        night("2024-02-25T00:20:00");
        assertThat(count("2024-02-08", "hazards.found")).isEqualTo(2);
        assertThat(count("2024-02-09", "hazards.found")).isEqualTo(2);
        assertThat(count("2024-02-24", "hazards.open")).isEqualTo(4);
    }

    @Test
    void nights_that_were_missed_are_made_up_for() {
        found("2024-02-08T10:00:00");
        night("2024-02-09T00:20:00");
        found("2024-02-12T10:00:00");
        night("2024-03-10T00:20:00");
        for (LocalDate day = LocalDate.parse("2024-02-08");
                day.isBefore(LocalDate.parse("2024-03-10"));
                day = day.plusDays(1)) {
            assertThat(count(day.toString(), "hazards.open"))
                    .as("%s", day)
                    .isEqualTo(day.isBefore(LocalDate.parse("2024-02-12")) ? 1 : 2);
        }
    }

    @Test
    void a_tick_that_comes_late_still_means_the_night_that_it_was_set_for() {
        found("2024-02-08T10:00:00");
        RollUpDay late = new RollUpDay(
                Samples.AREAS,
                ports.events(),
                ports.caseload(),
                ports.figures(),
                ports.officeAlerts(),
                () -> at("2024-02-11T09:00:00"));
        assertThat(late.apply(new Tick(at("2024-02-09T00:20:00"))).upTo()).isEqualTo(LocalDate.parse("2024-02-08"));
    }

    private int night(String at, String rules, Areas areas) {
        return new RollUpDay(
                        areas,
                        ports.events(),
                        ports.caseload(),
                        ports.figures(),
                        ports.officeAlerts(),
                        (first, last) -> {},
                        rules,
                        () -> at(at))
                .apply(new Tick(null))
                .published();
    }

    @Test
    void a_day_that_is_counted_by_another_register_of_areas_is_revised_and_says_so() {
        Areas before = new Areas(
                Samples.AREAS.all().stream()
                        .filter(area -> !area.code().equals(Samples.TOWN))
                        .toList(),
                Samples.AREAS.prefix(),
                Samples.AREAS.box());
        LocalDate day = LocalDate.parse("2024-02-08");
        ports.complaints().submit(Samples.complaint("alice", "one", at("2024-02-08T09:00:00")));
        found("2024-02-08T10:00:00");
        night("2024-02-09T00:20:00", "rules-1", before);
        DayFigures first = ports.figures().find(CITY, day);
        assertThat(first.tally().count("hazards.found")).isZero();
        night("2024-02-10T00:20:00", "rules-2", Samples.AREAS);
        DayFigures second = ports.figures().find(CITY, day);
        assertThat(second.tally().count("hazards.found")).isEqualTo(1);
        assertThat(second.reason()).isEqualTo(DayFigures.Reason.AREA_CHANGE);
        assertThat(first.versions().areas()).isEqualTo(before.version(CITY));
        assertThat(second.versions().areas()).isEqualTo(Samples.AREAS.version(CITY));
        DayFigures town = ports.figures().find(Samples.VILLAGE.town(), day);
        assertThat(town.revision()).as("other rules alone change no figure").isEqualTo(1);
        assertThat(List.of(town.versions().rules(), second.versions().rules())).containsExactly("rules-1", "rules-2");
    }

    @Property(tries = 60)
    void a_month_agrees_with_whoever_counts_by_hand_and_towns_sum_to_the_city(@ForAll long seed) {
        Ports store = new InMemoryCity().ports();
        Random random = new Random(seed);
        TreeMap<LocalDate, Integer> byHand = new TreeMap<>();
        LocalDate first = LocalDate.of(2024, 2, 10);
        int made = 0;
        for (int day = 0; day < 30; day++) {
            LocalDate date = first.plusDays(day);
            for (int each = 0; each < random.nextInt(3); each++) {
                String key = seed + "-" + made++;
                store.hazards().open(Samples.hazard(key, "LH-" + key, at(date + "T1" + random.nextInt(10) + ":00:00")));
                byHand.merge(date, 1, Integer::sum);
            }
            Instant night = at(date.plusDays(1) + "T00:20:00");
            if (random.nextInt(4) > 0 || day == 29) {
                new RollUpDay(
                                Samples.AREAS,
                                store.events(),
                                store.caseload(),
                                store.figures(),
                                store.officeAlerts(),
                                () -> night)
                        .apply(new Tick(null));
            }
        }
        long open = 0;
        for (int day = 0; day < 30; day++) {
            LocalDate date = first.plusDays(day);
            open += byHand.getOrDefault(date, 0);
            DayFigures city = store.figures().find(CITY, date);
            if (city != null) {
                assertThat(city.tally().count("hazards.found"))
                        .isEqualTo(byHand.getOrDefault(date, 0).longValue());
                assertThat(city.tally().count("hazards.open")).isEqualTo(open);
                long towns = Samples.AREAS.towns().stream()
                        .mapToLong(town ->
                                store.figures().find(town.code(), date).tally().count("hazards.open"))
                        .sum();
                assertThat(towns).isEqualTo(open);
            }
        }
        assertThat(store.figures().find(CITY, first.plusDays(29))).isNotNull();
    }
}
