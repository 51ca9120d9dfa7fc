package anlan.domain.figures;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.contract.Lives;
import anlan.domain.contract.Samples;
import anlan.domain.hazard.Hazard;
import anlan.domain.hazard.Submitted;
import anlan.domain.lifecycle.Case;
import anlan.domain.lifecycle.Transition;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Days merged into periods, held against a count by hand over the lives of cases. */
class PeriodFiguresTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 2, 8);
    private static final int DAYS = 14;
    private static final int HISTORIES = 200;

    private static SortedMap<LocalDate, DayFigures> days(List<List<Transition<? extends Case>>> lives) {
        SortedMap<LocalDate, DayFigures> days = new TreeMap<>();
        Opening opening = Opening.NONE;
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
            LocalDate date = day;
            Tally tally = DayFold.fold(
                    opening,
                    lives.stream()
                            .flatMap(List::stream)
                            .map(Transition::event)
                            .filter(event -> event.date().equals(date))
                            .toList());
            days.put(day, DayFigures.of(day, Samples.TOWN, 1, tally, null, null).compared(new TreeMap<>()));
            opening = Opening.after(tally);
        }
        return days;
    }

    private static LocalDate date(Transition<?> turn) {
        return turn.event().at().atOffset(ZoneOffset.ofHours(8)).toLocalDate();
    }

    private static boolean counts(@Nullable Case state) {
        return state != null && !List.of("REPORTED", "UNFOUNDED", "DUPLICATE").contains(state.status());
    }

    /** A hazard as it was at the end of a period. */
    private static final class Followed {
        private @Nullable LocalDate found;
        private boolean closed;
        private boolean onSpot;

        private Followed(List<Transition<? extends Case>> life, LocalDate last) {
            Case before = null;
            for (Transition<? extends Case> turn : life) {
                if (date(turn).isAfter(last)) {
                    break;
                }
                Case state = turn.next();
                found = found == null && counts(state) ? date(turn) : found;
                boolean ends = counts(state) && state.ended() && (before == null || !counts(before) || !before.ended());
                if (ends) {
                    onSpot = !(before instanceof Submitted) && date(turn).equals(found);
                } else if (!state.ended()) {
                    onSpot = false;
                }
                closed = counts(state) && state.ended();
                before = state;
            }
        }
    }

    @Test
    void whoever_was_found_in_a_period_is_followed_to_its_end_and_no_further() {
        long reopened = 0;
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<List<Transition<? extends Case>>> lives = Lives.of(seed, 4);
            SortedMap<LocalDate, DayFigures> days = days(lives);
            Random random = new Random(seed);
            LocalDate first = FIRST.plusDays(random.nextInt(4));
            LocalDate last = first.plusDays(random.nextInt(6));
            List<Followed> hazards = lives.stream()
                    .filter(life -> life.getFirst().next() instanceof Hazard)
                    .map(life -> new Followed(life, last))
                    .filter(hazard ->
                            hazard.found != null && !hazard.found.isBefore(first) && !hazard.found.isAfter(last))
                    .toList();
            PeriodFigures period =
                    PeriodFigures.of(Period.range(first, last), Samples.TOWN, days.subMap(first, last.plusDays(1)));
            Tally tally = period.tally();
            assertThat(tally.count("hazards.found")).as("found, seed %d", seed).isEqualTo(hazards.size());
            assertThat(tally.count("hazards.rectifiedOfFound"))
                    .as("rectified, seed %d", seed)
                    .isEqualTo(hazards.stream().filter(each -> each.closed).count());
            assertThat(tally.count("hazards.onSpot"))
                    .as("on the spot, seed %d", seed)
                    .isEqualTo(hazards.stream().filter(each -> each.onSpot).count());
            assertThat(tally.count("hazards.open"))
                    .as("a stock is that of the last day")
                    .isEqualTo(days.get(last).tally().count("hazards.open"));
            reopened += tally.count("hazards.reopened");
        }
        assertThat(reopened).isGreaterThan(50);
    }

    @Test
    void it_is_the_same_however_its_days_were_merged() {
        for (long seed = 0; seed < 50; seed++) {
            List<DaysMerged> days = days(Lives.of(seed, 4)).values().stream()
                    .map(DaysMerged::of)
                    .toList();
            DaysMerged one = days.stream().reduce(DaysMerged::then).orElseThrow();
            List<DaysMerged> rest = new ArrayList<>(days);
            Random random = new Random(seed);
            while (rest.size() > 1) {
                int at = random.nextInt(rest.size() - 1);
                rest.set(at, rest.get(at).then(rest.remove(at + 1)));
            }
            assertThat(rest.getFirst()).isEqualTo(one);
        }
    }

    @Test
    void a_period_of_one_day_says_what_the_day_says() {
        for (DayFigures day : days(Lives.of(7, 6)).values()) {
            PeriodFigures period = PeriodFigures.of(
                    Period.range(day.date(), day.date()), Samples.TOWN, new TreeMap<>(Map.of(day.date(), day)));
            assertThat(day.tally().counts()).containsAllEntriesOf(period.tally().counts());
            assertThat(period.rates()).isEqualTo(day.rates());
            assertThat(period.status()).isEqualTo(DayFigures.Status.FINAL);
        }
    }

    private static DayFigures day(LocalDate date, int revision, DayFigures.@Nullable Reason reason, boolean agreed) {
        Tally tally = new Tally(new TreeMap<>(Map.of("hazards.found", 1L)), 1, "digest of " + date);
        SortedMap<String, Difference> differences = new TreeMap<>();
        if (!agreed) {
            differences.put("hazards.found", new Difference("hazards.found", 1, 2));
        }
        return DayFigures.of(date, Samples.TOWN, revision, tally, reason, null).compared(differences);
    }

    private static PeriodFigures month(DayFigures... days) {
        SortedMap<LocalDate, DayFigures> byDate = new TreeMap<>();
        for (DayFigures day : days) {
            byDate.put(day.date(), day);
        }
        return PeriodFigures.of(Period.parse("2024-02"), Samples.TOWN, byDate);
    }

    @Test
    void it_is_final_once_it_has_ended_and_all_its_days_are() {
        LocalDate last = LocalDate.of(2024, 2, 29);
        PeriodFigures whole = month(day(last.minusDays(1), 1, null, true), day(last, 1, null, true));
        assertThat(whole.status()).isEqualTo(DayFigures.Status.FINAL);
        assertThat(whole.asOf()).isEqualTo(last);
        PeriodFigures waiting = month(day(last.minusDays(1), 1, null, false), day(last, 1, null, true));
        assertThat(waiting.status()).isEqualTo(DayFigures.Status.PROVISIONAL);
        assertThat(waiting.difference()).isEqualTo(new Difference("hazards.found", 1, 2));
        PeriodFigures underWay = month(day(last.minusDays(2), 1, null, true), day(last.minusDays(1), 1, null, true));
        assertThat(underWay.status()).isEqualTo(DayFigures.Status.PROVISIONAL);
        assertThat(underWay.asOf()).isEqualTo(last.minusDays(1));
        assertThat(underWay.days()).isEqualTo(2);
    }

    @Test
    void each_revision_of_a_day_is_one_of_the_period_and_the_latest_day_says_why() {
        LocalDate day = LocalDate.of(2024, 2, 8);
        PeriodFigures plain = month(day(day, 1, null, true));
        PeriodFigures revised = month(
                day(day, 3, DayFigures.Reason.CODE, true),
                day(day.plusDays(1), 2, DayFigures.Reason.LATE_EVENT, true),
                day(day.plusDays(2), 1, null, true));
        assertThat(plain.revision()).isEqualTo(1);
        assertThat(plain.reason()).isNull();
        assertThat(revised.revision()).isEqualTo(4);
        assertThat(revised.reason()).isEqualTo(DayFigures.Reason.LATE_EVENT);
        assertThat(plain.digest()).isNotEqualTo(revised.digest());
    }

    @Test
    void the_median_and_the_ninetieth_are_numbers_that_were_counted() {
        assertThat(OpenTime.of(new TreeMap<>(Map.of("10", 1L)))).isEqualTo(new OpenTime(1, 10, 10));
        assertThat(OpenTime.of(new TreeMap<>(Map.of("9", 1L, "10", 1L)))).isEqualTo(new OpenTime(2, 9, 10));
        assertThat(OpenTime.of(new TreeMap<>(Map.of("0", 5L, "90", 4L, "1000", 1L))))
                .isEqualTo(new OpenTime(10, 0, 90));
        assertThat(OpenTime.of(new TreeMap<>(Map.of("0", 5L, "90", 4L, "1000", 2L))))
                .isEqualTo(new OpenTime(11, 90, 1000));
    }
}
