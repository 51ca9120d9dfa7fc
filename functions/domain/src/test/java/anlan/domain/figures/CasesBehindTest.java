package anlan.domain.figures;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which cases a number is made of. */
class CasesBehindTest {

    private static final LocalDate DAY = EventOf.DAY;

    private static CasesBehind behind(String figure) {
        return new CasesBehind(new FigureId(figure));
    }

    private static List<CaseEvent> events(String lines) {
        return Arrays.stream(lines.split("; ", -1)).map(EventOf::read).toList();
    }

    /** The same event of that case, so many days later. */
    private static CaseEvent of(CaseEvent first, String line, int later) {
        CaseEvent event = EventOf.read(line);
        return new CaseEvent(
                first.caseId(),
                event.version(),
                event.kind(),
                event.at().plusSeconds(86_400L * later),
                event.date().plusDays(later),
                event.topic(),
                event.by(),
                null,
                event.facts(),
                null,
                null,
                CaseEvent.FIRST);
    }

    private static DayFigures day(Map<String, Long> counts) {
        return DayFigures.of(DAY, new AreaCode("331082112"), 1, new Tally(new TreeMap<>(counts), 1, ""), null, null);
    }

    @Test
    void a_number_of_a_day_is_made_of_the_cases_that_count_in_it_each_as_often_as_it_does() {
        List<CaseEvent> events = events("H1 ASSIGNED; H2 VERIFIED; C1 SUBMITTED; H5 CLOSED; H2 UNFOUNDED");
        SortedMap<CaseId, Long> found = behind("hazards.found").onDay(events);
        assertThat(found)
                .containsOnly(
                        Map.entry(events.get(0).caseId(), 1L),
                        Map.entry(events.get(1).caseId(), 1L));
        assertThat(behind("hazards.rectified").onDay(events))
                .containsOnlyKeys(events.get(3).caseId());
        assertThat(behind("hazards.found.grade.SERIOUS").onDay(events)).isEqualTo(found);
        assertThat(behind("hazards.found.grade.MAJOR").onDay(events)).isEmpty();
    }

    @Test
    void what_cancels_itself_within_a_day_is_behind_nothing() {
        CaseEvent closed = EventOf.read("H5 CLOSED");
        assertThat(behind("hazards.rectifiedOfFound").onDay(List.of(closed, of(closed, "H6 REOPENED", 0))))
                .isEmpty();
        assertThat(behind("hazards.rectifiedOfFound").onDay(List.of(closed))).containsOnlyKeys(closed.caseId());
    }

    @Test
    void cases_are_named_in_the_order_of_their_ids() {
        List<CaseEvent> events = events("H1 ASSIGNED; H1 ASSIGNED; H1 ASSIGNED; H1 ASSIGNED; H1 ASSIGNED");
        assertThat(behind("hazards.found").onDay(events).keySet().stream().map(CaseId::value))
                .hasSize(5)
                .isSorted();
    }

    @Test
    void over_several_days_whoever_was_found_is_followed_to_the_end_of_them() {
        CaseEvent found = EventOf.read("H1 ASSIGNED");
        CaseEvent older = EventOf.read("H5 CLOSED cameIn=2024-01-01 minutes=9");
        List<CaseEvent> events = new ArrayList<>(List.of(found, older, of(found, "H5 CLOSED minutes=5", 2)));
        assertThat(behind("hazards.rectifiedOfFound").onDays(DAY, events)).containsOnly(Map.entry(found.caseId(), 1L));
        assertThat(behind("hazards.rectified").onDays(DAY, events).keySet())
                .containsExactlyInAnyOrder(found.caseId(), older.caseId());
        assertThat(behind("hazards.rectifiedOfFound").onDays(DAY.plusDays(1), events))
                .as("found before the first of these days")
                .isEmpty();
        events.add(of(found, "H6 REOPENED", 3));
        assertThat(behind("hazards.rectifiedOfFound").onDays(DAY, events)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "hazards.open, true",
        "hazards.open.village.331082112201, true",
        "complaints.overdue, true",
        "hazards.found, false",
        "hazards.rectified.unit.town, false"
    })
    void stocks_come_from_the_cases_and_all_else_from_events(String figure, boolean stock) {
        assertThat(behind(figure).stock()).isEqualTo(stock);
    }

    @Test
    void a_day_is_read_if_something_of_it_counts() {
        DayFigures quiet = day(Map.of("hazards.found", 0L, "hazards.rectified", 3L));
        assertThat(behind("hazards.rectified").on(quiet, false)).isTrue();
        assertThat(behind("hazards.found").on(quiet, false)).isFalse();
        assertThat(behind("hazards.found").on(quiet, true)).isFalse();
        assertThat(behind("hazards.rectified").on(day(Map.of("hazards.rectified", -1L)), false))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hazards.rectified.foundOn.2024-01-01",
                "hazards.reopened.grade.MAJOR.foundOn.2024-01-01",
                "complaints.contactedInTime.handedOn.2024-01-01"
            })
    void a_day_is_read_too_if_somebody_who_was_found_before_is_followed_on_it(String kept) {
        DayFigures later = day(Map.of(kept, 1L));
        for (String followed : List.of(
                "hazards.rectifiedOfFound",
                "hazards.rectifiedOfFound.grade.MAJOR",
                "hazards.onSpot",
                "hazards.plannedOfFound",
                "complaints.contactedOfDispatched")) {
            assertThat(behind(followed).on(later, true)).as(followed).isTrue();
            assertThat(behind(followed).on(later, false)).as(followed).isFalse();
            assertThat(behind(followed).on(day(Map.of("hazards.open", 5L)), true))
                    .as(followed)
                    .isFalse();
        }
        assertThat(behind("hazards.found").on(later, true)).isFalse();
        assertThat(behind("hazards.rectified").on(later, true)).isFalse();
    }

    @Test
    void facts_of_the_days_stay_apart() {
        CaseEvent asked = EventOf.read("C3 DISPATCHED handedOn=2024-02-08");
        CaseEvent heard = of(asked, "C5 CONTACTED handedOn=2024-02-08 contact=inTime", 1);
        assertThat(heard.fact(Fact.HANDED_ON)).isEqualTo(DAY.toString());
        assertThat(behind("complaints.contactedOfDispatched").onDays(DAY, List.of(asked, heard)))
                .containsOnlyKeys(asked.caseId());
        assertThat(behind("complaints.contactedOfDispatched").onDays(DAY.plusDays(1), List.of(heard)))
                .isEmpty();
    }
}
