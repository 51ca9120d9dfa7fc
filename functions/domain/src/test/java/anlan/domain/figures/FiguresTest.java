package anlan.domain.figures;

import static anlan.domain.contract.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.category.CaseKind;
import anlan.domain.complaint.Submission;
import anlan.domain.contract.Samples;
import anlan.domain.contract.Walks;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import anlan.domain.hazard.Registration;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What is counted, and that anyone can count it again. */
class FiguresTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 8);

    /** What happened on one day to cases that lived by legal moves alone. */
    private static List<CaseEvent> history(long seed) {
        Random random = new Random(seed);
        List<CaseEvent> events = new ArrayList<>();
        for (int n = 0; n < random.nextInt(12); n++) {
            String key = seed + "-" + n;
            Submission complaint = Samples.complaint("x", key, NOW);
            events.add(complaint.transition().event());
            Walks.of(complaint, random.nextLong(), 12).forEach(transition -> events.add(transition.event()));
            Registration hazard = n % 3 == 0
                    ? Samples.grave(key)
                    : n % 3 == 1 ? Samples.reported(key) : Samples.fixedOnSpot(key, random.nextInt(1000));
            events.add(hazard.transition().event());
            Walks.of(hazard.transition(), random.nextLong(), 12).forEach(transition -> events.add(transition.event()));
        }
        return events;
    }

    /** The same, counted by looking at the cases instead of at what happened to them. */
    private static long ended(List<CaseEvent> events, CaseKind kind, boolean open) {
        Map<CaseId, CaseEvent> last = new HashMap<>();
        events.stream()
                .filter(event -> event.caseId().kind() == kind && event.kind().effect() != EventKind.Effect.NONE)
                .sorted(Comparator.comparingInt(CaseEvent::version))
                .forEach(event -> last.put(event.caseId(), event));
        return last.values().stream()
                .filter(event -> open == (event.kind().effect() != EventKind.Effect.ENDS))
                .count();
    }

    @Property(tries = 200)
    void the_order_in_which_events_come_changes_nothing(@ForAll long seed) {
        List<CaseEvent> events = history(seed);
        Tally tally = DayFold.fold(new Opening(5, 2, 7, 3), events);
        Collections.shuffle(events, new Random(seed));
        assertThat(DayFold.fold(new Opening(5, 2, 7, 3), events)).isEqualTo(tally);
    }

    @Property(tries = 200)
    void stocks_and_splits_agree_to_the_unit(@ForAll long seed) {
        List<CaseEvent> events = history(seed);
        Tally tally = DayFold.fold(new Opening(5, 2, 7, 3), events);
        long found = tally.count(Figure.HAZARDS_FOUND);
        assertThat(tally.count(Figure.HAZARDS_OPEN)).isEqualTo(5 + ended(events, CaseKind.HAZARD, true));
        assertThat(tally.count(Figure.COMPLAINTS_OPEN)).isEqualTo(7 + ended(events, CaseKind.COMPLAINT, true));
        assertThat(found).isEqualTo(ended(events, CaseKind.HAZARD, true) + ended(events, CaseKind.HAZARD, false));
        assertThat(tally.count(Figure.HAZARDS_ON_SPOT))
                .isLessThanOrEqualTo(tally.count(Figure.HAZARDS_RECTIFIED_OF_FOUND));
        assertThat(tally.count(Figure.COMPLAINTS_SOLVED)).isLessThanOrEqualTo(tally.count(Figure.COMPLAINTS_HEARD));
        assertThat(tally.count(Figure.COMPLAINTS_FINISHED_HEARD))
                .isLessThanOrEqualTo(tally.count(Figure.COMPLAINTS_FINISHED));
        assertThat(tally.count(Figure.COMPLAINTS_FINISHED)).isLessThanOrEqualTo(tally.count(Figure.COMPLAINTS_CLOSED));
        assertThat(tally.count(Figure.COMPLAINTS_OVERDUE)).isBetween(3L, 3 + tally.count(Figure.COMPLAINTS_OPEN));
        assertThat(tally.count(Figure.HAZARDS_OVERDUE)).isBetween(2L, 2 + tally.count(Figure.HAZARDS_OPEN));
        for (String split : List.of(".category.", ".grade.", ".source.")) {
            assertThat(tally.counts().entrySet().stream()
                            .filter(count -> count.getKey().startsWith(Figure.HAZARDS_FOUND + split))
                            .mapToLong(count -> count.getValue())
                            .sum())
                    .isEqualTo(found);
        }
        assertThat(tally.events()).isEqualTo(events.size());
    }

    @Property(tries = 100)
    void an_event_that_is_dropped_or_doubled_or_altered_shows_in_the_digest(@ForAll long seed) {
        List<CaseEvent> events = history(seed);
        if (events.isEmpty()) {
            return;
        }
        String digest = DayFold.fold(Opening.NONE, events).eventsDigest();
        CaseEvent first = events.getFirst();
        List<CaseEvent> doubled = new ArrayList<>(events);
        doubled.add(first);
        List<CaseEvent> altered = new ArrayList<>(events);
        altered.set(
                0,
                new CaseEvent(
                        first.caseId(),
                        first.version(),
                        first.kind(),
                        first.at().plusNanos(1),
                        first.date(),
                        first.topic(),
                        first.by(),
                        first.holder(),
                        first.facts(),
                        first.words(),
                        first.wordsDigest(),
                        first.previous()));
        assertThat(List.of(
                        DayFold.fold(Opening.NONE, events.subList(1, events.size()))
                                .eventsDigest(),
                        DayFold.fold(Opening.NONE, doubled).eventsDigest(),
                        DayFold.fold(Opening.NONE, altered).eventsDigest()))
                .doesNotContain(digest);
    }

    @Test
    void towns_sum_to_the_city() {
        Tally one = DayFold.fold(new Opening(1, 0, 0, 0), history(1));
        Tally two = DayFold.fold(new Opening(0, 3, 2, 1), history(2));
        Tally city = Tally.sum(List.of(one, two));
        one.counts()
                .keySet()
                .forEach(figure -> assertThat(city.count(figure)).isEqualTo(one.count(figure) + two.count(figure)));
        assertThat(city.events()).isEqualTo(one.events() + two.events());
    }

    @Test
    void nothing_of_nothing_is_no_rate_and_halves_go_up() {
        assertThat(new Rate(0, 0).value()).isNull();
        assertThat(new Rate(0, 7).value()).isEqualTo("0.0000");
        assertThat(new Rate(187_633, 192_312).value()).isEqualTo("0.9757");
        assertThat(new Rate(1, 20_000).value()).isEqualTo("0.0001");
        assertThat(new Rate(4_297, 4_679).value()).isEqualTo("0.9184");
    }

    @Test
    void the_digest_is_what_sha256sum_makes_of_the_published_lines() throws Exception {
        DayFigures day =
                new DayFigures(DAY, new AreaCode("331082112"), 1, DayFold.fold(Opening.NONE, history(42)), null, null);
        StringBuilder lines = new StringBuilder("anlan-day-2\n2024-02-08\n331082112\n");
        day.tally().counts().forEach((figure, n) -> lines.append(figure + "=" + n + "\n"));
        day.rates().forEach((figure, rate) -> lines.append(figure + "=" + rate.num() + "/" + rate.den() + "\n"));
        lines.append("events=" + day.tally().events() + "\neventsDigest="
                + day.tally().eventsDigest() + "\n");
        assertThat(day.digest())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(lines.toString().getBytes(StandardCharsets.UTF_8))));
    }
}
