package anlan.domain.board;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.area.AreaCode;
import anlan.domain.casefile.CaseId;
import anlan.domain.category.CaseKind;
import anlan.domain.category.CategoryCode;
import anlan.domain.contract.Samples;
import anlan.domain.event.CaseEvent;
import anlan.domain.event.EventKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Signs that figures may have been made rather than earned. */
class SignalsTest {

    private static final BoardRules RULES =
            new BoardRules("test", 30, 5, Duration.ofHours(24), Duration.ofDays(7), 3, 50);
    private static final Instant MONDAY = Instant.parse("2024-02-05T02:00:00Z");

    private final List<CaseEvent> events = new ArrayList<>();

    private void happened(String which, EventKind kind, Instant at, String by, String evidence) {
        TreeMap<String, String> facts = new TreeMap<>();
        if (!evidence.isEmpty()) {
            facts.put("evidence", evidence);
        }
        CaseId id = Samples.id(CaseKind.HAZARD, which);
        events.add(new CaseEvent(
                id,
                events.size() + 1,
                kind,
                at,
                LocalDate.of(2024, 2, 5),
                new CaseEvent.Topic(new AreaCode("331082112201"), new CategoryCode("fire-equipment"), null, null),
                by,
                null,
                facts,
                null,
                null,
                CaseEvent.FIRST));
    }

    private List<Signal> found() {
        Collections.shuffle(events, new Random(7));
        return Signals.of(RULES, events, event -> event.topic().area().town().value());
    }

    @Test
    void five_fixed_on_the_spot_by_one_post_in_one_minute_are_a_burst_and_four_are_none() {
        for (int n = 0; n < 5; n++) {
            happened("a" + n, EventKind.FIXED_ON_SPOT, MONDAY.plusSeconds(n * 11L), "inspector-1", "");
        }
        for (int n = 0; n < 4; n++) {
            happened("b" + n, EventKind.FIXED_ON_SPOT, MONDAY.plusSeconds(120), "inspector-1", "");
            happened("c" + n, EventKind.FIXED_ON_SPOT, MONDAY.plusSeconds(600 + n * 20L), "inspector-2", "");
        }
        assertThat(found()).containsExactly(new Signal(Signal.Kind.BURST, "331082112", 5, 13, "2024-02-05T10:00"));
    }

    @Test
    void done_within_a_day_after_an_extension_is_listed_and_later_is_not() {
        for (int n = 0; n < 4; n++) {
            happened("a" + n, EventKind.EXTENDED, MONDAY, "office", "");
            Duration after = n == 3 ? Duration.ofHours(24).plusSeconds(1) : Duration.ofHours(24);
            happened("a" + n, EventKind.SUBMITTED, MONDAY.plus(after), "town", "");
        }
        assertThat(found()).containsExactly(new Signal(Signal.Kind.EXTENSION_THEN_CLOSE, "331082112", 3, 4, ""));
    }

    @Test
    void what_is_open_again_within_a_week_is_churn() {
        for (int n = 0; n < 4; n++) {
            happened("a" + n, EventKind.CLOSED, MONDAY, "office", "");
            Duration after = n == 3 ? Duration.ofDays(7).plusSeconds(1) : Duration.ofDays(7);
            happened("a" + n, EventKind.REOPENED, MONDAY.plus(after), "office", "");
        }
        assertThat(found()).containsExactly(new Signal(Signal.Kind.CHURN, "331082112", 3, 4, ""));
    }

    @Test
    void the_same_evidence_of_two_cases_is_repeated_and_twice_of_one_case_is_not() {
        happened("a", EventKind.SUBMITTED, MONDAY, "town", "one.jpg");
        happened("b", EventKind.SUBMITTED, MONDAY, "town", "one.jpg");
        happened("c", EventKind.SUBMITTED, MONDAY, "town", "one.jpg");
        happened("d", EventKind.SUBMITTED, MONDAY, "town", "two.jpg");
        happened("d", EventKind.SUBMITTED, MONDAY.plusSeconds(9), "town", "two.jpg");
        assertThat(found()).containsExactly(new Signal(Signal.Kind.REPEATED_EVIDENCE, "331082112", 3, 4, ""));
    }

    @Test
    void nothing_is_listed_of_nothing_and_of_nobody() {
        assertThat(found()).isEmpty();
        happened("a", EventKind.CLOSED, MONDAY, "office", "");
        assertThat(Signals.of(RULES, events, event -> "")).isEmpty();
    }
}
