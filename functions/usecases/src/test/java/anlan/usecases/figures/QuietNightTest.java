package anlan.usecases.figures;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.census.Caseload;
import anlan.domain.contract.OtherFigures;
import anlan.domain.contract.Samples;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.event.Events;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Difference;
import anlan.domain.figures.Figures;
import anlan.domain.figures.OfficeAlert;
import anlan.domain.figures.Revision;
import anlan.domain.figures.Versions;
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.NewCase;
import anlan.usecases.Tick;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What a night reads, what it says of why it revises, and of whom it tells the office. */
class QuietNightTest extends NightFixture {

    private static final LocalDate FIRST = LocalDate.parse("2024-02-08");

    private final List<String> read = new ArrayList<>();
    private Caseload caseload = ports.caseload();
    private UnaryOperator<List<CaseEvent>> journal = UnaryOperator.identity();

    /** The journal as this night sees it; what is read of it in full is noted. */
    private final Events events = new Events() {
        @Override
        public List<CaseEvent> on(LocalDate date, AreaCode town) {
            read.add(date + " " + town);
            return journal.apply(ports.events().on(date, town));
        }

        @Override
        public CaseEvent newest(LocalDate date, AreaCode town) {
            return ports.events().newest(date, town);
        }

        @Override
        public List<CaseEvent> timeline(CaseId caseId) {
            return ports.events().timeline(caseId);
        }
    };

    private RollUpDay.Outcome seen(Figures figures, String at) {
        Instant now = at(at);
        read.clear();
        return new RollUpDay(Samples.AREAS, events, caseload, figures, ports.officeAlerts(), () -> now)
                .apply(new Tick(null));
    }

    private RollUpDay.Outcome seen(String at) {
        return seen(ports.figures(), at);
    }

    private DayFigures day(AreaCode area, LocalDate date) {
        return ports.figures().find(area, date);
    }

    @Test
    void a_day_that_is_published_is_not_read_again_until_its_tenth_night() {
        found("2024-02-08T10:00:00");
        seen("2024-02-09T00:20:00");
        for (int night = 10; night <= 17; night++) {
            seen("2024-02-%02dT00:20:00".formatted(night));
            String yesterday = "2024-02-%02d ".formatted(night - 1);
            assertThat(read).isNotEmpty().allMatch(each -> each.startsWith(yesterday));
        }
        seen("2024-02-18T00:20:00");
        assertThat(read).contains("2024-02-08 331082112", "2024-02-17 331082112");
        seen("2024-02-19T00:20:00");
        assertThat(read).contains("2024-02-09 331082112").doesNotContain("2024-02-08 331082112");
    }

    @Test
    void a_night_says_how_many_days_have_figures_and_how_many_of_them_are_new() {
        found("2024-02-06T10:00:00");
        RollUpDay.Outcome first = seen("2024-02-09T00:20:00");
        assertThat(first.days()).as("the 6th, 7th and 8th").isEqualTo(3);
        assertThat(first.published()).as("two towns and the city").isEqualTo(9);
        RollUpDay.Outcome second = seen("2024-02-10T00:20:00");
        assertThat(second.days()).isEqualTo(4);
        assertThat(second.published()).isEqualTo(3);
    }

    @Test
    void cases_that_do_not_agree_are_read_once_more_in_a_night_as_an_index_may_lag() {
        found("2024-02-08T10:00:00");
        int[] asked = {0};
        caseload = (town, since) -> {
            asked[0] += town.equals(Samples.TOWN) ? 1 : 0;
            return asked[0] > 1 ? ports.caseload().of(town, since) : List.of();
        };
        assertThat(seen("2024-02-09T00:20:00").differing()).isZero();
        assertThat(asked[0]).isEqualTo(2);
        assertThat(day(CITY, FIRST).status()).isEqualTo(DayFigures.Status.FINAL);

        asked[0] = 0;
        journal = events -> List.of();
        found("2024-02-09T10:00:00");
        caseload = (town, since) -> {
            asked[0] += town.equals(Samples.TOWN) ? 1 : 0;
            return ports.caseload().of(town, since);
        };
        assertThat(seen("2024-02-10T00:20:00").differing()).isPositive();
        assertThat(asked[0]).as("however many days differ").isEqualTo(2);
    }

    @Test
    void a_day_of_which_events_are_gone_says_how_many() {
        found("2024-02-08T10:00:00");
        found("2024-02-08T11:00:00");
        seen("2024-02-09T00:20:00");
        journal = events -> events.size() > 1 ? events.subList(0, 1) : events;
        for (int night = 10; night <= 18; night++) {
            seen("2024-02-%02dT00:20:00".formatted(night));
        }
        assertThat(day(Samples.TOWN, FIRST).revision()).isEqualTo(2);
        assertThat(day(Samples.TOWN, FIRST).reason()).isEqualTo(DayFigures.Reason.CORRECTION);
    }

