package anlan.usecases.figures;

import static anlan.domain.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.alert.Sms;
import anlan.domain.alert.SmsGateway;
import anlan.domain.area.Area;
import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.census.Caseload;
import anlan.domain.contract.EachKind;
import anlan.domain.contract.Lives;
import anlan.domain.contract.Oracle;
import anlan.domain.contract.Ports;
import anlan.domain.contract.Samples;
import anlan.domain.contract.Wordings;
import anlan.domain.deadline.QuietHours;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.event.Events;
import anlan.domain.figures.DayFigures;
import anlan.domain.figures.Difference;
import anlan.domain.figures.OfficeAlert;
import anlan.domain.figures.Revision;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Transition;
import anlan.domain.memory.InMemoryCity;
import anlan.domain.people.Post;
import anlan.domain.people.Role;
import anlan.domain.people.UnitId;
import anlan.usecases.Tick;
import anlan.usecases.alert.DailyCap;
import anlan.usecases.alert.TellOffice;
import anlan.usecases.alert.TellPending;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day is final when the events and the cases say the same of it. */
class TwoPathsTest {

    private static final AreaCode CITY = Samples.CITY;
    private static final LocalDate FIRST = LocalDate.of(2024, 2, 8);

    private static final QuietHours QUIET = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));
    private static final int HISTORIES = 60;

    private final Ports ports = new InMemoryCity().ports();
    private int n;

    private static RollUpDay.Outcome night(Ports ports, Events events, Caseload cases, LocalDate night) {
        Instant now = at(night + "T00:20:00");
        return new RollUpDay(Samples.AREAS, events, cases, ports.figures(), ports.officeAlerts(), () -> now)
                .apply(new Tick(null));
    }

    private RollUpDay.Outcome night(Events events, String night) {
        return night(ports, events, ports.caseload(), LocalDate.parse(night));
    }

    private void found(String at) {
        n++;
        ports.hazards().open(Samples.hazard("n" + n, "LH-" + n, at(at)));
    }

    private DayFigures day(AreaCode area, String day) {
        return ports.figures().find(area, LocalDate.parse(day));
    }

    @Test
    void a_day_on_which_both_paths_agree_is_final_at_once() {
        found("2024-02-08T10:00:00");
        assertThat(night(ports.events(), "2024-02-09").differing()).isZero();
        assertThat(day(CITY, "2024-02-08").status()).isEqualTo(DayFigures.Status.FINAL);
        assertThat(day(Samples.TOWN, "2024-02-08").difference()).isNull();
    }

    /** A journal that has lost, doubled, moved or altered the finding of the 8th. */
    private Events planted(UnaryOperator<List<CaseEvent>> error) {
        return new Events() {
            @Override
            public List<CaseEvent> on(LocalDate date, AreaCode town) {
                return error.apply(ports.events().on(date, town));
            }

            @Override
            public CaseEvent newest(LocalDate date, AreaCode town) {
                List<CaseEvent> events = on(date, town);
                return events.isEmpty() ? null : events.getLast();
            }

            @Override
            public List<CaseEvent> timeline(CaseId caseId) {
                return ports.events().timeline(caseId);
            }
        };
    }

    private static CaseEvent altered(CaseEvent event, EventKind kind, LocalDate date) {
        return new CaseEvent(
                event.caseId(),
                event.version(),
                kind,
                event.at(),
                date,
                event.topic(),
                event.by(),
                event.holder(),
                event.facts(),
                event.words(),
                event.wordsDigest(),
                event.previous());
    }

    private static UnaryOperator<List<CaseEvent>> error(String error) {
        return events -> {
            List<CaseEvent> seen = new ArrayList<>();
            for (CaseEvent event : events) {
                boolean hit = event.kind() == EventKind.ASSIGNED && event.date().equals(FIRST);
                switch (hit ? error : "none") {
                    case "dropped" -> {}
                    case "doubled" -> seen.addAll(List.of(event, event));
                    case "flipped" -> seen.add(altered(event, EventKind.CLOSED, event.date()));
                    default -> seen.add(event);
                }
            }
            return seen;
        };
    }

    /** As if the event of the last minute of a day stood in the journal of the next. */
    private Events moved() {
        Events journal = ports.events();
        return new Events() {
            @Override
            public List<CaseEvent> on(LocalDate date, AreaCode town) {
                return date.equals(FIRST)
                        ? List.of()
                        : date.equals(FIRST.plusDays(1))
                                ? journal.on(FIRST, town).stream()
                                        .map(event -> altered(event, event.kind(), date))
                                        .toList()
                                : journal.on(date, town);
            }

            @Override
            public CaseEvent newest(LocalDate date, AreaCode town) {
                List<CaseEvent> events = on(date, town);
                return events.isEmpty() ? null : events.getLast();
            }

            @Override
            public List<CaseEvent> timeline(CaseId caseId) {
                return journal.timeline(caseId);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"dropped", "doubled", "moved", "flipped"})
    void an_error_that_is_planted_in_the_journal_keeps_the_day_provisional_and_is_named(String error) {
        found("2024-02-08T23:59:30");
        Events journal = error.equals("moved") ? moved() : planted(error(error));

        RollUpDay.Outcome night = night(journal, "2024-02-09");

        assertThat(night.differing()).isEqualTo(1);
        for (AreaCode area : List.of(CITY, Samples.TOWN)) {
            DayFigures day = day(area, "2024-02-08");
            assertThat(day.status()).isEqualTo(DayFigures.Status.PROVISIONAL);
            assertThat(day.difference()).isNotNull();
            assertThat(day.difference().by()).isNotZero();
        }
        assertThat(day(Samples.VILLAGE.town(), "2024-02-08").status())
                .as("another town")
                .isEqualTo(DayFigures.Status.FINAL);
    }

    @Test
    void the_city_is_not_final_while_a_town_is_not_even_if_their_errors_cancel_out() {
        found("2024-02-08T10:00:00");
        Events journal = ports.events();
        AreaCode other = Samples.VILLAGE.town();
        Events misplaced = new Events() {
            @Override
            public List<CaseEvent> on(LocalDate date, AreaCode town) {
                return town.equals(other) ? journal.on(date, Samples.TOWN) : journal.on(date, other);
            }

            @Override
            public CaseEvent newest(LocalDate date, AreaCode town) {
                List<CaseEvent> events = on(date, town);
                return events.isEmpty() ? null : events.getLast();
            }

            @Override
            public List<CaseEvent> timeline(CaseId caseId) {
                return journal.timeline(caseId);
            }
        };
        night(misplaced, "2024-02-09");
        for (AreaCode area : List.of(Samples.TOWN, other, CITY)) {
            assertThat(day(area, "2024-02-08").status()).as("%s", area).isEqualTo(DayFigures.Status.PROVISIONAL);
            assertThat(day(area, "2024-02-08").difference()).isNotNull();
        }
        night(journal, "2024-02-10");
        for (AreaCode area : List.of(Samples.TOWN, other, CITY)) {
            assertThat(day(area, "2024-02-08").status()).as("%s", area).isEqualTo(DayFigures.Status.FINAL);
        }
    }

    @Test
    void what_the_two_paths_say_of_a_dropped_event_is_published_as_it_is() {
        found("2024-02-08T10:00:00");
        night(planted(error("dropped")), "2024-02-09");
        assertThat(day(CITY, "2024-02-08").difference()).isEqualTo(new Difference("hazards.found", 0, 1));
    }

    @Test
    void the_office_is_told_of_a_difference_once_however_many_nights_and_days_it_stays() {
        found("2024-02-08T10:00:00");
        for (int night = 10; night <= 20; night++) {
            night(planted(error("dropped")), "2024-02-" + night);
        }
        assertThat(ports.officeAlerts().pending())
                .containsExactly(
                        new OfficeAlert(new Revision(Samples.TOWN, FIRST, 1), new Difference("hazards.found", 0, 1)));
        assertThat(day(Samples.TOWN, "2024-02-19").difference()).isEqualTo(new Difference("hazards.open", 0, 1));

        List<Sms> texts = new ArrayList<>();
        assertThat(tell(texts, "2024-02-20T00:30:00")).as("in the quiet hours").isZero();
        assertThat(tell(texts, "2024-02-20T08:00:00")).isEqualTo(1);
        assertThat(tell(texts, "2024-02-20T08:01:00")).isZero();
        night(planted(error("dropped")), "2024-02-21");
        assertThat(tell(texts, "2024-02-21T08:00:00")).isZero();
        assertThat(texts).extracting(Sms::text).containsExactly("【平安办】某镇2月8日数据两路核对不一致:汇总0,清点1,暂不定稿,请核查。");
    }

    private int tell(List<Sms> texts, String now) {
        ports.roster()
                .put(new Post(UnitId.OFFICE.mainPost(), "平安办", Role.OFFICE, UnitId.OFFICE, CITY, "+861000000001"));
        SmsGateway gateway = sms -> {
            texts.add(sms);
            return new SmsGateway.Answer.Sent("id");
        };
        return new TellOffice(
                        ports.officeAlerts(),
                        Wordings.TEMPLATES,
                        new TellPending(
                                ports.roster(),
                                new DailyCap(ports.dailyTexts(), QUIET),
                                gateway,
                                QUIET,
                                () -> at(now),
                                () -> "one"))
                .apply(new Tick(null));
    }

    @Test
    void an_index_that_lags_only_delays_and_makes_no_revision() {
        found("2024-02-08T10:00:00");
        night(ports, ports.events(), (town, since) -> List.of(), LocalDate.parse("2024-02-09"));
        DayFigures waiting = day(CITY, "2024-02-08");
        assertThat(waiting.status()).isEqualTo(DayFigures.Status.PROVISIONAL);

        assertThat(night(ports.events(), "2024-02-10").differing()).isZero();

        DayFigures later = day(CITY, "2024-02-08");
        assertThat(later.status()).isEqualTo(DayFigures.Status.FINAL);
        assertThat(later.difference()).isNull();
        assertThat(later.revision()).isEqualTo(1);
        assertThat(later.digest()).isEqualTo(waiting.digest());
    }

    @Test
    void an_index_that_has_caught_up_when_it_is_asked_again_delays_nothing() {
        found("2024-02-08T10:00:00");
        List<AreaCode> asked = new ArrayList<>();
        Caseload lagging = (town, since) -> {
            asked.add(town);
            return asked.indexOf(town) == asked.size() - 1
                    ? List.of()
                    : ports.caseload().of(town, since);
        };
        night(ports, ports.events(), lagging, LocalDate.parse("2024-02-09"));
        assertThat(day(CITY, "2024-02-08").status()).isEqualTo(DayFigures.Status.FINAL);
    }

    @Test
    void a_final_day_stays_final_whatever_an_index_says_later() {
        found("2024-02-08T10:00:00");
        night(ports.events(), "2024-02-09");
        night(ports, ports.events(), (town, since) -> List.of(), LocalDate.parse("2024-02-10"));
        assertThat(day(CITY, "2024-02-08").status()).isEqualTo(DayFigures.Status.FINAL);
    }

    /** Something that happened, and when the store heard of it. */
    private record Arrival(Instant at, Transition<? extends Case> turn) {}

    /** Most at once; some a day or a week late, and what follows on the same case after them. */
    private static List<Arrival> arrivals(List<List<Transition<? extends Case>>> lives, Random random) {
        List<Arrival> arrivals = new ArrayList<>();
        for (List<Transition<? extends Case>> life : lives) {
            Instant last = Instant.EPOCH;
            for (Transition<? extends Case> turn : life) {
                long late = random.nextInt(6) > 0 ? 0 : random.nextInt(7 * 86_400);
                Instant at = turn.event().at().plusSeconds(late);
                last = at.isBefore(last) ? last : at;
                arrivals.add(new Arrival(last, turn));
            }
        }
        arrivals.sort(Comparator.comparing(Arrival::at));
        return arrivals;
    }

    @Test
    void histories_that_arrive_late_and_in_any_order_end_as_whoever_counts_by_hand_has_them() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            Ports store = new InMemoryCity().ports();
            List<List<Transition<? extends Case>>> lives = Lives.of(seed, 2);
            Random random = new Random(seed);
            List<Arrival> arrivals = arrivals(lives, random);
            LocalDate end = FIRST.plusDays(28);
            int next = 0;
            for (LocalDate night = FIRST.plusDays(1); night.isBefore(end); night = night.plusDays(1)) {
                while (next < arrivals.size() && arrivals.get(next).at().isBefore(at(night + "T00:20:00"))) {
                    EachKind.arrived(store, arrivals.get(next++).turn());
                }
                if (random.nextInt(5) > 0 || night.equals(end.minusDays(1))) {
                    night(store, store.events(), store.caseload(), night);
                }
            }
            agrees(seed, store, known(lives, arrivals.subList(0, next)), end.minusDays(1));
        }
    }

    /** What has arrived of each life: a beginning of it. */
    private static List<List<Transition<? extends Case>>> known(
            List<List<Transition<? extends Case>>> lives, List<Arrival> arrivals) {
        Map<CaseId, Long> many = arrivals.stream()
                .collect(Collectors.groupingBy(each -> each.turn().event().caseId(), Collectors.counting()));
        return lives.stream()
                .<List<Transition<? extends Case>>>map(life -> life.subList(
                        0,
                        many.getOrDefault(life.getFirst().event().caseId(), 0L).intValue()))
                .toList();
    }

    private static void agrees(long seed, Ports store, List<List<Transition<? extends Case>>> lives, LocalDate end) {
        Map<String, Long> before = new TreeMap<>();
        for (LocalDate day = FIRST; day.isBefore(end); day = day.plusDays(1)) {
            DayFigures city = store.figures().find(CITY, day);
            SortedMap<String, Long> counts =
                    city == null ? new TreeMap<>() : city.tally().counts();
            SortedMap<String, Long> expected = Oracle.count(day, lives);
            expected.keySet().removeIf(figure -> figure.contains(".village."));
            expected.forEach((figure, byHand) -> assertThat(counts.getOrDefault(figure, 0L))
                    .as("%s of seed %d on %s", figure, seed, city)
                    .isEqualTo(byHand));
            if (city != null) {
                assertThat(city.status()).as("seed %d on %s", seed, day).isEqualTo(DayFigures.Status.FINAL);
                TreeMap<String, Long> sum = new TreeMap<>();
                for (Area town : Samples.AREAS.towns()) {
                    store.figures()
                            .find(town.code(), day)
                            .tally()
                            .counts()
                            .forEach((figure, count) -> sum.merge(figure, count, Long::sum));
                }
                sum.keySet().removeIf(figure -> figure.contains(".village."));
                assertThat(sum).as("towns of %s", day).isEqualTo(counts);
                identities(before, counts);
                before = counts;
            }
        }
    }

    private static void identities(Map<String, Long> before, SortedMap<String, Long> counts) {
        for (String[] of : new String[][] {
            {"complaints.open", "complaints.new", "complaints.closed", "complaints.reopened"},
            {"hazards.open", "hazards.found", "hazards.rectified", "hazards.reopened"}
        }) {
            assertThat(counts.get(of[0]))
                    .isEqualTo(
                            before.getOrDefault(of[0], 0L) + counts.get(of[1]) - counts.get(of[2]) + counts.get(of[3]));
        }
        for (String split : List.of(
                "hazards.found.category.",
                "hazards.found.grade.",
                "hazards.found.source.",
                "complaints.new.category.")) {
            String whole = split.substring(0, split.lastIndexOf('.', split.length() - 2));
            assertThat(counts.entrySet().stream()
                            .filter(count -> count.getKey().startsWith(split))
                            .mapToLong(Map.Entry::getValue)
                            .sum())
                    .as(split)
                    .isEqualTo(counts.get(whole));
        }
    }
}
