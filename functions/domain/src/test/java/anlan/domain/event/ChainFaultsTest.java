package anlan.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.complaint.Submission;
import anlan.domain.complaint.Undecided;
import anlan.domain.contract.Samples;
import anlan.domain.lifecycle.EventDraft;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an auditor is told of a history that was tampered with, word for word. */
class ChainFaultsTest {

    private static final List<CaseEvent> HISTORY = history();

    private static List<CaseEvent> history() {
        Submission first = Samples.complaint("alice", "faults", Samples.NOW);
        EventDraft draft = EventDraft.job("x", Samples.NOW).saying("同意受理");
        var accepted = ((Undecided.Submitted) first.transition().next()).accepted(draft, null);
        var merged = ((Undecided) accepted.next()).merged(draft, first.receipt().id(), "ref", null);
        return List.of(first.transition().event(), accepted.event(), merged.event());
    }

    private static List<String> faults(CaseEvent... history) {
        return Chain.faults(List.of(history), HISTORY.getLast().hash(), 3);
    }

    private static CaseEvent saying(CaseEvent event, String words, String digest) {
        return new CaseEvent(
                event.caseId(),
                event.version(),
                event.kind(),
                event.at(),
                event.date(),
                event.topic(),
                event.by(),
                event.holder(),
                event.facts(),
                words,
                digest,
                event.previous());
    }

    @Test
    void a_whole_history_has_no_fault() {
        assertThat(faults(HISTORY.toArray(CaseEvent[]::new))).isEmpty();
        assertThat(Chain.faults(List.of(), CaseEvent.FIRST, 0)).isEmpty();
    }

    @Test
    void an_event_that_is_missing_in_the_middle_breaks_the_chain_behind_it() {
        assertThat(faults(HISTORY.get(0), HISTORY.get(2)))
                .containsExactly(
                        "at place 2 stands version 3",
                        "version 3 does not follow the event before it",
                        "the case has had 3 events, not 2");
    }

    @Test
    void an_event_that_is_missing_at_the_end_shows_in_the_case_itself() {
        assertThat(faults(HISTORY.get(0), HISTORY.get(1)))
                .containsExactly(
                        "the last event is not the one that the case holds", "the case has had 3 events, not 2");
        assertThat(faults())
                .containsExactly(
                        "the last event is not the one that the case holds", "the case has had 3 events, not 0");
    }

    @Test
    void two_events_that_change_places_break_the_chain_at_each() {
        assertThat(faults(HISTORY.get(1), HISTORY.get(0), HISTORY.get(2)))
                .containsExactly(
                        "at place 1 stands version 2",
                        "version 2 does not follow the event before it",
                        "at place 2 stands version 1",
                        "version 1 does not follow the event before it",
                        "version 3 does not follow the event before it");
    }

    @Test
    void an_event_that_is_there_twice_is_one_too_many() {
        List<CaseEvent> twice = new ArrayList<>(HISTORY);
        twice.add(HISTORY.getLast());
        assertThat(Chain.faults(twice, HISTORY.getLast().hash(), 3))
                .containsExactly(
                        "at place 4 stands version 3",
                        "version 3 does not follow the event before it",
                        "the case has had 3 events, not 4");
    }

    @Test
    void other_words_are_told_from_those_that_were_hashed_and_the_chain_holds() {
        CaseEvent said = HISTORY.get(1);
        assertThat(faults(HISTORY.get(0), saying(said, "不同意", said.wordsDigest()), HISTORY.get(2)))
                .containsExactly("the words of version 2 are not those that were hashed");
        assertThat(faults(HISTORY.get(0), saying(said, null, said.wordsDigest()), HISTORY.get(2)))
                .as("they may be taken away")
                .isEmpty();
    }

    @Test
    void other_words_with_their_own_digest_break_the_chain_behind_them() {
        CaseEvent said = HISTORY.get(1);
        assertThat(faults(HISTORY.get(0), saying(said, "不同意", CaseEvent.digest("不同意")), HISTORY.get(2)))
                .containsExactly("version 3 does not follow the event before it");
    }

    @Test
    void words_where_there_never_were_any_are_not_those_that_were_hashed() {
        assertThat(faults(saying(HISTORY.get(0), "添上的话", null), HISTORY.get(1), HISTORY.get(2)))
                .containsExactly("the words of version 1 are not those that were hashed");
    }
}
