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
import anlan.domain.hazard.Hazard;
import anlan.domain.lifecycle.NewCase;
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
import java.util.TreeMap;
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
            NewCase<Hazard> hazard = n % 3 == 0
                    ? Samples.grave(key)
                    : n % 3 == 1 ? Samples.reported(key) : Samples.fixedOnSpot(key, random.nextInt(1000));
            events.add(hazard.transition().event());
            Walks.of(hazard.transition(), random.nextLong(), 12).forEach(transition -> events.add(transition.event()));
        }
        return events;
    }

    private static long n(Tally tally, String figure) {
        return tally.counts().getOrDefault(figure, 0L);
    }

    private static Opening opening(long hazards, long hazardsOverdue, long complaints, long complaintsOverdue) {
        return new Opening(new TreeMap<>(Map.of(
                "hazards.open", hazards,
                "hazards.overdue", hazardsOverdue,
                "complaints.open", complaints,
                "complaints.overdue", complaintsOverdue)));
    }

    /**
     * What an event does to the number of open cases, written down once more as a model of the
     * folds.
     */
    private enum Effect {
        NONE,
        OPENS,
        ENDS,
        REOPENS
    }

    private static Effect effect(CaseEvent event) {
        boolean complaint = event.caseId().kind() == CaseKind.COMPLAINT;
        return switch (event.kind()) {
            case SUBMITTED -> complaint ? Effect.OPENS : Effect.NONE;
            case VERIFIED, ASSIGNED -> Effect.OPENS;
            case REJECTED, MERGED, WITHDRAWN, CLOSED, FIXED_ON_SPOT -> Effect.ENDS;
            case REOPENED, RECHECK_FAILED -> Effect.REOPENS;
            default -> Effect.NONE;
        };
    }

    /** The same, counted by looking at the cases instead of at what happened to them. */
    private static long ended(List<CaseEvent> events, CaseKind kind, boolean open) {
        Map<CaseId, CaseEvent> last = new HashMap<>();
        events.stream()
                .filter(event -> event.caseId().kind() == kind && effect(event) != Effect.NONE)
                .sorted(Comparator.comparingInt(CaseEvent::version))
                .forEach(event -> last.put(event.caseId(), event));
        return last.values().stream()
                .filter(event -> open == (effect(event) != Effect.ENDS))
                .count();
    }

    @Property(tries = 200)
    void the_order_in_which_events_come_changes_nothing(@ForAll long seed) {
        List<CaseEvent> events = history(seed);
        Tally tally = DayFold.fold(opening(5, 2, 7, 3), events);
        Collections.shuffle(events, new Random(seed));
        assertThat(DayFold.fold(opening(5, 2, 7, 3), events)).isEqualTo(tally);
    }

    @Property(tries = 200)
    void stocks_and_splits_agree_to_the_unit(@ForAll long seed) {
        List<CaseEvent> events = history(seed);
        Tally tally = DayFold.fold(opening(5, 2, 7, 3), events);
        long found = tally.count(HazardFigure.FOUND);
        assertThat(tally.count(EveryKind.open(CaseKind.HAZARD))).isEqualTo(5 + ended(events, CaseKind.HAZARD, true));
        assertThat(tally.count(EveryKind.open(CaseKind.COMPLAINT)))
                .isEqualTo(7 + ended(events, CaseKind.COMPLAINT, true));
        assertThat(found).isEqualTo(ended(events, CaseKind.HAZARD, true) + ended(events, CaseKind.HAZARD, false));
        assertThat(tally.count(HazardFigure.ON_SPOT)).isLessThanOrEqualTo(tally.count(HazardFigure.RECTIFIED_OF_FOUND));
        assertThat(tally.count(ComplaintFigure.SOLVED)).isLessThanOrEqualTo(tally.count(ComplaintFigure.HEARD));
        assertThat(tally.count(ComplaintFigure.FINISHED_HEARD))
                .isLessThanOrEqualTo(tally.count(ComplaintFigure.FINISHED));
        assertThat(tally.count(ComplaintFigure.FINISHED)).isLessThanOrEqualTo(tally.count(ComplaintFigure.CLOSED));
        assertThat(tally.count(EveryKind.overdue(CaseKind.COMPLAINT)))
                .isBetween(3L, 3 + tally.count(EveryKind.open(CaseKind.COMPLAINT)));
        assertThat(tally.count(EveryKind.overdue(CaseKind.HAZARD)))
                .isBetween(2L, 2 + tally.count(EveryKind.open(CaseKind.HAZARD)));
        for (String split : List.of(".category.", ".grade.", ".source.")) {
            assertThat(tally.counts().entrySet().stream()
                            .filter(count -> count.getKey().startsWith(HazardFigure.FOUND.id() + split))
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
        Tally one = DayFold.fold(opening(1, 0, 0, 0), history(1));
        Tally two = DayFold.fold(opening(0, 3, 2, 1), history(2));
        Tally city = Tally.sum(List.of(one, two));
        one.counts().keySet().stream()
                .filter(figure -> !figure.contains(".village."))
                .forEach(figure -> assertThat(n(city, figure)).isEqualTo(n(one, figure) + n(two, figure)));
        assertThat(city.counts().keySet())
                .as("villages stay with their towns")
                .noneMatch(figure -> figure.contains(".village."));
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
                DayFigures.of(DAY, new AreaCode("331082112"), 1, DayFold.fold(Opening.NONE, history(42)), null, null);
        StringBuilder lines = new StringBuilder("anlan-day-8\n2024-02-08\n331082112\n");
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
