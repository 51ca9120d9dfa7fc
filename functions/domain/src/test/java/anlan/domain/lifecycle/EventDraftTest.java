package anlan.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.domain.contract.Samples;
import anlan.domain.event.Fact;
import anlan.domain.people.Actor;
import anlan.domain.people.Doer;
import anlan.domain.people.PostId;
import anlan.domain.people.UnitId;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Who does what, when, and what they say with it. */
class EventDraftTest {

    private static final EventDraft DRAFT = EventDraft.of(Samples.of("town", "unit", "zhang"), Samples.NOW);

    @Test
    void an_official_is_named_by_post_and_the_person_by_pseudonym_alone() {
        assertThat(DRAFT.by()).isEqualTo("town");
        assertThat(DRAFT.unit()).isEqualTo(new UnitId("unit"));
        assertThat(DRAFT.holder()).isEqualTo(Samples.KEYS.pseudonym("zhang"));
        assertThat(DRAFT.doer())
                .isEqualTo(new Doer(new PostId("town"), new UnitId("unit"), Samples.KEYS.pseudonym("zhang")));
    }

    @Test
    void a_citizen_is_the_reporter_and_leaves_no_name() {
        EventDraft draft = EventDraft.of(Actor.citizen("citizen:alice"), Samples.NOW);
        assertThat(draft).isEqualTo(EventDraft.byReporter(Samples.NOW));
        assertThat(draft.toString()).doesNotContain("alice");
    }

    @Test
    void what_is_said_more_leaves_what_was_said_before() {
        EventDraft more = DRAFT.with(Fact.TERM, "3d").with(Fact.OWNER, "fire").saying("请批准");
        assertThat(more.facts()).containsOnlyKeys(Fact.TERM, Fact.OWNER);
        assertThat(more.words()).isEqualTo("请批准");
        assertThat(more.with(Fact.TERM, "4d").facts())
                .containsEntry(Fact.TERM, "4d")
                .containsEntry(Fact.OWNER, "fire");
        assertThat(more.facts()).as("as it was").containsEntry(Fact.TERM, "3d");
        assertThat(DRAFT.facts()).isEmpty();
        assertThat(DRAFT.words()).isNull();
    }

    @Test
    void nothing_to_say_is_no_fact() {
        assertThat(DRAFT.with(Fact.TERM, null)).isEqualTo(DRAFT);
        assertThat(DRAFT.with(Fact.TERM, "3d").with(Fact.TERM, null).facts()).containsEntry(Fact.TERM, "3d");
        assertThat(DRAFT.with(Fact.IN_TIME, false).facts()).containsEntry(Fact.IN_TIME, "false");
    }

    @Test
    void nobody_changes_a_draft_behind_its_back() {
        TreeMap<String, String> facts = new TreeMap<>();
        EventDraft draft = new EventDraft("x", null, null, Samples.NOW, facts, null);
        facts.put(Fact.TERM, "9d");
        assertThat(draft.facts()).isEmpty();
        assertThatThrownBy(() -> draft.facts().put(Fact.TERM, "9d")).isInstanceOf(UnsupportedOperationException.class);
    }
}