    private void late(String key, String found) {
        NewCase<Hazard> hazard = Samples.hazard(key, "LH-" + key, at(found));
        ports.hazards().open(hazard);
        ports.hazards().change(Samples.overdue(hazard, at(found)));
    }

    @Test
    void a_late_case_of_which_no_event_tells_is_news_once_and_so_is_every_further_one() {
        journal = events -> events.stream()
                .filter(event -> event.kind() != EventKind.OVERDUE)
                .toList();
        late("one", "2024-02-08T10:00:00");
        seen("2024-02-09T00:20:00");
        seen("2024-02-10T00:20:00");
        late("two", "2024-02-10T10:00:00");
        seen("2024-02-11T00:20:00");
        seen("2024-02-12T00:20:00");
        assertThat(ports.officeAlerts().pending())
                .containsExactlyInAnyOrder(
                        new OfficeAlert(new Revision(Samples.TOWN, FIRST, 1), new Difference("hazards.overdue", 0, 1)),
                        new OfficeAlert(
                                new Revision(Samples.TOWN, FIRST.plusDays(2), 1),
                                new Difference("hazards.overdue", 0, 2)));
    }

    /** The figures of a store in which those of a town's day were altered after they were published. */
    private Figures altered(LocalDate date, UnaryOperator<DayFigures> how) {
        return new OtherFigures(ports.figures()) {
            private DayFigures seen(DayFigures figure) {
                return figure != null
                                && figure.date().equals(date)
                                && figure.area().equals(Samples.TOWN)
                                && figure.revision() == 1
                        ? how.apply(figure)
                        : figure;
            }

            @Override
            public DayFigures find(AreaCode area, LocalDate of) {
                return seen(figures.find(area, of));
            }

            @Override
            public SortedMap<LocalDate, DayFigures> between(AreaCode area, LocalDate first, LocalDate last) {
                TreeMap<LocalDate, DayFigures> found = new TreeMap<>(figures.between(area, first, last));
                found.replaceAll((of, figure) -> seen(figure));
                return found;
            }
        };
    }

    private static DayFigures withDigest(DayFigures figure, String formulas, String digest) {
        return new DayFigures(
                figure.date(),
                figure.area(),
                figure.revision(),
                new Versions(formulas, "", ""),
                figure.tally(),
                figure.rates(),
                digest,
                figure.reason(),
                figure.basis(),
                figure.status(),
                figure.difference());
    }

    private static List<String> warned(Runnable work) {
        List<String> said = new ArrayList<>();
        Logger logger = Logger.getLogger("anlan.usecases.figures");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord told) {
                said.add(told.getLevel() + " " + told.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        try {
            work.run();
        } finally {
            logger.removeHandler(handler);
        }
        return said;
    }

    @Test
    void an_evening_before_that_is_not_as_it_was_published_is_made_anew_before_anything_goes_on_from_it() {
        found("2024-02-05T10:00:00");
        for (int night = 6; night <= 18; night++) {
            night("2024-02-%02dT00:20:00".formatted(night));
        }
        LocalDate evening = LocalDate.parse("2024-02-08");
        Figures tampered = altered(evening, figure -> withDigest(figure, figure.formulas(), "0".repeat(64)));
        List<String> said = warned(() -> {
            RollUpDay.Outcome night = seen(tampered, "2024-02-19T00:20:00");
            assertThat(night.damaged()).isEqualTo(1);
        });
        assertThat(day(Samples.TOWN, evening).revision()).isEqualTo(2);
        assertThat(day(Samples.TOWN, evening).reason()).isEqualTo(DayFigures.Reason.CORRECTION);
        assertThat(said)
                .isNotEmpty()
                .containsOnly("SEVERE published figures are damaged: " + new Revision(Samples.TOWN, evening, 1));
    }

    @Test
    void whoever_operates_the_city_reads_in_the_log_what_does_not_agree_and_nothing_where_it_does() {
        found("2024-02-08T10:00:00");
        assertThat(warned(() -> seen("2024-02-09T00:20:00"))).isEmpty();
        found("2024-02-09T10:00:00");
        journal = events -> List.of();
        assertThat(warned(() -> seen("2024-02-10T00:20:00")))
                .anyMatch(line -> line.startsWith("WARNING events and cases do not agree on 2024-02-09 of 331082112: ")
                        && line.contains("hazards.found"));
    }
}
