package anlan.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.category.CategoryCode;
import anlan.domain.complaint.Submission;
import anlan.domain.contract.Samples;
import anlan.domain.contract.Walks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A history that was tampered with is found out, whatever was done to it. */
class ChainTest {

    private static List<CaseEvent> history(long seed) {
        Submission first = Samples.complaint("x", "k" + seed, Samples.NOW);
        List<CaseEvent> history = new ArrayList<>(List.of(first.transition().event()));
        Walks.of(first, seed, 12).forEach(transition -> history.add(transition.event()));
        return history;
    }

    private static List<String> faults(List<CaseEvent> history, List<CaseEvent> original) {
        return Chain.faults(history, original.getLast().hash(), original.size());
    }

    @Property(tries = 100)
    void what_was_not_touched_is_whole(@ForAll long seed) {
        assertThat(faults(history(seed), history(seed))).isEmpty();
    }

    @Property(tries = 200)
    void an_event_that_is_dropped_or_moved_or_doubled_is_found(@ForAll long seed, @ForAll @IntRange(max = 99) int at) {
        List<CaseEvent> original = history(seed);
        int place = at % original.size();
        List<CaseEvent> dropped = new ArrayList<>(original);
        CaseEvent event = dropped.remove(place);
        assertThat(faults(dropped, original)).isNotEmpty();
        List<CaseEvent> doubled = new ArrayList<>(original);
        doubled.add(place, event);
        assertThat(faults(doubled, original)).isNotEmpty();
        dropped.add((place + 1) % original.size(), event);
        if (original.size() > 1) {
            assertThat(faults(dropped, original)).isNotEmpty();
        }
    }

    @Property(tries = 200)
    void an_event_that_is_altered_in_any_field_is_found(@ForAll long seed, @ForAll @IntRange(max = 99) int at) {
        List<CaseEvent> original = history(seed);
        int place = at % original.size();
        for (CaseEvent forged : forgeries(original.get(place))) {
            List<CaseEvent> altered = new ArrayList<>(original);
            altered.set(place, forged);
            assertThat(faults(altered, original)).isNotEmpty();
        }
    }

    private static List<CaseEvent> forgeries(CaseEvent e) {
        TreeMap<String, String> facts = new TreeMap<>(e.facts());
        facts.put("inTime", "perhaps");
        CaseEvent.Topic topic = new CaseEvent.Topic(Samples.TOWN, new CategoryCode("other"), null, null);
        CaseEvent.Topic place = new CaseEvent.Topic(Samples.TOWN, e.topic().category(), null, null);
        return List.of(
                of(e, e.version() + 1, e.kind(), e.topic(), e.by(), facts(e), e.words(), e.wordsDigest()),
                of(e, e.version(), EventKind.LISTED, e.topic(), e.by(), facts(e), e.words(), e.wordsDigest()),
                of(e, e.version(), e.kind(), topic, e.by(), facts(e), e.words(), e.wordsDigest()),
                of(e, e.version(), e.kind(), place, e.by(), facts(e), e.words(), e.wordsDigest()),
                of(e, e.version(), e.kind(), e.topic(), "somebody", facts(e), e.words(), e.wordsDigest()),
                of(e, e.version(), e.kind(), e.topic(), e.by(), facts, e.words(), e.wordsDigest()),
                of(e, e.version(), e.kind(), e.topic(), e.by(), facts(e), "别的话", e.wordsDigest()),
                of(e, e.version(), e.kind(), e.topic(), e.by(), facts(e), "别的话", CaseEvent.digest("别的话")));
    }

    private static SortedMap<String, String> facts(CaseEvent e) {
        return new TreeMap<>(e.facts());
    }

    private static CaseEvent of(
            CaseEvent e,
            int version,
            EventKind kind,
            CaseEvent.Topic topic,
            String by,
            SortedMap<String, String> facts,
            String words,
            String digest) {
        return new CaseEvent(
                e.caseId(), version, kind, e.at(), e.date(), topic, by, e.holder(), facts, words, digest, e.previous());
    }

    @Test
    void words_may_be_taken_away_and_the_history_is_whole_all_the_same() {
        List<CaseEvent> original = history(5);
        List<CaseEvent> silent = original.stream()
                .map(e -> of(e, e.version(), e.kind(), e.topic(), e.by(), facts(e), null, e.wordsDigest()))
                .toList();
        assertThat(faults(silent, original)).isEmpty();
    }

    @Test
    void the_hash_is_what_sha256sum_makes_of_the_lines_of_the_page() throws Exception {
        CaseEvent e = history(5).getFirst();
        String lines = String.join(
                "\n",
                "0".repeat(64),
                e.caseId().value(),
                "1",
                "SUBMITTED",
                "2024-02-08T02:00:00Z",
                "2024-02-08",
                "331082001201",
                "noise",
                "NONE",
                "NONE",
                "reporter",
                "holder=NONE",
                "cameIn=2024-02-08",
                "dueAt=2024-02-08T11:00:00+08:00",
                "dueVersion=1",
                "words=NONE",
                "");
        assertThat(e.hash())
                .isEqualTo(HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void a_fact_is_one_line_so_that_no_two_can_be_read_as_one() {
        CaseEvent e = history(5).getFirst();
        SortedMap<String, String> facts = facts(e);
        facts.put("owner", "a\nb");
        assertThatThrownBy(() -> of(e, 1, e.kind(), e.topic(), e.by(), facts, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
